/** The one writer of a plan's own stream: slips, proposals, policy, activation. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { CaseEvent, CaseItem } from '../../domain/escalation/case-state.js';
import { SYSTEM_ACTOR } from '../../domain/people/roles.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { editionCarriedOut, editionDecided, undoEditions } from './record-editions.js';
import type { RecordedEntry } from './record-entries.js';
import { writeStream } from './record-stream.js';

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
async function forgetVersions(tx: Tx, planId: string, lost: CaseEvent[]): Promise<void> {
  for (const event of lost) {
    if (event.type === 'PolicyRevised') {
      const { version } = event.policy;
      await tx.policyVersion.deleteMany({ where: { planId, version } });
    }
    if (event.type === 'CalendarRevised') {
      const { version = 1 } = event.calendar;
      await tx.calendarVersion.deleteMany({ where: { planId, version } });
    }
  }
}

/** What only lost events had written goes, and the rest is made anew from the events that stand. */
async function remake(
  tx: Tx,
  planId: string,
  { lost, left }: { lost: CaseEvent[]; left: CaseEvent[] },
): Promise<void> {
  await forgetVersions(tx, planId, lost);
  await undoEditions(tx, planId, lost);
  await tx.proposalItem.deleteMany({ where: { case: { planId } } });
  await tx.proposalCase.deleteMany({ where: { planId } });
  for (const event of left) if (!VERSIONED.has(event.type)) await project(tx, event, planId);
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
  const { planId, nextFireAt = null } = record;
  return writeStream(
    prisma,
    { ...record, stream: planId, realNow },
    {
      undo: (tx, events) => remake(tx, planId, events),
      write: async (tx, fresh) => {
        for (const { event } of fresh) await project(tx, event, planId);
        await tx.plan.update({ where: { id: planId }, data: { nextFireAt } });
      },
    },
  );
}
