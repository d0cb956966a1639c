import { describe, expect, it } from 'vitest';
import { xray, type XrayFacts, type XrayTask } from '../../../../domain/assessment/xray/xray.js';
import { LEAD } from '../../../support/cast.js';
import { mark, nodeFact, scoreOf, TWO_MARKS } from '../../../support/score-stage.js';

const OWNER = { unitId: LEAD, unitName: '区住建局', role: 'lead', answerable: 1 } as const;
const task = (change: Partial<XrayTask> = {}): XrayTask => ({
  ...{ taskId: 'T1', number: 1, title: '燃气改造', closed: false, owners: [OWNER] },
  ...{ evidence: 1, overdue: 0, verifiedPercent: 40 },
  ...change,
});
const NOTHING: XrayFacts = {
  ...{ to: '2027-12-31', tasks: [task()], excusals: [], vetoes: [], reports: [] },
  indicators: [{ indicatorId: 'I1', name: '死亡人数', verified: [2026, 2027], waiting: [] }],
};
const found = (change: Partial<XrayFacts>) =>
  xray({ ...NOTHING, ...change }).map((c) => [c.kind, c.blocks]);
const ABOUT = { taskId: 'T1', number: 1, title: '燃气改造', unitName: '区住建局' };

describe('the check before a signature', () => {
  it('finds nothing where nothing contradicts itself', () => {
    expect(xray(NOTHING)).toEqual([]);
  });

  it('finds what was closed without evidence, below a hundred, or with a node overdue', () => {
    const closed = task({ closed: true, verifiedPercent: 100 });
    expect(found({ tasks: [closed] })).toEqual([]);
    expect(found({ tasks: [{ ...closed, evidence: 0, verifiedPercent: 90 }] })).toEqual([
      ['closedWithoutEvidence', false],
      ['closedBelowHundred', false],
    ]);
    expect(found({ tasks: [{ ...closed, overdue: 1 }] })).toEqual([['closedWithOverdue', true]]);
  });

  it('finds tasks that nobody leads or answers for', () => {
    expect(found({ tasks: [task({ owners: [] })] })).toEqual([['ownerMissing', false]]);
    const vacant = [{ ...OWNER, answerable: 0 }];
    expect(xray({ ...NOTHING, tasks: [task({ owners: vacant })] })).toMatchObject([
      { kind: 'ownerVacant', unitName: '区住建局', cure: { at: 'people' } },
    ]);
    expect(
      found({ tasks: [task({ owners: vacant, closed: true, verifiedPercent: 100 })] }),
    ).toEqual([]);
  });

  it('finds excusals that lapsed, not those that still hold', () => {
    const excusals = ['2027-12-30', '2027-12-31'].map((until) => ({ ...ABOUT, until }));
    expect(found({ excusals })).toEqual([['excusalLapsed', false]]);
  });

  it('puts an undecided veto before everything else', () => {
    const vetoes = [{ id: 'V1', unitName: '区住建局', of: 'proceeding' as const }];
    const reports = [{ ...ABOUT, on: '2027-12-20' }];
    expect(found({ vetoes, reports })).toEqual([
      ['vetoUndecided', true],
      ['reportWaiting', false],
    ]);
  });

  it('asks of an indicator for the last year that has ended', () => {
    const indicators = (verified: number[], waiting: number[] = []) => [
      { indicatorId: 'I1', name: '死亡人数', verified, waiting },
    ];
    expect(found({ indicators: indicators([2026]) })).toEqual([['indicatorWithoutData', false]]);
    expect(found({ indicators: indicators([2026], [2027]) })).toEqual([
      ['indicatorUnverified', false],
    ]);
    expect(found({ indicators: indicators([2026]), to: '2027-12-30' })).toEqual([]);
  });
});

describe('the check before a result is signed', () => {
  const assessment = {
    assessmentId: 'A1',
    objections: [],
    silent: [],
    scores: [],
    unmarked: [],
    broken: false,
  };
  const scored = (marks: Parameters<typeof scoreOf>[0]) => [
    { unitName: '区住建局', score: scoreOf({ nodes: [nodeFact()], ...marks }) },
  ];

  it('finds items without their marks, and marks too far apart', () => {
    const of = (marks: Parameters<typeof scoreOf>[0]) =>
      found({ assessment: { ...assessment, scores: scored(marks) } });
    expect(of({ marks: TWO_MARKS })).toEqual([]);
    expect(of({ marks: [mark(8)] })).toEqual([['itemUnmarked', true]]);
    expect(of({ marks: [mark(8), mark(2, { assessorId: 'b' })] })).toEqual([['marksApart', true]]);
  });

  it('stops at frozen scores that were changed', () => {
    expect(found({ assessment: { ...assessment, broken: true } })).toEqual([
      ['freezeBroken', true],
    ]);
  });

  it('weighs qualitative indicators that nobody has marked', () => {
    const unmarked = [{ indicatorId: 'I5', name: '责任体系基本健全' }];
    expect(xray({ ...NOTHING, assessment: { ...assessment, unmarked } })).toEqual([
      {
        ...{ kind: 'indicatorUnmarked', about: '责任体系基本健全', blocks: false },
        cure: { at: 'assessment', assessmentId: 'A1' },
      },
    ]);
  });

  it('finds objections without answer and units that said nothing', () => {
    const open = {
      ...assessment,
      objections: [{ objectionId: 'O1', unitName: '区住建局' }],
      silent: [{ unitId: LEAD, unitName: '区住建局' }],
    };
    expect(found({ assessment: open })).toEqual([
      ['objectionUnanswered', true],
      ['selfAssessmentMissing', false],
    ]);
  });
});
