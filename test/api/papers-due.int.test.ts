import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDetail, PapersDue } from '../../api/contract.js';
import type { InterviewState } from '../../domain/interview/interview-state.js';
import type { ListingState } from '../../domain/listing/listing-facts.js';
import type { ProceedingState } from '../../domain/proceeding/proceeding.js';
import { blankProceeding } from '../../domain/proceeding/begin.js';
import type { RectificationState } from '../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../domain/veto/veto-facts.js';
import { addOwed, addPlan, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';

const ITEM = { taskId: TASK, nodeId: 'N1', unitId: LEAD, title: '完成一半', dueOn: '2026-10-30' };
const BY = { personId: 'l', name: '王芳' };
let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-10-30', status: 'overdue' });
  office = await stage.as('office');
});
afterEach(() => stage.close());

async function add<S extends ProceedingState>(
  id: string,
  state: S,
  parentId?: string,
): Promise<void> {
  const { kind, title, phase } = state;
  const row = { id, planId: PLAN, unitId: LEAD, kind, title, state: phase, parentId };
  const facts = JSON.stringify({ ...state, proceedingId: id });
  await stage.db.proceeding.create({ data: { ...row, openedOn: '2026-11-16', facts } });
  const by = { actorId: 'z', actorName: '周岩', role: 'leader', channel: 'web' };
  const when = { at: '2026-11-16T01:00:00.000Z', atReal: '2026-11-16T01:00:00.000Z' };
  const event = { stream: id, seq: 1, planId: PLAN, type: 'Opened', data: '{}' };
  await stage.db.event.create({ data: { ...event, ...when, ...by } });
}
function begun<S extends ProceedingState>(kind: S['kind'], facts: Partial<S>): S {
  const ids = { proceedingId: '', planId: PLAN, unitId: LEAD };
  const base = { title: '管网改造', items: [ITEM], openedOn: '2026-11-16', since: '2026-11-16' };
  // The blank state of a kind is a state of that kind.
  return { ...(blankProceeding(kind, ids) as S), ...base, ...facts };
}
const due = async () => ((await office.get('/api/papers-due')).body as PapersDue).papers;
const draw = (cause: string) => office.send('post', '/api/papers-due', { cause });
async function textOf(cause: string): Promise<string> {
  const answer = await draw(cause);
  expect(answer.status).toBe(201);
  const { id } = answer.body as { id: string };
  const { body } = await office.get(`/api/documents/${id}`);
  return JSON.stringify((body as DocumentDetail).paper);
}

const meeting = {
  meetsAt: '2026-11-26T01:00:00.000Z',
  place: '三楼会议室',
  interviewer: '周岩',
  summoned: '陈刚',
  requirements: '进展说明\n整改方案',
};
const minutes = { attendees: '陈刚、林涛', text: '限期完成。', heldOn: '2026-11-26', writer: BY };

describe('an interview calls for', () => {
  it('its notice, once, and again when it is postponed', async () => {
    const noticed = begun<InterviewState>('interview', {
      phase: 'noticed',
      meeting,
      grounds: '逾期',
    });
    await add('I1', noticed);
    const chased = { kind: 'chase', personId: 'x', status: 'sent', payload: '{}', unitId: LEAD };
    const at = { queuedAt: '2026-11-02T01:00:00.000Z', notBefore: '2026-11-02T01:00:00.000Z' };
    const message = { id: 'm', key: 'm', nodeId: ITEM.nodeId, ...chased, ...at };
    await stage.db.delivery.create({ data: message });
    const [paper] = await due();
    expect([paper?.kind, paper?.unitName]).toEqual(['interviewNotice', '区住建局']);
    const text = await textOf(paper?.cause ?? '');
    expect(text).toContain('经周岩于2026年11月16日批准');
    expect(text).toContain('提醒和催办情况');
    expect(text).toContain('进展说明；整改方案');
    expect(await due()).toEqual([]);
    const later = { ...noticed, meeting: { ...meeting, meetsAt: '2026-12-01T01:00:00.000Z' } };
    const facts = JSON.stringify({ ...later, proceedingId: 'I1' });
    await stage.db.proceeding.update({ where: { id: 'I1' }, data: { facts } });
    expect((await due()).map((p) => p.kind)).toEqual(['interviewNotice']);
  });

  it('its minutes once they are signed, with the items that follow', async () => {
    const signed = { meeting, minutes, grounds: '逾期', reportDueOn: '2026-12-03' };
    await add('I1', begun<InterviewState>('interview', { phase: 'rectifying', ...signed }));
    const item = begun<RectificationState>('rectification', {
      measure: '重新招标',
      parentId: 'I1',
    });
    await add('I1-Z1', { ...item, owed: { ...item.owed, dueOn: '2026-12-20' } }, 'I1');
    expect((await due()).map((p) => p.kind)).toEqual(['rectificationNotice', 'interviewMinutes']);
    const text = await textOf('minutes/I1');
    expect(text).toContain('"管网改造","重新招标","区住建局","2026年12月20日"');
  });
});

