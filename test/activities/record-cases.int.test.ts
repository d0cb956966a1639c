import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noCases, type CaseEvent, type CaseFact } from '../../domain/escalation/case-state.js';
import { caseNotices } from '../../domain/escalation/case-notices.js';
import { nextProposalFire } from '../../domain/escalation/cases.js';
import { evolveCases } from '../../domain/escalation/evolve-cases.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { writeCasesRecord } from '../../prisma/store/record-cases.js';
import { RecordGap } from '../../prisma/store/record-stream.js';
import { CALENDAR, LEAD, leader } from '../support/cast.js';
import { PLAN, REAL_NOW, addPlan } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
});
afterEach(() => db.dispose());

const AT = '2026-07-28T01:00:00.000Z';
const caseId = `${PLAN}-C1`;
const itemOf = (n: number) => ({
  taskId: `T${n}`,
  nodeId: `T${n}-N2`,
  unitId: LEAD,
  title: `task ${n}`,
  dueOn: '2026-06-30',
});
const proposed: CaseFact = {
  type: 'CaseProposed',
  caseId,
  unitId: LEAD,
  rung: 'interview',
  item: itemOf(1),
};

/** A batch of the plan's stream, from a sequence number on. */
function batchOf(facts: CaseFact[], from = 1) {
  const events = facts.map((fact): CaseEvent => ({ ...fact, at: AT, actor: leader }));
  const state = events.reduce(evolveCases, noCases(PLAN));
  const entries = events.map((event, i) => ({
    seq: from + i,
    event,
    notices: caseNotices(event, state).map((n) => ({ ...n, notBefore: AT })),
  }));
  const context = { policy: DEFAULT_POLICY, calendar: CALENDAR, now: AT };
  const nextFireAt = nextProposalFire(state, context)?.at;
  return { planId: PLAN, entries, upTo: from + events.length - 1, nextFireAt };
}
const write = (facts: CaseFact[], from?: number) =>
  writeCasesRecord(db.prisma, batchOf(facts, from), REAL_NOW);

describe('a batch of a plan', () => {
  it('written twice changes nothing the second time', async () => {
    expect(await write([proposed])).toBe(1);
    expect(await write([proposed])).toBe(0);
    expect(await db.prisma.proposalItem.count()).toBe(1);
    expect(await db.prisma.delivery.count()).toBe(1);
  });

  it('that leaves a gap is refused', async () => {
    await expect(write([proposed], 2)).rejects.toThrow(RecordGap);
  });

  it('that overlaps an earlier one adds what is new', async () => {
    await write([proposed]);
    await write([proposed, { type: 'CaseJoined', caseId, item: itemOf(2) }]);
    expect(await db.prisma.proposalItem.count()).toBe(2);
    expect(await db.prisma.event.count()).toBe(2);
  });
});

describe('the rows of a proposal', () => {
  const row = () => db.prisma.proposalCase.findUniqueOrThrow({ where: { id: caseId } });

  it('say when it was opened and when its decider was reminded', async () => {
    await write([proposed, { type: 'ProposalReminded', caseId, toSuperior: false }]);
    expect(await row()).toMatchObject({ status: 'proposed', openedAt: AT, remindedAt: AT });
  });

  it('say who approved it', async () => {
    await write([proposed, { type: 'ProposalApproved', caseId }]);
    expect(await row()).toMatchObject({ status: 'approved', deciderName: leader.name });
  });

  it('say why it was rejected', async () => {
    await write([proposed, { type: 'ProposalRejected', caseId, reason: 'they were flooded' }]);
    expect(await row()).toMatchObject({ status: 'rejected', reason: 'they were flooded' });
  });
});

describe('the rows of a plan', () => {
  it('keep every version of its policy', async () => {
    const policy = { ...DEFAULT_POLICY, version: 2, reviewWorkdays: 9 };
    await write([{ type: 'PolicyRevised', policy }]);
    const saved = await db.prisma.policyVersion.findFirstOrThrow();
    expect(saved).toMatchObject({ version: 2, savedBy: leader.name });
    expect(JSON.parse(saved.data)).toEqual(policy);
  });

  it('say when the decider of a proposal is reminded', async () => {
    await write([proposed]);
    const plan = () => db.prisma.plan.findUniqueOrThrow({ where: { id: PLAN } });
    expect((await plan()).nextFireAt).toBe('2026-08-04T01:00:00.000Z');
    await write([{ type: 'ProposalApproved', caseId }], 2);
    expect((await plan()).nextFireAt).toBeNull();
  });

  it('say that it is active', async () => {
    await db.prisma.plan.update({ where: { id: PLAN }, data: { stage: 'activating' } });
    await write([{ type: 'PlanActivated', tasks: 3 }]);
    const plan = await db.prisma.plan.findUniqueOrThrow({ where: { id: PLAN } });
    expect(plan).toMatchObject({ stage: 'active', activatedAt: AT });
  });

  it('keep slips as events alone', async () => {
    await write([
      { type: 'SlipRecorded', unitId: LEAD, taskId: 'T1', nodeId: 'T1-N2', on: '2026-07-01' },
    ]);
    const [event] = await db.prisma.event.findMany();
    expect(event).toMatchObject({ type: 'SlipRecorded', unitId: LEAD, nodeId: 'T1-N2' });
  });
});

describe("a plan's record that ran ahead of its history", () => {
  it('gives up a decision whose number something else takes', async () => {
    await write([proposed]);
    await write([{ type: 'ProposalApproved', caseId }], 2);
    await write([{ type: 'CaseJoined', caseId, item: itemOf(2) }], 2);
    const [row] = await db.prisma.proposalCase.findMany({ include: { items: true } });
    expect(row).toMatchObject({ status: 'proposed', decidedAt: null });
    expect(row?.items).toHaveLength(2);
  });

  it('gives up a version of the policy with its revision', async () => {
    const policy = { ...DEFAULT_POLICY, version: 2 };
    await write([{ type: 'PolicyRevised', policy }]);
    await write([proposed]);
    expect(await db.prisma.policyVersion.count()).toBe(0);
  });
});
