/** A proceeding told day by day: given its beginning, when somebody acts or a moment comes, then. */
import { dateOf, timeOf, type Instant } from '../../domain/calendar/dates.js';
import type { CaseItem } from '../../domain/escalation/case-state.js';
import type { Actor } from '../../domain/people/roles.js';
import { DEFAULT_MEASURES, type MeasurePolicy } from '../../domain/policy/measure-policy.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import {
  blankProceeding,
  openingFact,
  type ProceedingStart,
} from '../../domain/proceeding/begin.js';
import { rulesOfKind, type AnyFact, type AnyRules } from '../../domain/proceeding/kinds.js';
import {
  decideProceeding,
  foldProceeding,
  hearNewsOf,
  nextProceedingFire,
  passProceedingTime,
} from '../../domain/proceeding/proceeding-run.js';
import type { ProceedingState, Stamp } from '../../domain/proceeding/proceeding.js';
import type { Consequence, News } from '../../domain/proceeding/rules.js';
import type { Notice } from '../../domain/task/notices.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { AskedOfProceeding } from '../../workflows/proceeding-messages.js';
import { CALENDAR, LEAD, leader } from './cast.js';
import { at, type Moment } from './task-story.js';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A command without the envelope that the story adds. */
export type ProceedingOrder = DistributiveOmit<AskedOfProceeding, 'key' | 'actor'>;

export const ITEM: CaseItem = {
  taskId: 'T1',
  nodeId: 'T1-N2',
  unitId: LEAD,
  title: 'a promise',
  dueOn: '2026-06-30',
};
export const SECOND: CaseItem = { ...ITEM, nodeId: 'T1-N3' };

/** The leader approved on a Monday. */
export const OPENED_AT: Moment = '2026-08-03 10:00';

/** Working days by the clock of the story's calendar, as `08-10 09:00 WaitReminded notice`. */
const lineOf = (event: AnyFact & Stamp & { of?: string; rung?: string }): string =>
  [dateOf(event.at).slice(5), timeOf(event.at), event.type, event.of ?? event.rung]
    .filter((part) => part !== undefined)
    .join(' ');

export class ProceedingStory {
  readonly events: (AnyFact & Stamp)[] = [];
  readonly follows: Consequence[] = [];
  readonly notices: Notice[] = [];
  state: ProceedingState;
  now: Instant = at(OPENED_AT);
  policy: Policy;
  private readonly rules: AnyRules;
  private orders = 0;

  constructor(start: ProceedingStart, measures: Partial<MeasurePolicy> = {}, by: Actor = leader) {
    this.policy = { ...DEFAULT_POLICY, measures: { ...DEFAULT_MEASURES, ...measures } };
    this.rules = rulesOfKind(start.kind);
    const ids = { proceedingId: 'P1-C1', planId: 'P1', unitId: LEAD };
    this.state = blankProceeding(start.kind, ids);
    this.take([{ ...openingFact(start, this.context), unitId: LEAD, at: this.now, actor: by }]);
  }

  get context(): RulesContext {
    return { policy: this.policy, calendar: CALENDAR, now: this.now };
  }

  get phase(): string {
    return this.state.phase;
  }

  /** Time passes until a moment, and everything happens when it is due. */
  until(moment: Moment): this {
    return this.untilInstant(at(moment));
  }

  untilInstant(end: Instant): this {
    for (;;) {
      const fire = nextProceedingFire(this.rules, this.state, this.context);
      if (!fire || fire.at > end) break;
      if (fire.at > this.now) this.now = fire.at;
      this.take(passProceedingTime(this.rules, this.state, this.context));
    }
    this.now = end;
    return this;
  }

  /** What an order brings about: the types of its events, or the name of the refusal. */
  when(actor: Actor, order: ProceedingOrder, key = `order-${(this.orders += 1)}`) {
    const at = { state: this.state, context: this.context };
    const decision = decideProceeding(this.rules, { ...order, key, actor }, at);
    if ('refused' in decision) return decision.refused;
    this.take(decision.events);
    return decision.events.map((e) => e.type);
  }

  /** The same, where a test only needs it to have happened. @throws when it is refused */
  after(actor: Actor, order: ProceedingOrder): this {
    const said = this.when(actor, order);
    if (typeof said === 'string') throw new Error(`${order.type}: ${said}`);
    return this;
  }

  /** What other workflows tell it. */
  told(news: News): string[] {
    const heard = hearNewsOf(this.rules, news, { state: this.state, context: this.context });
    this.take(heard);
    return heard.map((e) => e.type);
  }

  /** The last events as lines; all of them unless a count is named. */
  lines(count = this.events.length): string[] {
    return this.events.slice(-count).map(lineOf);
  }

  /** Who was told by which word since the story's n-th notice, as `word to`. */
  heard(from = 0): string[] {
    return this.notices.slice(from).map((n) => `${n.word} ${n.reader.to}`);
  }

  /** Whether the record alone explains the state. */
  retold(): ProceedingState {
    const { proceedingId, planId, unitId, kind } = this.state;
    const blank = blankProceeding(kind, { proceedingId, planId, unitId });
    return this.events.reduce((s, e) => foldProceeding(this.rules, s, e), blank);
  }

  private take(events: readonly (AnyFact & Stamp)[]): void {
    for (const event of events) {
      this.state = foldProceeding(this.rules, this.state, event);
      this.events.push(event);
      this.follows.push(...this.rules.follows(event, this.state));
      this.notices.push(...this.rules.notices(event, this.state));
    }
  }
}
