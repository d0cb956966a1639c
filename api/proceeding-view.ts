/** A proceeding with everything that a person has to see to take its next step. */
import { dateOf } from '../domain/calendar/dates.js';
import type { CaseItem } from '../domain/escalation/case-state.js';
import { openSteps } from '../domain/proceeding/open-steps.js';
import { rulesOf } from '../prisma/store/activation.js';
import { complainantOf } from '../prisma/store/complainants.js';
import { listDocuments } from '../prisma/store/documents/document-rows.js';
import { deliveriesOfProceeding, evidenceOfProceeding } from '../prisma/store/proceeding-papers.js';
import {
  itemsOfProceeding,
  proceedingRecord,
  type ProceedingRecord,
} from '../prisma/store/proceeding-rows.js';
import { owedOn } from '../prisma/store/task-detail.js';
import { namedTasks } from '../prisma/store/named-tasks.js';
import { timeline } from '../prisma/store/timeline.js';
import { namesOfAllUnits } from '../prisma/store/unit-names.js';
import type { Caller } from './caller.js';
import { proceedingFacts, type ProceedingFacts } from './contract/proceeding-facts.js';
import type { OpenStepView, ProceedingDetail, SlipView } from './contract/proceedings.js';
import type { AppDeps } from './deps.js';
import { documentRowView } from './document-view.js';
import { owedView } from './owed-view.js';
import { wordsOf } from './refusal-words.js';

const MOST_EVENTS = 200;
const MOST_DOCUMENTS = 50;

/** What stands in its record. A draft for discipline is not shown to the unit. */
function factsOf({ state }: ProceedingRecord, ownUnitId: string | undefined): ProceedingFacts {
  const facts = proceedingFacts.parse(state);
  if (facts.kind !== 'veto' || !ownUnitId) return facts;
  const { referral: _draft, ...shown } = facts;
  return shown;
}

async function stepsFor(
  { prisma, clock }: AppDeps,
  { state, row }: ProceedingRecord,
  { actor }: Caller,
): Promise<OpenStepView[]> {
  const rules = await rulesOf(prisma, row.planId);
  return openSteps(state, actor, { ...rules, now: clock.now() }).map((open) => {
    const { step, verdicts, blocked } = open;
    const why = blocked ? wordsOf(blocked.refused, blocked.detail).sentence : null;
    return { step, verdicts, blocked: why };
  });
}

async function slipView(deps: AppDeps, item: CaseItem): Promise<SlipView> {
  const { prisma, clock } = deps;
  const { taskId, nodeId, unitId, title, dueOn, rectificationId } = item;
  const owed = rectificationId ? undefined : await owedOn(prisma, nodeId, unitId);
  const of = { nodeId, unitId, page: 1, pageSize: MOST_EVENTS };
  // A rectification has its record in a stream of its own.
  const stream = rectificationId ? { stream: rectificationId } : { stream: taskId, ...of };
  const { rows: events } = await timeline(prisma, { page: 1, pageSize: MOST_EVENTS, ...stream });
  const named = (await namedTasks(prisma, [taskId])).get(taskId);
  const task = named ? { taskId, number: named.number, title: named.title } : null;
  return {
    ...{ taskId, nodeId, title, dueOn, task, events },
    rectificationId: rectificationId ?? null,
    owed: owed ? owedView(owed, dateOf(clock.now())) : null,
  };
}

/** The events of its own stream, oldest first. */
async function eventsOf({ prisma }: AppDeps, id: string, ownUnitId: string | undefined) {
  const { rows } = await timeline(prisma, { stream: id, page: 1, pageSize: MOST_EVENTS });
  return rows.filter((e) => !ownUnitId || e.type !== 'ReferralDrafted').reverse();
}

async function documentsOf(
  { prisma }: AppDeps,
  { row }: ProceedingRecord,
  ownUnitId: string | undefined,
) {
  const { id: caseId, planId } = row;
  const part = { page: 1, pageSize: MOST_DOCUMENTS };
  const { rows } = await listDocuments(prisma, {
    ...{ planId, caseId },
    ...part,
    ...(ownUnitId && { issuedTo: ownUnitId }),
  });
  const names = await namesOfAllUnits(prisma);
  return rows.map((found) => documentRowView(found, names));
}

/** Everything of one proceeding, as this caller may see it. */
export async function proceedingView(
  deps: AppDeps,
  record: ProceedingRecord,
  { caller, ownUnitId }: { caller: Caller; ownUnitId: string | undefined },
): Promise<ProceedingDetail> {
  const { prisma, clock } = deps;
  const { row, state } = record;
  const today = dateOf(clock.now());
  const parent = row.parentId && (await proceedingRecord(prisma, row.parentId, today));
  const slips = [];
  for (const item of state.items) slips.push(await slipView(deps, item));
  const told = caller.actor.role === 'office' && (await complainantOf(prisma, row.id));
  return {
    proceeding: row,
    facts: factsOf(record, ownUnitId),
    steps: await stepsFor(deps, record, caller),
    slips,
    items: await itemsOfProceeding(prisma, row.id, today),
    parent: parent ? parent.row : null,
    events: await eventsOf(deps, row.id, ownUnitId),
    evidence: await evidenceOfProceeding(prisma, row.id),
    deliveries: await deliveriesOfProceeding(prisma, row.id, ownUnitId),
    documents: await documentsOf(deps, record, ownUnitId),
    complainantKept: Boolean(told),
  };
}
