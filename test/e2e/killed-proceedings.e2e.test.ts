import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Imported, ProceedingDetail, ProposalList } from '../../api/contract.js';
import { verifyChain } from '../../prisma/store/chain/verify.js';
import { killableSystem, type Asker, type KillableSystem } from '../support/killable-system.js';
import { describeWithTemporal } from '../support/temporal.js';

const PATIENCE = { timeout: 90_000, interval: 250 };

/** Asks until it is so: the system may be starting, or a workflow on its way. */
const until = <T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> =>
  vi.waitFor(async () => {
    const answer = await ask();
    if (!answer) throw new Error(`waited in vain for ${what}`);
    return answer;
  }, PATIENCE);

describeWithTemporal('server')('a system killed with -9', () => {
  let system: KillableSystem;
  let office: Asker;
  let leader: Asker;
  let unit: Asker;
  let unitId = '';
  let nodes: string[] = [];

  beforeAll(async () => {
    system = await killableSystem();
    await system.start();
    office = await system.as('office');
    leader = await system.as('leader');
    const { plan } = await office.post<Imported>('/plans/sample', {});
    const { id } = plan;
    await office.post(`/plans/${id}/activation`, {});
    await until('the plan', async () => {
      const { stage } = await system.db.plan.findUniqueOrThrow({ where: { id } });
      return stage === 'active';
    });
    const owed = await system.db.owedNode.groupBy({ by: ['unitId'], _count: true });
    unitId = owed.sort((a, b) => b._count - a._count)[0]?.unitId ?? '';
    unit = await system.as('head', unitId);
    const rows = await system.db.owedNode.findMany({
      where: { unitId },
      orderBy: { nodeId: 'asc' },
    });
    nodes = rows.map((r) => r.nodeId);
  });
  afterAll(() => system.close());

  const detail = (id: string) => office.get<ProceedingDetail>(`/proceedings/${id}`);
  const phase = (id: string, name: string) =>
    until(name, async () => (await detail(id)).proceeding.phase === name);
  /** Says it, and the system is killed before or while it answers; then says it again. */
  const interrupted = async (by: Asker, path: string, body: object) => {
    const key = randomUUID();
    const lost = by.post(path, body, key).catch(() => undefined);
    await new Promise((done) => setImmediate(done));
    await system.kill();
    await lost;
    await system.start();
    await until(path, () => by.post<object>(path, body, key));
  };
  const propose = async (nodeId: string, rung: string): Promise<string> => {
    const grounds = '约定的工作没有开展';
    await office.post('/proposals', { unitId, nodeIds: [nodeId], rung, grounds });
    return until('the proposal', async () => {
      const { proposals } = await office.get<ProposalList>('/proposals?status=proposed');
      return proposals.find((p) => p.rung === rung)?.id;
    });
  };
  const told = async (id: string) => (await detail(id)).events.map((e) => e.type);

  it('goes on with an interview where it stood, nothing lost and nothing twice', async () => {
    const id = await propose(nodes[0] ?? '', 'interview');
    await interrupted(leader, `/proposals/${id}/decision`, { approve: true });
    await phase(id, 'approved');
    const meetsAt = new Date(Date.now() + 12_000).toISOString();
    const meeting = { meetsAt, place: '三楼', interviewer: '分管领导', summoned: '主要负责人' };
    await office.post(`/proceedings/${id}/notice`, meeting);
    await unit.post(`/proceedings/${id}/attendance`, { name: '主要负责人' });
    await system.kill();
    await system.start();
    const held = { attendees: '主要负责人', headCame: true, minutes: '限期整改' };
    await until('the meeting', () => office.post<object>(`/proceedings/${id}/meeting`, held));
    await interrupted(leader, `/proceedings/${id}/minutes-signature`, { accept: true });
    await unit.post(`/proceedings/${id}/written-report`, { text: '已制定措施' });
    await office.post(`/proceedings/${id}/written-report/judgement`, { adequate: true });
    await phase(id, 'lookBack');
    expect(await told(id)).toEqual([
      'InterviewApproved',
      'InterviewNoticed',
      'AttendanceConfirmed',
      'InterviewHeld',
      'MinutesSigned',
      'InterviewReported',
      'InterviewReportAccepted',
      'InterviewRectified',
    ]);
  });

  it('goes on with a veto where it stood, nothing lost and nothing twice', async () => {
    const id = await propose(nodes[1] ?? '', 'veto');
    await phase(id, 'stating');
    await interrupted(unit, `/proceedings/${id}/statement`, { text: '因汛期停工' });
    await phase(id, 'deciding');
    const decision = { uphold: true, reason: '会议决定', meeting: '安委会第4次会议' };
    await interrupted(leader, `/proceedings/${id}/decision`, decision);
    await phase(id, 'inForce');
    expect(await told(id)).toEqual(['VetoProposed', 'StatementMade', 'VetoUpheld']);
    const approved = await until('the plan to hear of it', async () => {
      const found = await system.db.proposalCase.findUniqueOrThrow({ where: { id } });
      return found.status === 'approved' && found;
    });
    expect(approved.reason).toBe('会议决定');
  });

  it('keeps a chain without gap, and every message once', async () => {
    expect((await verifyChain(system.db)).faults).toEqual([]);
    const sent = await system.db.delivery.findMany({ select: { key: true } });
    expect(new Set(sent.map((d) => d.key)).size).toBe(sent.length);
  });
});
