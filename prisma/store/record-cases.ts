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
    case 'PolicyRevised': {
      const { version } = event.policy;
      const data = JSON.stringify(event.policy);
      const saved = { savedAt: event.at, savedBy: event.actor.name };
      await tx.policyVersion.create({ data: { planId, version, data, ...saved } });
      return;
    }
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

/** As for tasks: what the history lost with a killed worker is taken back (record-truth.ts). */
async function standing(
  tx: Tx,
  { planId, entries, upTo }: { planId: string; entries: RecordedEntry<CaseEvent>[]; upTo: number },
  { lastSeq, realNow }: { lastSeq: number; realNow: string },
): Promise<number> {
  const agreed = await agreedUpTo(tx, { planId, stream: planId, entries, upTo }, lastSeq);
  if (agreed >= lastSeq) return lastSeq;
  const lost = await tx.event.findMany({
    where: { stream: planId, seq: { gt: agreed }, type: 'PolicyRevised' },
    select: { data: true },
  });
  // Our own JSON: the event as it was recorded.
  const versions = lost.map(
    ({ data }) => (JSON.parse(data) as { policy: { version: number } }).policy.version,
  );
  await tx.policyVersion.deleteMany({ where: { planId, version: { in: versions } } });
  await undoEditions(tx, planId, await eventsAfter<CaseEvent>(tx, planId, agreed));
  const left = await takeBack<CaseEvent>(tx, { stream: planId, through: agreed, realNow });
  await tx.proposalItem.deleteMany({ where: { case: { planId } } });
  await tx.proposalCase.deleteMany({ where: { planId } });
  for (const { event } of left) {
    if (event.type !== 'PolicyRevised') await project(tx, event, planId);
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
