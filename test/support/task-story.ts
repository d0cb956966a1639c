/** Given events, when a command or a moment comes, then events or a refusal. */
import { dateOf, instantAt, type Instant, type IsoDate } from '../../domain/calendar/dates.js';
import { SYSTEM_ACTOR, type Actor } from '../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import { advance } from '../../domain/task/advance.js';
import { decide } from '../../domain/task/decide.js';
import { isRefusal } from '../../domain/task/decision.js';
import { evolveAll } from '../../domain/task/evolve.js';
import { nextFire } from '../../domain/task/next-fire.js';
import type { RefusalName } from '../../domain/task/refusals.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { TaskCommand } from '../../domain/task/task-commands.js';
import type { NewNode, NewOwner, TaskEvent, TaskFact } from '../../domain/task/task-events.js';
import { draftTask, type Owed, type TaskState } from '../../domain/task/task-state.js';
import { CALENDAR, LEAD, leadLiaison, SUPPORT, supportLiaison } from './cast.js';

/** A Shanghai wall-clock moment, `2026-03-02 10:00`. */
export type Moment = string;
export const at = (moment: Moment): Instant => instantAt(moment.slice(0, 10), moment.slice(11));

/** A command without the envelope that the story adds. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type Order = DistributiveOmit<TaskCommand, 'key' | 'actor'>;

export const TASK = 'T1';
export const ACCEPTANCE = 'T1-N1';
/** The first node after the acceptance. */
export const DUTY = 'T1-N2';
export const ASSIGNED_AT: Moment = '2026-03-02 10:00';

export const DRAFT: TaskState = draftTask({
  taskId: TASK,
  planId: 'P1',
  number: 7,
  title: 'a task',
  kind: 'task',
  termEnd: '2030-12-31',
});

export interface StoryOptions {
  policy?: Partial<Policy>;
  owners?: NewOwner[];
  /** Nodes beside the acceptance; a commitment due on 2026-06-30 unless named. */
  nodes?: Pick<NewNode, 'kind' | 'dueOn'>[];
}

const OWNERS: NewOwner[] = [
  { unitId: LEAD, role: 'lead', reachable: true },
  { unitId: SUPPORT, role: 'support', reachable: true },
];

export class TaskStory {
  readonly events: TaskEvent[] = [];
  state: TaskState = DRAFT;
  now: Instant = at(ASSIGNED_AT);
  policy: Policy;
  private orders = 0;

  constructor(options: StoryOptions = {}) {
    this.policy = { ...DEFAULT_POLICY, ...options.policy };
    const owners = options.owners ?? OWNERS;
    const duties = options.nodes ?? [{ kind: 'commitment' as const, dueOn: '2026-06-30' }];
    const all = [{ kind: 'acceptance' as const, dueOn: '2026-03-03' }, ...duties];
    const unitIds = owners.map((o) => o.unitId);
    const nodes = all.map((n, i) => ({ ...n, nodeId: `${TASK}-N${i + 1}`, title: '', unitIds }));
    this.when(SYSTEM_ACTOR, { type: 'AssignTask', owners, nodes });
  }

  get context(): RulesContext {
    return { policy: this.policy, calendar: CALENDAR, now: this.now };
  }

  /** Time passes until a moment, and everything happens when it is due. */
  until(moment: Moment): this {
    const end = at(moment);
    for (;;) {
      const fire = nextFire(this.state, this.context);
      if (!fire || fire.at > end) break;
      if (fire.at > this.now) this.now = fire.at;
      this.take(advance(this.state, this.context));
    }
    this.now = end;
    return this;
  }

  /** Nobody looks until a moment: what was due meanwhile is only then noticed. */
  asleepUntil(moment: Moment): this {
    this.now = at(moment);
    this.take(advance(this.state, this.context));
    return this;
  }

  /** What an order brings about: the types of its events, or the name of the refusal. */
  when(actor: Actor, order: Order, key = `order-${(this.orders += 1)}`): string[] | RefusalName {
    const decision = decide({ ...order, key, actor }, this.state, this.context);
    if (isRefusal(decision)) return decision.refused;
    this.take(decision.events);
    return decision.events.map((e) => e.type);
  }

  /** Something that other workflows tell the task. */
  told(fact: TaskFact): this {
    this.take([{ ...fact, at: this.now, actor: SYSTEM_ACTOR }]);
    return this;
  }

  /** What a unit owes on a node. */
  owed(nodeId = DUTY, unitId = LEAD): Owed {
    const found = this.state.nodes.find((n) => n.nodeId === nodeId);
    const owed = found?.owed.find((o) => o.unitId === unitId);
    if (!owed) throw new Error(`${unitId} owes nothing on ${nodeId}`);
    return owed;
  }

  /** The rungs taken for a unit on a node, each with its day; reminders only when asked for. */
  rungs(nodeId = DUTY, unitId = LEAD, reminders = false): string[] {
    return this.events.flatMap((e) =>
      e.type === 'StepTaken' &&
      e.nodeId === nodeId &&
      e.unitId === unitId &&
      (e.rung === 'remind') === reminders
        ? [`${e.rung} ${dateOf(e.at)}`]
        : [],
    );
  }

  /** The days of an event. */
  daysOf(type: TaskEvent['type'], unitId?: string): IsoDate[] {
    return this.events
      .filter((e) => e.type === type && (!unitId || ('unitId' in e && e.unitId === unitId)))
      .map((e) => dateOf(e.at));
  }

  private take(events: TaskEvent[]): void {
    this.events.push(...events);
    this.state = evolveAll(this.state, events);
  }
}

/** A task given to the lead and the support unit on a Monday, and not accepted yet. */
export const assignedTask = (options?: StoryOptions): TaskStory => new TaskStory(options);

/** The same task, accepted by both within the hour. */
export function acceptedTask(options?: StoryOptions): TaskStory {
  const story = new TaskStory(options);
  story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  story.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
  return story;
}

/** A progress report of the lead unit, changed where a test cares. */
export const report = (
  change: Partial<Extract<Order, { type: 'SubmitReport' }>> = {},
): Extract<Order, { type: 'SubmitReport' }> => ({
  type: 'SubmitReport',
  unitId: LEAD,
  percent: 60,
  done: false,
  text: 'the draft is printed',
  evidenceIds: [],
  ...change,
});

/** A report that says the work of the duty is done. */
export const doneReport = (unitId = LEAD) => report({ unitId, percent: 100, done: true });
