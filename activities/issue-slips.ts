/** Warning slips: drawn up and issued with the warning itself, one a unit (domain.md §3, +5). */
import { calendarOf } from '../prisma/store/calendars.js';
import { dateOf, type Instant } from '../domain/calendar/dates.js';
import { addWorkdays } from '../domain/calendar/workdays.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { documentNumber } from '../documents/kinds/kind-words.js';
import { remindedLines, slipItems } from '../documents/kinds/slip-items.js';
import { warningSlip } from '../documents/kinds/slips.js';
import { writePaperText } from '../documents/write-paper.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { draftDocument, draftsOfTheRule } from '../prisma/store/documents/draft.js';
import { issueDocument, type Issuing } from '../prisma/store/documents/issue.js';
import { letterheadOf } from '../prisma/store/documents/letterhead.js';
import {
  messageFacts,
  overdueFacts,
  paperPlace,
  warningsWithoutSlip,
  type WarnedFact,
} from '../prisma/store/documents/slip-facts.js';

export interface SlipDeps {
  prisma: PrismaClient;
  clock: { now(): Instant };
  realNow(): number;
  /** Folder of the bytes of issued documents. */
  documentDir: string;
}

/** A warning answered within these days needs no slip any more; older ones have had theirs. */
const LOOK_BACK_DAYS = 14;
const DAY_MS = 86_400_000;
const SETTLE_MS = 600_000;
const REPLY_WORKDAYS = 5;

/** What issuing needs, over these clients. */
const issuingOf = ({ prisma, documentDir }: SlipDeps): Issuing => ({
  prisma,
  documentDir,
  write: writePaperText,
  numberOf: documentNumber,
});

function byUnit(warned: WarnedFact[]): Map<string, WarnedFact[]> {
  const groups = new Map<string, WarnedFact[]>();
  for (const fact of warned) groups.set(fact.unitId, [...(groups.get(fact.unitId) ?? []), fact]);
  return groups;
}

interface Warned {
  planId: string;
  unitId: string;
  warned: WarnedFact[];
  /** The moment of the run: what it drafts and what it issues bears one time. */
  at: Instant;
}

/** The slip of one unit, as a draft of the rule; none when all was answered meanwhile. */
async function draftSlip(
  { prisma, realNow }: SlipDeps,
  { planId, unitId, warned, at }: Warned,
): Promise<void> {
  const owed = await overdueFacts(prisma, { planId, unitId, nodeIds: warned.map((w) => w.nodeId) });
  const place = await paperPlace(prisma, planId, unitId);
  if (owed.length === 0 || !place) return;
  const nodeIds = owed.map((o) => o.nodeId);
  const told = await messageFacts(prisma, { unitId, nodeIds, kinds: ['remind', 'chase'] });
  const calendar = await calendarOf(prisma, planId);
  const today = dateOf(at);
  const paper = warningSlip(await letterheadOf(prisma, planId), {
    unit: place.unitName,
    planTitle: place.planTitle,
    items: slipItems(owed, { calendar, today }),
    on: today,
    replyBy: addWorkdays(calendar, today, REPLY_WORKDAYS),
    reminded: remindedLines(told),
  });
  const causes = warned.filter((w) => nodeIds.includes(w.nodeId)).map((w) => w.cause);
  const [only, second] = owed;
  const about = { planId, unitId, ...(only && !second && { taskId: only.taskId }) };
  const what = { kind: 'warningSlip', title: paper.title, paper: JSON.stringify(paper) } as const;
  const made = { key: causes.join(), ...what, ...about, toUnitIds: [unitId], causes };
  const atReal = new Date(realNow()).toISOString();
  await draftDocument(prisma, made, { actor: SYSTEM_ACTOR, at, atReal });
}

/**
 * Issues the slips of warnings that have none yet, and what a run that was broken off left behind.
 * Warnings of the last minutes wait: those of one morning belong on one slip.
 * @returns how many
 */
export async function issueWarningSlips(deps: SlipDeps, planId: string): Promise<number> {
  const { prisma, clock, realNow } = deps;
  const at = clock.now();
  const ago = (ms: number): Instant => new Date(Date.parse(at) - ms).toISOString();
  const taken = { from: ago(LOOK_BACK_DAYS * DAY_MS), until: ago(SETTLE_MS) };
  for (const [unitId, warned] of byUnit(await warningsWithoutSlip(prisma, planId, taken))) {
    await draftSlip(deps, { planId, unitId, warned, at });
  }
  const atReal = new Date(realNow()).toISOString();
  const drafts = await draftsOfTheRule(prisma, planId);
  const issuing = issuingOf(deps);
  for (const id of drafts) await issueDocument(issuing, id, { actor: SYSTEM_ACTOR, at, atReal });
  return drafts.length;
}
