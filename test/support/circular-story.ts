/** Round-ups and circulars as a story: time passes, people ask, events follow. */
import { dateOf, type Instant } from '../../domain/calendar/dates.js';
import {
  noRoundUps,
  type CircularEntry,
  type CircularEvent,
  type CircularFact,
  type RoundUpsState,
} from '../../domain/circular/circular-state.js';
import { circularNotices } from '../../domain/circular/circular-notices.js';
import { circularFires } from '../../domain/circular/circular-time.js';
import {
  closeRoundUp,
  decideCircular,
  type CircularCommand,
  type CircularReading,
} from '../../domain/circular/decide-circulars.js';
import { evolveCirculars } from '../../domain/circular/evolve-circulars.js';
import { SYSTEM_ACTOR, type Actor } from '../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import { CALENDAR, LEAD, SUPPORT } from './cast.js';
import { at, type Moment } from './task-story.js';

type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;
export type CircularOrder = Bare<CircularCommand>;

export const FIGURES = {
  ...{ due: 10, met: 6, late: 1, missing: 3 },
  ...{ tasks: 5, onTrack: 3, overdue: 2, closed: 0 },
};

/** A slipped promise of a unit. */
export const slip = (n: number, unitId = LEAD): CircularEntry => ({
  taskId: `t${n}`,
  nodeId: `t${n}-N2`,
  unitId,
  number: n,
  title: `task ${n}`,
  kind: 'commitment',
  matter: 'the June promise',
  dueOn: '2026-06-30',
});

export class CircularStory {
  readonly events: CircularEvent[] = [];
  readonly heard: string[] = [];
  state: RoundUpsState = noRoundUps('p1', '2030-12-31');
  now: Instant = at('2026-03-02 10:00');
  policy: Policy = DEFAULT_POLICY;
  reading: CircularReading = { queue: [], unitIds: [LEAD, SUPPORT, 'third-unit'] };
  private orders = 0;

  get context() {
    return { policy: this.policy, calendar: CALENDAR, now: this.now };
  }

  until(moment: Moment): this {
    const end = at(moment);
    for (;;) {
      const [fire] = circularFires(this.state, this.context);
      if (!fire || fire.at > end) break;
      if (fire.at > this.now) this.now = fire.at;
      const { queue } = this.reading;
      const facts =
        'fact' in fire
          ? [fire.fact]
          : closeRoundUp(
              this.state,
              { roundUp: fire.closes, figures: FIGURES, queue },
              this.context,
            );
      this.take(facts, SYSTEM_ACTOR);
    }
    this.now = end;
    return this;
  }

  when(actor: Actor, order: CircularOrder, key = `o${(this.orders += 1)}`): string[] | string {
    const command = { ...order, key, actor } as CircularCommand;
    const about = { reading: this.reading, context: this.context };
    const facts = decideCircular(command, this.state, about);
    if ('refused' in facts) return facts.refused;
    this.take(facts, actor, key);
    return facts.map((f) => f.type);
  }

  lines(): string[] {
    return this.events.map((e) => `${dateOf(e.at)} ${e.type}`);
  }

  private take(facts: CircularFact[], actor: Actor, commandKey?: string): void {
    for (const fact of facts) {
      const event: CircularEvent = {
        ...fact,
        at: this.now,
        actor,
        ...(commandKey && { commandKey }),
      };
      for (const { kind, reader: r } of circularNotices(event, this.state)) {
        const who = r.to === 'unit' ? `${r.unitId} ${r.duties.join(' ')}` : r.to;
        this.heard.push(`${kind}: ${r.to === 'person' ? r.personId : who}`);
      }
      this.events.push(event);
      this.state = evolveCirculars(this.state, event);
    }
  }
}
