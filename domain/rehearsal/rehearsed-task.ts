/** One task of a rehearsal: its state, and what the people around it will do about each event. */
import { dateOf, type Instant, type IsoDate } from '../calendar/dates.js';
import { decide } from '../task/decide.js';
import { isRefusal } from '../task/decision.js';
import type { RulesContext } from '../task/rules-context.js';
import type { TaskCommand } from '../task/task-commands.js';
import type { NewNode, TaskEvent, TaskEventOf } from '../task/task-events.js';
import { isOpen, type TaskState } from '../task/task-state.js';
import type { Duty, Habits } from './assumed-behaviour.js';
import { LEADER, OFFICE, liaisonOf } from './assumed-people.js';

/** An order before it is put in an envelope. */
type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;
export interface Act {
  at: Instant;
  by: 'unit' | 'office' | 'leader';
  order: Bare<TaskCommand>;
  /** The act is left undone unless this date still stands as it was. */
  about?: Duty;
}

const PEOPLE = { office: OFFICE, leader: LEADER } as const;

/** Nobody answers what was answered, moved or taken away meanwhile: asked once, used everywhere. */
function isStillOwed(state: TaskState, { nodeId, unitId, dueOn }: Duty): boolean {
  const node = state.nodes.find((n) => n.nodeId === nodeId);
  const owed = node?.owed.find((o) => o.unitId === unitId);
  const waits = state.waitingReports.some((r) => r.unitId === unitId && r.serves.includes(nodeId));
  return owed !== undefined && isOpen(owed) && owed.dueOn === dueOn && !waits;
}

/** What an act brings about; nothing when it has become pointless or is refused. */
export function perform(act: Act, state: TaskState, context: RulesContext): TaskEvent[] {
  if (act.about && !isStillOwed(state, act.about)) return [];
  const unitId = 'unitId' in act.order ? act.order.unitId : '';
  const actor = act.by === 'unit' ? liaisonOf(unitId) : PEOPLE[act.by];
  const key = `${act.order.type} ${unitId} ${context.now}`;
  const decision = decide({ ...act.order, key, actor }, state, context);
  return isRefusal(decision) ? [] : decision.events;
}

/** How far a unit says it is: as far as the term has gone, and never quite done before its end. */
function percentOn(date: IsoDate, termStart: IsoDate, termEnd: IsoDate): number {
  const day = (d: IsoDate) => Date.parse(d);
  const passed = (day(date) - day(termStart)) / (day(termEnd) - day(termStart));
  return Math.max(1, Math.min(99, Math.round(passed * 100)));
}

export interface Around {
  habits: Habits;
  termStart: IsoDate;
}

function reportAct(duty: Duty, at: Instant, about: { kind: string; percent: number }): Act {
  const done = about.kind === 'commitment' || about.kind === 'milestone';
  const { unitId, nodeId } = duty;
  const { percent } = about;
  const body = { percent, done, text: 'rehearsed', evidenceIds: [] };
  return { at, by: 'unit', about: duty, order: { type: 'SubmitReport', unitId, nodeId, ...body } };
}

/** What a unit will do about a duty from a day on: answer it, and perhaps ask for more time. */
function dutyActs(
  state: TaskState,
  owed: { kind: NewNode['kind']; duty: Duty; since: IsoDate },
  { habits, termStart }: Around,
): Act[] {
  const { kind, duty, since } = owed;
  const { unitId, nodeId } = duty;
  if (kind === 'acceptance') {
    const at = habits.acceptsAt({ unitId, taskId: state.taskId, since });
    return [{ at, by: 'unit', order: { type: 'AcceptAssignment', unitId } }];
  }
  const acts: Act[] = [];
  const asks = kind === 'roundup' ? undefined : habits.asksForTime(duty);
  if (asks && asks.toDate <= state.termEnd) {
    const { at, toDate } = asks;
    const order = { unitId, nodeId, toDate, reason: 'rehearsed' };
    acts.push({ at, by: 'unit', about: duty, order: { type: 'AskExtension', ...order } });
  }
  const at = habits.answersAt(duty, since);
  const percent = at ? percentOn(dateOf(at), termStart, state.termEnd) : 0;
  return at ? [...acts, reportAct(duty, at, { kind, percent })] : acts;
}

/** The review, and the report that comes again if it is returned, for the promise it was about. */
function afterReport(
  { reportId, unitId, serves, at }: TaskEventOf<'ReportSubmitted'>,
  state: TaskState,
  { habits, termStart }: Around,
): Act[] {
  const accept = !habits.returns(reportId);
  const reviewAt = habits.decidesAt(reportId, dateOf(at));
  const order = { type: 'ReviewReport' as const, reportId, accept, reason: 'rehearsed' };
  const review: Act = { at: reviewAt, by: 'office', order };
  const served = state.nodes.filter((n) => serves.includes(n.nodeId));
  const node = served.find((n) => n.kind === 'commitment') ?? served[0];
  const owed = node?.owed.find((o) => o.unitId === unitId);
  if (accept || !node || !owed) return [review];
  const again = habits.reportsAgainAt(reportId, dateOf(reviewAt));
  const percent = percentOn(dateOf(again), termStart, state.termEnd);
  const { taskId } = state;
  const duty = { unitId, taskId, nodeId: node.nodeId, dueOn: owed.dueOn };
  return [review, reportAct(duty, again, { kind: node.kind, percent })];
}

/** What people will do because of an event, judged on the state after it. */
export function actsAfter(event: TaskEvent, state: TaskState, around: Around): Act[] {
  const since = dateOf(event.at);
  const { habits } = around;
  const { taskId } = state;
  const opened = (nodes: NewNode[]): Act[] =>
    nodes.flatMap(({ nodeId, kind, dueOn, unitIds }) =>
      unitIds.flatMap((unitId) =>
        dutyActs(state, { kind, duty: { unitId, taskId, nodeId, dueOn }, since }, around),
      ),
    );
  switch (event.type) {
    case 'TaskAssigned':
      return opened(event.nodes);
    case 'NodeOpened':
      return opened([event.node]);
    case 'ExtensionGranted': {
      const node = state.nodes.find((n) => n.nodeId === event.nodeId);
      return node ? opened([{ ...node, dueOn: event.dueOn, unitIds: [event.unitId] }]) : [];
    }
    case 'ReportSubmitted':
      return afterReport(event, state, around);
    case 'ExtensionAsked': {
      const { extensionId, decider } = event;
      const order = { type: 'DecideExtension' as const, extensionId, grant: true };
      return [{ at: habits.decidesAt(extensionId, since), by: decider, order }];
    }
    default:
      return [];
  }
}
