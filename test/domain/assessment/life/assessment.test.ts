import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../../../domain/assessment/default-sheets.js';
import type { AssessmentCommand } from '../../../../domain/assessment/life/assessment-command.js';
import {
  nextAssessmentFire,
  phaseDates,
  phaseDelay,
} from '../../../../domain/assessment/life/assessment-fires.js';
import {
  evolveAssessment,
  unstarted,
  type AssessmentState,
} from '../../../../domain/assessment/life/assessment-state.js';
import { decideAssessment } from '../../../../domain/assessment/life/decide-assessment.js';
import { DEFAULT_POLICY } from '../../../../domain/policy/default-policy.js';
import { dateOf } from '../../../../domain/calendar/dates.js';
import { SYSTEM_ACTOR, type Actor } from '../../../../domain/people/roles.js';
import {
  CALENDAR,
  LEAD,
  SUPPORT,
  leadLiaison,
  leader,
  office,
  supportLiaison,
} from '../../../support/cast.js';
import { SHEET, YEAR } from '../../../support/score-stage.js';
import { at } from '../../../support/task-story.js';

type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;
type Order = Bare<AssessmentCommand>;

const assessor = (id: string, unitId?: string): Actor => ({
  ...{ personId: id, name: `assessor ${id}`, role: 'assessor', channel: 'web' },
  ...(unitId && { unitId }),
});
const [a, b, c] = [assessor('a'), assessor('b'), assessor('c')];
const insider = assessor('insider', LEAD);
const STARTS = '2026-03-02 10:00';

/** An assessment that is told what to do, and when. */
class Life {
  state: AssessmentState = unstarted('A1');
  now = at(STARTS);
  events: string[] = [];
  private orders = 0;

  constructor() {
    const assessors = [a, b, c, insider].map(({ personId, name, unitId }) => ({
      personId,
      name,
      unitId,
    }));
    const units = [LEAD, SUPPORT].map((unitId) => ({ unitId, unitClass: 'department' as const }));
    const dates = phaseDates(dateOf(this.now), { calendar: CALENDAR });
    const about = {
      kind: 'annual' as const,
      period: YEAR,
      sheets: [SHEET],
      units,
      assessors,
      dates,
    };
    this.when(office, { type: 'AssessmentStarted', ...about });
  }

  get context() {
    return { policy: DEFAULT_POLICY, calendar: CALENDAR, now: this.now };
  }

  when(actor: Actor, order: Order, key = `order-${(this.orders += 1)}`): string[] | string {
    const facts = decideAssessment({ ...order, key, actor }, this.state);
    if ('refused' in facts) return facts.refused;
    for (const fact of facts) this.take({ ...fact, commandKey: key, actor });
    return facts.map((f) => f.type);
  }

  until(moment: string): this {
    for (;;) {
      const fire = nextAssessmentFire(this.state, this.context);
      if (!fire || fire.at > at(moment)) break;
      this.now = fire.at;
      this.take({ ...fire.fact, actor: SYSTEM_ACTOR });
    }
    this.now = at(moment);
    return this;
  }

  enter(...phases: string[]): this {
    for (const phase of phases) {
      const facts = this.when(office, { type: 'EnterNextPhase' });
      if (this.state.phase !== phase) throw new Error(`${String(facts)}, not ${phase}`);
    }
    return this;
  }

  private take(fact: object): void {
    const event = { ...fact, at: this.now } as Parameters<typeof evolveAssessment>[1];
    this.events.push(`${event.type} ${dateOf(this.now)}`);
    this.state = evolveAssessment(this.state, event);
  }
}

const mark = (points: number, unitId = LEAD): Order => ({
  ...{ type: 'GiveMark', unitId, itemId: 'safetyDuty', points, reason: 'looked at the lists' },
});
const scored = (): Life => {
  const life = new Life().enter('selfAssessment', 'scoring');
  for (const unit of [LEAD, SUPPORT]) for (const by of [a, b]) life.when(by, mark(7, unit));
  return life;
};
const objected = (): Life => {
  const life = scored().enter('draft', 'objections');
  life.when(leadLiaison, {
    type: 'RaiseObjection',
    unitId: LEAD,
    itemId: 'safetyDuty',
    grounds: 'two lists were left out',
  });
  return life;
};
const decided = (): Life => {
  const life = scored().enter('draft', 'objections', 'decision');
  life.when(leader, { type: 'DecideResult', approve: true });
  return life;
};

describe('an assessment at its start', () => {
  it('is begun by the office or an assessor, with sheets for all its units', () => {
    expect(new Life().state).toMatchObject({ phase: 'notice', kind: 'annual' });
    const begin = { type: 'AssessmentStarted' as const, kind: 'annual' as const, period: YEAR };
    const [, street] = defaultSheets('workSafety');
    const units = [{ unitId: LEAD, unitClass: 'department' as const }];
    const about = { ...begin, units, assessors: [], dates: {}, key: 'k' };
    const fresh = unstarted('A2');
    const answer = (actor: Actor, sheets = [SHEET]) =>
      decideAssessment({ ...about, actor, sheets }, fresh);
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
    expect(decideAssessment(order, unstarted('A2'))).toEqual({ refused: 'AssessmentNotOpen' });
    const life = new Life();
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

  it('reminds who owes it, then chases, and never closes over their heads', () => {
    const life = new Life().until('2026-03-26 18:00');
    const days = life.events
      .filter((e) => e.startsWith('SelfAssessmentReminded'))
      .map((e) => e.slice(-5));
    expect([...new Set(days)]).toEqual(['03-16', '03-18', '03-19', '03-20', '03-24', '03-26']);
    expect(life.state.phase).toBe('selfAssessment');
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

  it('changes nothing when a command comes twice', () => {
    const life = decided();
    const publish = { type: 'PublishEdition' as const, number: '1', sha256: 'f00' };
    life.when(office, publish, 'same');
    expect(life.when(office, publish, 'same')).toEqual([]);
    expect(life.state.editions).toHaveLength(1);
  });
});
