import { describe, expect, it } from 'vitest';
import { hearVeto } from '../../../../domain/assessment/life/decide-veto-news.js';
import type { Actor } from '../../../../domain/people/roles.js';
import { a, c, decided, objected, scored, type Order } from '../../../support/assessment-life.js';
import { LEAD, leadLiaison, leader, office, supportLiaison } from '../../../support/cast.js';
import { YEAR } from '../../../support/score-stage.js';

describe('an objection', () => {
  const answered = (points?: number): Order => ({
    ...{ type: 'AnswerObjection', objectionId: 'A1-O1', reason: 'the lists were found' },
    ...(points !== undefined && { points }),
  });

  it('is raised by the unit on one item, in its phase', () => {
    const raise = {
      type: 'RaiseObjection' as const,
      unitId: LEAD,
      itemId: 'safetyDuty',
      grounds: 'x',
      evidenceIds: [],
    };
    expect(scored().when(leadLiaison, raise)).toBe('PhaseDoesNotAllow');
    const life = scored().enter('draft', 'objections');
    expect(life.when(supportLiaison, raise)).toBe('NotForUnit');
    expect(life.when(leadLiaison, { ...raise, itemId: 'no such' })).toBe('ItemUnknown');
  });

  it('holds up the decision until it is answered', () => {
    expect(objected().when(office, { type: 'EnterNextPhase' })).toBe('ObjectionsOpen');
  });

  it('is answered by somebody who did not give the mark', () => {
    expect(objected().when(a, answered(8))).toBe('AnswererIsMarker');
    expect(objected().when(c, answered(9))).toBe('PointsOutOfRange');
  });

  it('that is upheld changes the mark', () => {
    const life = objected();
    expect(life.when(c, answered(8))).toEqual(['ObjectionAnswered']);
    expect(life.state.marks.at(-1)).toMatchObject({ points: 8, settles: true, assessorId: 'c' });
    expect(life.when(c, answered(8))).toBe('ObjectionUnknown');
  });

  it('that is not upheld leaves the mark', () => {
    const life = objected();
    life.when(c, answered());
    expect(life.state.marks).toHaveLength(4);
    life.enter('decision');
  });

  it('leaves the decision to come by itself once its days are over', () => {
    const life = scored().enter('draft', 'objections').until('2026-07-01 10:00');
    expect(life.state.phase).toBe('decision');
  });
});

describe('the result', () => {
  it('is decided by a leader who had no part in it', () => {
    const life = scored().enter('draft', 'objections', 'decision');
    expect(life.when(office, { type: 'DecideResult', approve: true })).toBe('MayNotRunAssessment');
    const marker: Actor = { ...leader, personId: 'a' };
    expect(life.when(marker, { type: 'DecideResult', approve: true })).toBe('DeciderHadPart');
    expect(life.when(leader, { type: 'DecideResult', approve: false })).toBe('ReasonMissing');
    life.when(leader, {
      type: 'DecideResult',
      approve: false,
      reason: 'the third party is missing',
    });
    expect(life.state.phase).toBe('scoring');
  });

  it('is published once decided, and corrected by a further edition only', () => {
    const publish = { type: 'PublishEdition' as const, number: '1', sha256: 'f00' };
    const undecided = scored().enter('draft', 'objections', 'decision');
    expect(undecided.when(office, publish)).toBe('NotDecided');
    const life = decided();
    expect(life.when(office, publish)).toEqual(['EditionPublished']);
    expect(life.when(office, publish)).toBe('ReasonMissing');
    life.when(office, { ...publish, note: 'a veto was revoked' });
    expect(life.state.editions.map((e) => e.edition)).toEqual([1, 2]);
    expect(life.when(office, { type: 'CancelAssessment', reason: 'x' })).toBe('PhaseDoesNotAllow');
  });

  it('that was sent back has new days for what is done again', () => {
    const life = scored().enter('draft', 'objections', 'decision').until('2026-08-03 10:00');
    life.when(leader, { type: 'DecideResult', approve: false, reason: 'not yet' });
    expect(life.state.dates.scoring).toBe('2026-08-24');
    expect(life.enter('draft').state.dates.draft).toBe('2026-08-31');
  });

  it('asks for a new edition when a veto comes or goes after it is out', () => {
    const life = decided();
    const news = { vetoId: 'V1', unitId: LEAD, period: YEAR, effect: 'inForce' as const };
    expect(hearVeto(life.state, news)).toEqual([]);
    life.when(office, { type: 'PublishEdition', number: '1', sha256: 'f00' });
    expect(hearVeto(life.state, news)).toMatchObject([{ type: 'ResultReopened', vetoId: 'V1' }]);
    expect(hearVeto(life.state, { ...news, unitId: 'nobody' })).toEqual([]);
    const other = { from: '2030-01-01', to: '2030-12-31' };
    expect(hearVeto(life.state, { ...news, period: other })).toEqual([]);
  });

  it('stays open to vetoes for a year after it is out', () => {
    const life = decided();
    life.when(office, { type: 'PublishEdition', number: '1', sha256: 'f00' });
    life.until('2027-03-03 10:00');
    expect(life.state).toMatchObject({ phase: 'published', ended: true });
    expect(life.when(office, { type: 'PublishEdition', number: '2', sha256: 'f', note: 'x' })).toBe(
      'AssessmentNotOpen',
    );
  });

  it('leads to problems to be put right, once it is out', () => {
    const problem: Order = {
      ...{ type: 'ListProblem', unitId: LEAD, title: 'no drill', measure: 'hold one' },
      dueOn: '2026-12-01',
    };
    const life = decided();
    expect(life.when(office, problem)).toBe('NotPublished');
    life.when(office, { type: 'PublishEdition', number: '1', sha256: 'f00' });
    expect(life.when(office, { ...problem, dueOn: '2026-01-01' } as Order)).toBe('DateNotLater');
    expect(life.when(office, { ...problem, measure: ' ' } as Order)).toBe('ProblemIncomplete');
    life.when(office, problem);
    expect(life.state.problems).toMatchObject([{ rectificationId: 'A1-R1' }]);
  });

  it('changes nothing when a command comes twice', () => {
    const life = decided();
    const publish = { type: 'PublishEdition' as const, number: '1', sha256: 'f00' };
    life.when(office, publish, 'same');
    expect(life.when(office, publish, 'same')).toEqual([]);
    expect(life.state.editions).toHaveLength(1);
  });
});
