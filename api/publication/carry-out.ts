/** Drafting an edition for the public from the record, and letting it out. */
import { editionText } from '../../documents/publication/edition-json.js';
import { editionTitle } from '../../documents/publication/edition-words.js';
import { draftEdition } from '../../domain/publication/draft-edition.js';
import { leaksIn } from '../../domain/publication/leaks.js';
import {
  editionById,
  editionData,
  isPublished,
} from '../../prisma/store/publication/edition-rows.js';
import { draftPublicEdition, publishEdition } from '../../prisma/store/publication/publish.js';
import { publicationRecord } from '../../prisma/store/publication/publication-record.js';
import { secretsOf } from '../../prisma/store/publication/secrets.js';
import { askDesk } from '../ask-desk.js';
import type { Caller } from '../caller.js';
import type { AppDeps } from '../deps.js';
import { doneBy } from '../documents/keep-draft.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';

export interface EditionRequest {
  planId: string;
  /** Of a decided assessment; without it the edition shows progress only. */
  assessmentId?: string | undefined;
  /** What a correction corrects. */
  note?: string | undefined;
  /** Idempotency: the same act makes one draft. */
  key: string;
}

/** Keeps a draft of what the record says now. @returns its id */
export async function draftFromPlan(
  deps: AppDeps,
  caller: Caller,
  { planId, assessmentId, note, key }: EditionRequest,
): Promise<{ id: string } | ApiRefusal> {
  const { prisma, clock } = deps;
  const asked = { planId, ...(assessmentId && { assessmentId }), ...(note && { note }) };
  const record = await publicationRecord(prisma, asked, clock.now());
  if (!record) return refuse('PlanNotRunning');
  if (assessmentId && !record.result) return refuse('ResultNotDecided');
  if (assessmentId && !note && (await isPublished(prisma, assessmentId))) {
    return refuse('EditionNoteMissing');
  }
  const edition = draftEdition(record);
  const made = { key, planId, title: editionTitle(edition), edition };
  const about = { ...made, ...(assessmentId && { assessmentId }) };
  return { id: await draftPublicEdition(prisma, about, doneBy(deps, caller)) };
}

/** 安委办公〔2026〕1号. */
const numberOf = (shortName: string, year: number, serial: number): string =>
  `${shortName}公〔${year}〕${serial}号`;

/** The assessment hears that its result is out; told again under the same key it changes nothing. */
async function tellAssessment(
  { prisma, desk, log }: AppDeps,
  id: string,
  { actor }: Caller,
): Promise<ApiRefusal | undefined> {
  const row = await editionById(prisma, id);
  if (!row?.assessmentId || row.status !== 'published') return undefined;
  const { assessmentId, number, sha256, note } = row;
  const about = { number: number ?? '', sha256: sha256 ?? '', ...(note && { note }) };
  const command = { type: 'PublishEdition' as const, key: `public/${id}`, actor, ...about };
  const answer = await askDesk(log, () => desk.tellAssessment(assessmentId, command));
  return isRefused(answer) ? answer : undefined;
}

/** Lets a draft out: number, date and hash are given, and the assessment it is about is told. */
export async function publishDraft(
  deps: AppDeps,
  caller: Caller,
  id: string,
): Promise<ApiRefusal | undefined> {
  const { prisma } = deps;
  const row = await editionById(prisma, id);
  if (!row) return refuse('NotFound');
  const leaks = leaksIn(editionData(row), await secretsOf(prisma)).length;
  const act = { prisma, textOf: editionText, numberOf };
  // Tried again after the assessment did not answer: the edition is out, only the news is missing.
  const out = row.status === 'published' && row.assessmentId !== null;
  const refused = out ? undefined : await publishEdition(act, { id, leaks }, doneBy(deps, caller));
  return refused ?? tellAssessment(deps, id, caller);
}
