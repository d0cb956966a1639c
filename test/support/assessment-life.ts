/** An assessment that is told what to do and when, by the rules alone. */
import type { AssessmentCommand } from '../../domain/assessment/life/assessment-command.js';
import type { AssessmentEvent } from '../../domain/assessment/life/assessment-events.js';
import { nextAssessmentFire } from '../../domain/assessment/life/assessment-fires.js';
import { unstarted, type AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import { decideAssessment } from '../../domain/assessment/life/decide-assessment.js';
import { evolveAssessment } from '../../domain/assessment/life/evolve-assessment.js';
import { phaseDates } from '../../domain/assessment/life/phase-time.js';
import { dateOf } from '../../domain/calendar/dates.js';
import { SYSTEM_ACTOR, type Actor } from '../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { CALENDAR, LEAD, SUPPORT, leadLiaison, leader, office } from './cast.js';
import { SHEET, YEAR } from './score-stage.js';
import { at } from './task-story.js';

type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;
export type Order = Bare<AssessmentCommand>;

/** An assessor, of a unit or of none. */
export const assessor = (id: string, unitId?: string): Actor => ({
  ...{ personId: id, name: `assessor ${id}`, role: 'assessor', channel: 'web' },
  ...(unitId && { unitId }),
});
export const [a, b, c] = [assessor('a'), assessor('b'), assessor('c')];
export const insider = assessor('insider', LEAD);
const STARTS = '2026-03-02 10:00';

/** An assessment that is told what to do, and when. */
export class AssessmentLife {
  state: AssessmentState = unstarted('A1');
  now = at(STARTS);
  events: string[] = [];
  /** The events themselves, in their order. */
  readonly happened: AssessmentEvent[] = [];
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
      indicators: [{ indicatorId: 'I5', name: 'duties in place', unitIds: [LEAD] }],
    };
    this.when(office, { type: 'AssessmentStarted', ...about });
  }

  get context() {
    return { policy: DEFAULT_POLICY, calendar: CALENDAR, now: this.now };
  }

  when(actor: Actor, order: Order, key = `order-${(this.orders += 1)}`): string[] | string {
    const facts = decideAssessment({ ...order, key, actor }, this.state, this.context);
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
    const event = { ...fact, at: this.now } as AssessmentEvent;
    this.happened.push(event);
    this.events.push(`${event.type} ${dateOf(this.now)}`);
    this.state = evolveAssessment(this.state, event);
  }
}

export const mark = (points: number, unitId = LEAD): Order => ({
  ...{ type: 'GiveMark', unitId, itemId: 'safetyDuty', points, reason: 'looked at the lists' },
});
/** What an assessor finds of the qualitative indicator, 0 to 1. */
export const indicatorMark = (share: number, indicatorId = 'I5'): Order => ({
  ...{ type: 'MarkIndicator', indicatorId, share, reason: 'read the yearly accounts' },
});
export const scored = (): AssessmentLife => {
  const life = new AssessmentLife().enter('selfAssessment', 'scoring');
  for (const unit of [LEAD, SUPPORT]) for (const by of [a, b]) life.when(by, mark(7, unit));
  return life;
};
export const objected = (): AssessmentLife => {
  const life = scored().enter('draft', 'objections');
  life.when(leadLiaison, {
    type: 'RaiseObjection',
    unitId: LEAD,
    itemId: 'safetyDuty',
    grounds: 'two lists were left out',
    evidenceIds: [],
  });
  return life;
};
export const decided = (): AssessmentLife => {
  const life = scored().enter('draft', 'objections', 'decision');
  life.when(leader, { type: 'DecideResult', approve: true });
  return life;
};
