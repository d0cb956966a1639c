import { describe, expect, it } from 'vitest';
import { indicatorStanding, withMarks } from '../../../../domain/assessment/indicator-marks.js';
import { withoutWords } from '../../../../domain/assessment/life/without-words.js';
import {
  AssessmentLife as Life,
  a,
  assessor,
  b,
  c,
  indicatorMark as found,
  insider,
  mark,
  scored,
} from '../../../support/assessment-life.js';
import { LEAD, SUPPORT, leadLiaison, leader, office } from '../../../support/cast.js';
import { indicatorFact, pointsOf, scoreOf } from '../../../support/score-stage.js';

const qualitative = indicatorFact({
  indicatorId: 'I5',
  goal: {
    ...{ op: 'qualitative', value: null, baseline: null },
    ...{ from: '2025-12-31', dueOn: '2026-12-31' },
  },
  actuals: [],
});
const scoring = () => new Life().enter('selfAssessment', 'scoring');

describe('the mark of a qualitative indicator', () => {
  it('comes from named assessors of none of its units, with a reason', () => {
    const life = new Life().enter('selfAssessment');
    expect(life.when(a, found(0.8))).toBe('PhaseDoesNotAllow');
    life.enter('scoring');
    expect(life.when(assessor('stranger'), found(0.8))).toBe('AssessorNotNamed');
    expect(life.when(insider, found(0.8))).toBe('AssessorOfSameUnit');
    expect(life.when(a, found(0.8, 'I9'))).toBe('IndicatorUnknown');
    expect(life.when(a, found(1.01))).toBe('ShareOutOfRange');
    expect(life.when(a, found(-0.01))).toBe('ShareOutOfRange');
    expect(life.when(a, { ...found(0.8), reason: ' ' } as ReturnType<typeof found>)).toBe(
      'ReasonMissing',
    );
    expect(life.when(a, found(0.8))).toEqual(['IndicatorMarked']);
  });

  it('is the mean of two blind marks where the sheet asks for two', () => {
    const life = scoring();
    life.when(a, found(0.8));
    expect(indicatorStanding(life.state, 'I5')).toMatchObject({ state: 'incomplete' });
    life.when(b, found(0.9));
    const standing = indicatorStanding(life.state, 'I5');
    expect(standing).toMatchObject({ state: 'marked' });
    expect('points' in standing && standing.points).toBeCloseTo(0.85);
  });

  it('takes one assessor where no sheet says how many', () => {
    const life = scoring();
    const { indicatorMarkers: _, ...sheet } = life.state.sheets[0] ?? { indicatorMarkers: 1 };
    life.when(a, found(0.8));
    const asked = { ...life.state, sheets: [sheet as (typeof life.state.sheets)[0]] };
    expect(indicatorStanding(asked, 'I5')).toMatchObject({ state: 'marked', points: 0.8 });
  });

  it('lets two lie apart by just what the sheet tolerates', () => {
    const life = scoring();
    life.when(a, found(0.8));
    life.when(b, found(0.6));
    expect(indicatorStanding(life.state, 'I5')).toMatchObject({ state: 'marked' });
  });

  it('is settled by a third where two lie too far apart', () => {
    const life = scoring();
    life.when(a, found(0.4));
    life.when(b, found(0.9));
    expect(indicatorStanding(life.state, 'I5')).toMatchObject({ state: 'disputed' });
    life.when(c, found(0.6));
    expect(indicatorStanding(life.state, 'I5')).toMatchObject({ state: 'marked', points: 0.6 });
    expect(life.when(assessor('c'), found(0.7))).toBe('NothingToSettle');
  });

  it('may be left out, but not half done, when scoring ends', () => {
    const life = scored();
    life.when(a, found(0.8));
    expect(life.when(office, { type: 'EnterNextPhase' })).toBe('MarksMissing');
    life.when(b, found(0.8));
    life.enter('draft');
    scored().enter('draft');
  });

  it('keeps whoever gave it from deciding the result', () => {
    const life = scored();
    const named = { personId: leader.personId, name: leader.name };
    const all = [...life.state.assessors, named];
    life.when(office, { type: 'NameAssessors', assessors: all });
    life.when(leader, found(0.8));
    life.when(a, found(0.8));
    life.enter('draft', 'objections', 'decision');
    expect(life.when(leader, { type: 'DecideResult', approve: true })).toBe('DeciderHadPart');
  });

  it('leaves its words to the record', () => {
    const event = {
      ...{ type: 'IndicatorMarked' as const, indicatorId: 'I5', share: 1, reason: 'long words' },
      ...{ settles: false, at: '2026-03-02T02:00:00.000Z', actor: a },
    };
    expect(withoutWords(event)).toEqual({ ...event, reason: '' });
  });
});

describe('a score with a qualitative indicator', () => {
  const scoreAt = (life: Life, asOf = life.now) =>
    scoreOf({ indicators: withMarks([qualitative], life.state, asOf) });

  it('takes the mark for how far it is attained', () => {
    const life = scoring();
    life.when(a, found(0.5));
    life.when(b, found(0.5));
    const score = scoreAt(life);
    expect(pointsOf(score, 'indicators')).toBe(11);
    expect(score.caps).toMatchObject([{ why: 'bindingMissed' }]);
  });

  it('flags it while it is not marked, or not yet by then', () => {
    const life = scoring();
    const before = life.now;
    life.until('2026-05-04 10:00');
    life.when(a, found(1));
    life.when(b, found(1));
    const flag = { itemId: 'indicators', gap: 'noMark', id: 'I5' };
    expect(scoreAt(life, before).flags).toContainEqual(flag);
    expect(scoreAt(life).flags).not.toContainEqual(flag);
  });
});

describe('an objection against a qualitative indicator', () => {
  const disputed = () => {
    const life = scored();
    life.when(a, found(0.5));
    life.when(b, found(0.5));
    life.enter('draft', 'objections');
    const about = { unitId: LEAD, itemId: 'indicators', grounds: 'a year left out' };
    life.when(leadLiaison, { type: 'RaiseObjection', ...about, evidenceIds: [] });
    return life;
  };
  const answer = (share: number, indicatorId = 'I5') => ({
    ...{ type: 'AnswerObjection' as const, objectionId: 'A1-O1', reason: 'the year counts' },
    indicator: { indicatorId, share },
  });

  it('changes the mark where it is upheld', () => {
    const life = disputed();
    expect(life.when(c, answer(0.9))).toEqual(['ObjectionAnswered']);
    expect(indicatorStanding(life.state, 'I5')).toMatchObject({ points: 0.9 });
    expect(life.state.objections[0]).toMatchObject({ indicator: { share: 0.9 } });
  });

  it('is answered by nobody who marked it, and about its own indicators only', () => {
    const life = disputed();
    expect(life.when(a, answer(0.9))).toBe('AnswererIsMarker');
    expect(life.when(c, answer(0.9, 'I9'))).toBe('IndicatorUnknown');
    expect(life.when(c, answer(1.5))).toBe('ShareOutOfRange');
    expect(life.when(c, { ...answer(0.9), points: 3 })).toBe('ItemNotJudged');
  });

  it('leaves an indicator of another unit alone', () => {
    const life = scored().enter('draft', 'objections');
    const grounds = 'not ours';
    const about = { unitId: SUPPORT, itemId: 'indicators', grounds, evidenceIds: [] };
    life.when({ ...leadLiaison, unitId: SUPPORT }, { type: 'RaiseObjection', ...about });
    expect(life.when(c, answer(0.9))).toBe('IndicatorUnknown');
    expect(life.when(a, mark(5))).toBe('PhaseDoesNotAllow');
  });
});
