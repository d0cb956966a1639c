import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../../../domain/assessment/default-sheets.js';
import type { AssessmentCommand } from '../../../../domain/assessment/life/assessment-command.js';
import { phaseDelay } from '../../../../domain/assessment/life/assessment-fires.js';
import { unstarted } from '../../../../domain/assessment/life/assessment-state.js';
import { decideAssessment } from '../../../../domain/assessment/life/decide-assessment.js';
import type { Actor } from '../../../../domain/people/roles.js';
import {
  AssessmentLife as Life,
  a,
  assessor,
  b,
  c,
  insider,
  mark,
  scored,
  type Order,
} from '../../../support/assessment-life.js';
import { LEAD, SUPPORT, leadLiaison, office, supportLiaison } from '../../../support/cast.js';
import { SHEET, YEAR } from '../../../support/score-stage.js';

describe('an assessment at its start', () => {
  it('is begun by the office or an assessor, with sheets for all its units', () => {
    expect(new Life().state).toMatchObject({ phase: 'notice', kind: 'annual' });
    const begin = { type: 'AssessmentStarted' as const, kind: 'annual' as const, period: YEAR };
    const [, street] = defaultSheets('workSafety');
    const units = [{ unitId: LEAD, unitClass: 'department' as const }];
    const about = { ...begin, units, assessors: [], dates: {}, key: 'k' };
    const fresh = unstarted('A2');
    const answer = (actor: Actor, sheets = [SHEET]) =>
      decideAssessment({ ...about, actor, sheets }, fresh, new Life().context);
    expect(answer(leadLiaison)).toEqual({ refused: 'MayNotRunAssessment' });
    expect(answer(a, street ? [street] : [])).toEqual({ refused: 'UnitWithoutSheet' });
    expect(answer(a, [{ ...SHEET, items: [] }])).toEqual({ refused: 'SheetFaulty' });
    expect(answer(a)).toHaveLength(1);
  });

  it('gives every phase its date in working days', () => {
    expect(new Life().state.dates).toMatchObject({
      notice: '2026-03-05',
      selfAssessment: '2026-03-19',
    });
  });

  it('takes nothing before it has begun or after it was cancelled', () => {
    const order = { ...mark(5), key: 'k', actor: a } as AssessmentCommand;
    const life = new Life();
    const early = decideAssessment(order, unstarted('A2'), life.context);
    expect(early).toEqual({ refused: 'AssessmentNotOpen' });
    expect(life.when(office, { type: 'CancelAssessment', reason: ' ' })).toBe('ReasonMissing');
    life.when(office, { type: 'CancelAssessment', reason: 'the plan was replaced' });
    expect(life.when(a, mark(5))).toBe('AssessmentNotOpen');
  });
});

describe('the self-assessment', () => {
  const own = (points: number): Order => ({
    ...{
      type: 'SelfAssess',
      unitId: LEAD,
      itemId: 'onTime',
      points,
      text: 'all in time',
      evidenceIds: [],
    },
  });

  it('begins by itself once the notice has run out', () => {
    expect(new Life().until('2026-03-06 10:00').state.phase).toBe('selfAssessment');
  });

  it('is answered item by item by the unit itself', () => {
    const life = new Life().enter('selfAssessment');
    expect(life.when(supportLiaison, own(22))).toBe('NotForUnit');
    expect(life.when(leadLiaison, own(23))).toBe('PointsOutOfRange');
    expect(life.when(leadLiaison, own(22))).toEqual(['SelfAssessed']);
    expect(life.when(leadLiaison, { type: 'SubmitSelfAssessment', unitId: LEAD })).toBe(
      'ItemsUnanswered',
    );
    for (const { itemId } of SHEET.items) life.when(leadLiaison, { ...own(1), itemId } as Order);
    expect(life.when(leadLiaison, { type: 'SubmitSelfAssessment', unitId: LEAD })).toEqual([
      'SelfAssessmentSubmitted',
    ]);
  });

  it('reminds, chases, warns and circulates who owes it, and never closes over their heads', () => {
    const life = new Life().until('2026-05-29 18:00');
    const days = life.events
      .filter((e) => e.startsWith('SelfAssessmentReminded'))
      .map((e) => e.slice(-5));
    expect([...new Set(days)]).toEqual(['03-16', '03-18', '03-19', '03-20', '03-26', '04-02']);
    expect(life.state.selfAssessments[LEAD]?.rung).toBe('circulate');
    expect(life.state.phase).toBe('selfAssessment');
  });

  it('counts the working days that a phase is late', () => {
    const life = new Life().until('2026-03-26 18:00');
    expect(phaseDelay(life.state, life.context)).toBe(5);
  });

  it('leaves alone who has answered, and ends once all have', () => {
    const life = new Life().enter('selfAssessment');
    for (const [actor, unitId] of [
      [leadLiaison, LEAD],
      [supportLiaison, SUPPORT],
    ] as const) {
      for (const { itemId } of SHEET.items)
        life.when(actor, { ...own(1), unitId, itemId } as Order);
      life.when(actor, { type: 'SubmitSelfAssessment', unitId });
    }
    life.until('2026-03-23 10:00');
    expect(life.events.some((e) => e.startsWith('SelfAssessmentReminded'))).toBe(false);
    expect(life.state.phase).toBe('scoring');
  });
});

describe('the scoring', () => {
  it('is for named assessors, not of the own unit, on judged items', () => {
    const life = new Life().enter('selfAssessment', 'scoring');
    expect(life.when(assessor('stranger'), mark(5))).toBe('AssessorNotNamed');
    expect(life.when(insider, mark(5))).toBe('AssessorOfSameUnit');
    expect(life.when(a, { ...mark(5), itemId: 'onTime' } as Order)).toBe('ItemNotJudged');
    expect(life.when(a, mark(9))).toBe('PointsOutOfRange');
    expect(life.when(a, { ...mark(5), reason: '' } as Order)).toBe('ReasonMissing');
    expect(life.when(a, mark(5))).toEqual(['MarkGiven']);
  });

  it('waits until every mark is in and every dispute settled', () => {
    const life = new Life().enter('selfAssessment', 'scoring');
    for (const by of [a, b]) life.when(by, mark(7, SUPPORT));
    life.when(a, mark(3));
    expect(life.when(office, { type: 'EnterNextPhase' })).toBe('MarksMissing');
    life.when(b, mark(8));
    expect(life.when(office, { type: 'EnterNextPhase' })).toBe('MarksMissing');
    life.when(c, mark(6));
    expect(life.state.marks.at(-1)).toMatchObject({ settles: true });
    life.enter('draft');
  });

  it('takes no third mark where nothing is in dispute', () => {
    expect(scored().when(c, mark(5))).toBe('NothingToSettle');
  });

  it('can be given more time by the office with a reason', () => {
    const life = scored();
    expect(life.when(a, { type: 'ExtendPhase', dueOn: '2026-06-01', reason: 'floods' })).toBe(
      'MayNotRunAssessment',
    );
    expect(life.when(office, { type: 'ExtendPhase', dueOn: '2026-03-01', reason: 'floods' })).toBe(
      'DateNotLater',
    );
    life.when(office, { type: 'ExtendPhase', dueOn: '2026-06-01', reason: 'floods' });
    expect(life.state.dates.scoring).toBe('2026-06-01');
  });
});