describe('other proceedings call for', () => {
  it('a notice of what is listed, and a slip when it is delisted', async () => {
    const listed = { requirements: '成立专班', dueOn: '2027-01-29', grounds: '久拖不决' };
    const closeOut = { text: '已完成', by: BY, on: '2027-01-20' };
    const visit = { visitedOn: '2027-01-26', visitors: '林涛', findings: '运行正常', by: BY };
    const ended = { phase: 'lookBack', closeOut, visit, lookBackOn: '2027-07-26' } as const;
    await add('L1', begun<ListingState>('listing', { ...listed, ...ended }));
    expect((await due()).map((p) => p.kind)).toEqual(['listingNotice', 'closeOutSlip']);
    expect(await textOf('listing/L1/county')).toContain('实行县级挂牌督办');
    expect(await textOf('delisted/L1')).toContain('["核查意见","运行正常"]');
  });

  it('a decision when a veto is upheld, and a referral that goes to no unit', async () => {
    const decision = { upheld: true, reason: '考核办法第九条', by: BY, on: '2026-11-20' };
    const referral = { grounds: '拒不整改', on: '2026-11-21' };
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const facts = { phase: 'inForce', decision, referral, period, grounds: '瞒报' } as const;
    await add('V1', begun<VetoState>('veto', facts));
    expect(await textOf('veto/V1')).toContain('2026年度考核实行“一票否决”');
    expect(await textOf('referral/V1')).toContain('拒不整改');
    const [letter] = await stage.db.officialDocument.findMany({
      where: { kind: 'referralLetter' },
    });
    expect(letter?.toUnitIds).toBe('[]');
  });

  it('a risk slip for what the office warns of by itself', async () => {
    const item = begun<RectificationState>('rectification', {
      ...{ title: '三处液位计失灵', measure: '限期更换', origin: 'riskSlip' },
    });
    const owed = { ...item.owed, dueOn: '2026-12-20' };
    await add('R1', { ...item, owed });
    await add('R2', { ...item, owed, source: '安委办险〔2026〕3号' });
    const kinds = (await due()).map((p) => p.kind).sort();
    expect(kinds).toEqual(['rectificationNotice', 'riskSlip']);
    expect(await textOf('riskSlip/R1')).toContain('三处液位计失灵');
  });

  it('one notice for all items of an interview, and a slip for each that is verified', async () => {
    const claim = { text: '已更换', by: BY, on: '2026-11-20' };
    for (const id of ['Z1', 'Z2']) {
      const item = begun<RectificationState>('rectification', {
        measure: '更换',
        origin: 'interview',
      });
      const owed = { ...item.owed, dueOn: '2026-12-20' };
      await add(id, { ...item, owed, parentId: 'I9', phase: 'verified', claim }, 'I9');
    }
    const kinds = (await due()).map((p) => p.kind);
    expect(kinds.filter((k) => k === 'rectificationNotice')).toHaveLength(1);
    expect(kinds.filter((k) => k === 'closeOutSlip')).toHaveLength(2);
    expect(await textOf('rectification/I9')).toContain('约谈发现，你单位');
  });
});

describe('a paper that is due', () => {
  beforeEach(() => {
    const decision = { upheld: true, reason: '办法', by: BY, on: '2026-11-20' };
    const period = { from: '2026-01-01', to: '2026-12-31' };
    return add(
      'V1',
      begun<VetoState>('veto', { phase: 'inForce', decision, period, grounds: '瞒报' }),
    );
  });

  it('is drawn up once, whoever asks', async () => {
    const [one, two] = await Promise.all([draw('veto/V1'), draw('veto/V1')]);
    const rows = await stage.db.officialDocument.count();
    expect([rows, [one.status, two.status].includes(201)]).toEqual([1, true]);
    expect((await draw('veto/V1')).status).toBe(409);
  });

  it('is due again when its draft is laid aside', async () => {
    const { id } = (await draw('veto/V1')).body as { id: string };
    await office.send('post', `/api/documents/${id}/discard`, { reason: '重拟' }).expect(204);
    expect((await due()).map((p) => p.cause)).toEqual(['veto/V1']);
  });

  it('is drawn up by the office only', async () => {
    const leader = await stage.as('leader');
    const answer = await leader.send('post', '/api/papers-due', { cause: 'veto/V1' });
    const liaison = await stage.as('liaison', LEAD);
    expect([answer.status, (await liaison.get('/api/papers-due')).status]).toEqual([403, 403]);
  });
});
