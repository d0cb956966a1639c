/** The one writer of a plan's own stream: slips, proposals, policy, activation. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { CaseEvent, CaseItem } from '../../domain/escalation/case-state.js';
import { SYSTEM_ACTOR } from '../../domain/people/roles.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { editionCarriedOut, editionDecided, undoEditions } from './record-editions.js';
import { PATIENTLY, insertDeliveries, insertEvents, type RecordedEntry } from './record-entries.js';
import { RecordGap } from './record-task.js';
import { agreedUpTo, eventsAfter, takeBack } from './record-truth.js';

type Tx = Prisma.TransactionClient;

async function addItem(
  tx: Tx,
  { caseId, item, at: joinedAt }: { caseId: string; item: CaseItem; at: string },
): Promise<void> {
  const { nodeId, taskId, title, dueOn, rectificationId } = item;
  const slip = { caseId, nodeId, taskId, title, dueOn, joinedAt, rectificationId };
  await tx.proposalItem.create({ data: slip });
}

async function proposed(
  tx: Tx,
  event: Extract<CaseEvent, { type: 'CaseProposed' }>,
  planId: string,
): Promise<void> {
  const { caseId: id, unitId, rung, at, why, grounds, level, raises, actor } = event;
  const about = { planId, unitId, rung, status: 'proposed', openedAt: at };
  const { personId, name } = actor;
  const byHand = personId !== SYSTEM_ACTOR.personId;
  const proposer = byHand ? { proposerId: personId, proposerName: name } : {};
  const said = { why, grounds, level, raises };
  await tx.proposalCase.create({ data: { id, ...about, ...proposer, ...said } });
  await addItem(tx, event);
}

async function decided(
  tx: Tx,
  event: Extract<CaseEvent, { type: 'ProposalApproved' | 'ProposalRejected' }>,
): Promise<void> {
  const status = event.type === 'ProposalApproved' ? 'approved' : 'rejected';
  await tx.proposalCase.update({
    where: { id: event.caseId },
    data: {
      status,
      decidedAt: event.at,
      decidedBy: event.actor.personId,
      deciderName: event.actor.name,
      reason: event.reason ?? null,
    },
  });
}

/** A version of the policy or of the calendar. */
async function newVersion(
  tx: Tx,
  event: Extract<CaseEvent, { type: 'PolicyRevised' | 'CalendarRevised' }>,
  planId: string,
): Promise<void> {
  const saved = { planId, savedAt: event.at, savedBy: event.actor.name };
  if (event.type === 'PolicyRevised') {
    const { policy } = event;
    const data = { ...saved, version: policy.version, data: JSON.stringify(policy) };
    await tx.policyVersion.create({ data });
    return;
  }
  const { calendar } = event;
  const data = { ...saved, version: calendar.version ?? 1, data: JSON.stringify(calendar) };
  await tx.calendarVersion.create({ data });
}

async function project(tx: Tx, event: CaseEvent, planId: string): Promise<void> {
  switch (event.type) {
    case 'CaseProposed':
      return proposed(tx, event, planId);
    case 'CaseClosed': {
      const { caseId: id, at: closedAt, outcome } = event;
      await tx.proposalCase.update({ where: { id }, data: { closedAt, outcome } });
      return;
    }
    case 'CaseJoined':
      return addItem(tx, event);
    case 'ProposalReminded': {
      const where = { id: event.caseId };
      await tx.proposalCase.update({ where, data: { remindedAt: event.at } });
      return;
    }
    case 'ProposalApproved':
    case 'ProposalRejected':
      return decided(tx, event);
    case 'CalendarRevised':
    case 'PolicyRevised':
      return newVersion(tx, event, planId);
    case 'PlanActivated': {
      const data = { stage: 'active', activatedAt: event.at };
      await tx.plan.update({ where: { id: planId }, data });
      return;
    }
    case 'EditionDecided':
      return editionDecided(tx, event);
    case 'EditionCarriedOut':
      return editionCarriedOut(tx, event, planId);
    case 'SlipRecorded':
    case 'ClimbCalledFor':
  }
}

/** Events whose rows are versions: kept when the others are made anew. */
const VERSIONED = new Set<CaseEvent['type']>(['PolicyRevised', 'CalendarRevised']);

/** Versions of policy and calendar that the history lost. */
async function forgetVersions(tx: Tx, planId: string, agreed: number): Promise<void> {
  const lost = await tx.event.findMany({
    where: { stream: planId, seq: { gt: agreed }, type: { in: [...VERSIONED] } },
    select: { data: true },
  });
  // Our own JSON: the events as they were recorded.
  type Versions = Partial<Record<'policy' | 'calendar', { version: number }>>;
  for (const { policy, calendar } of lost.map(({ data }) => JSON.parse(data) as Versions)) {
    const of = (version: number) => ({ where: { planId, version } });
    if (policy) await tx.policyVersion.deleteMany(of(policy.version));
    if (calendar) await tx.calendarVersion.deleteMany(of(calendar.version));
  }
}

/** As for tasks: what the history lost with a killed worker is taken back (record-truth.ts). */
async function standing(
  tx: Tx,
  { planId, entries, upTo }: { planId: string; entries: RecordedEntry<CaseEvent>[]; upTo: number },
  { lastSeq, realNow }: { lastSeq: number; realNow: string },
): Promise<number> {
  const agreed = await agreedUpTo(tx, { planId, stream: planId, entries, upTo }, lastSeq);
  if (agreed >= lastSeq) return lastSeq;
  await forgetVersions(tx, planId, agreed);
  await undoEditions(tx, planId, await eventsAfter<CaseEvent>(tx, planId, agreed));
  const left = await takeBack<CaseEvent>(tx, { stream: planId, through: agreed, realNow });
  await tx.proposalItem.deleteMany({ where: { case: { planId } } });
  await tx.proposalCase.deleteMany({ where: { planId } });
  for (const { event } of left) {
    if (!VERSIONED.has(event.type)) await project(tx, event, planId);
  }
  return agreed;
}

/** Writes a batch of the plan's stream; one that comes again changes nothing. @throws RecordGap */
export async function writeCasesRecord(
  prisma: PrismaClient,
  record: {
    planId: string;
    entries: RecordedEntry<CaseEvent>[];
    /** The last number the workflow has given out, with these entries. */
    upTo: number;
    nextFireAt: Instant | undefined;
  },
  realNow: string,
): Promise<number> {
  const { planId, entries } = record;
  return prisma.$transaction(async (tx) => {
    const last = await tx.event.findFirst({
      where: { stream: planId },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    const lastSeq = await standing(tx, record, { lastSeq: last?.seq ?? 0, realNow });
    const fresh = entries.filter((e) => e.seq > lastSeq);
    const [first] = fresh;
    if (!first && entries.length > 0) return 0;
    if (first && first.seq !== lastSeq + 1)
      throw new RecordGap(`${planId}: ${first.seq} after ${lastSeq}`);
    const part = [{ place: { stream: planId, planId }, entries: fresh }];
    await insertEvents(tx, part, realNow);
    for (const { event } of fresh) await project(tx, event, planId);
    const { nextFireAt = null } = record;
    await tx.plan.update({ where: { id: planId }, data: { nextFireAt } });
    return insertDeliveries(tx, part);
  }, PATIENTLY);
}
