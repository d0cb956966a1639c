/** One task's facts at work: rules are asked, events folded and recorded, others told. */
import { condition, getExternalWorkflowHandle, log } from '@temporalio/workflow';
import type { QueuedNotice, TaskView } from '../activities/contracts.js';
import { dateOf } from '../domain/calendar/dates.js';
import { earliestSendAt } from '../domain/calendar/sending-hours.js';
import { DECIDED_RUNGS, type DecidedRung } from '../domain/policy/measure-policy.js';
import type { Rung } from '../domain/policy/policy.js';
import { evolve } from '../domain/task/evolve.js';
import { lightOf, nextDueOn } from '../domain/task/light.js';
import { nextFire } from '../domain/task/next-fire.js';
import { noticesFor } from '../domain/task/notices.js';
import type { Rules, RulesContext } from '../domain/task/rules-context.js';
import type { TaskEvent } from '../domain/task/task-events.js';
import type { TaskState } from '../domain/task/task-state.js';
import {
  interviewReachedSignal,
  jumpCalledSignal,
  planWorkflowId,
  rungReachedSignal,
  slipRecordedSignal,
} from './messages.js';
import type { PlanTime } from './plan-time.js';
import { asking } from './proxies.js';
import { recorder, type Recorder } from './recorder.js';
import { searchUpdater } from './task-search.js';

export interface TaskRun {
  state(): TaskState;
  context(): RulesContext;
  useRules(rules: Rules): void;
  /** Folds events at once and resolves when they are in the record. */
  commit(events: TaskEvent[]): Promise<void>;
  /** Writes anew what pages read of the task: new rules move what fires next without an event. */
  showAnew(): Promise<void>;
  /** Whether pages still show the right next fire: what is late moves from day to day. */
  isShown(): boolean;
  recorder: Recorder<TaskEvent>;
}

const average = (values: number[]): number =>
  values.length === 0 ? 0 : Math.round(values.reduce((a, b) => a + b, 0) / values.length);

function viewOf(state: TaskState, context: RulesContext): TaskView {
  const fire = nextFire(state, context);
  return {
    phase: state.phase,
    light: lightOf(state),
    claimedPercent: average(state.owners.map((o) => o.claimedPercent)),
    verifiedPercent: average(state.owners.map((o) => o.verifiedPercent)),
    nextDueOn: nextDueOn(state),
    nextFireAt: fire?.at,
    nextFire: fire?.fact,
  };
}

const decidedRung = (rung: Rung): DecidedRung | undefined => DECIDED_RUNGS.find((r) => r === rung);

/** Slips, rungs with a decider and failed look-backs concern the whole plan: it counts and joins them. */
const concernsPlan = (event: TaskEvent): boolean =>
  event.type === 'DeadlineMissed' ||
  event.type === 'LookBackFailed' ||
  (event.type === 'StepTaken' && decidedRung(event.rung) !== undefined);

async function tellPlan(state: TaskState, event: TaskEvent): Promise<void> {
  const plan = getExternalWorkflowHandle(planWorkflowId(state.planId));
  const { taskId, title } = state;
  if (event.type === 'DeadlineMissed') {
    const { nodeId, unitId, dueOn } = event;
    const kind = state.nodes.find((n) => n.nodeId === nodeId)?.kind;
    if (kind === 'acceptance') return;
    const on = dateOf(event.at);
    await plan.signal(slipRecordedSignal, { unitId, taskId, nodeId, on, title, dueOn });
  }
  if (event.type === 'LookBackFailed') {
    const { nodeId, dueOn } = event;
    const reopened = state.nodes.find((n) => n.nodeId === nodeId);
    for (const { unitId } of reopened?.owed ?? []) {
      const item = { taskId, nodeId, unitId, title, dueOn };
      await plan.signal(jumpCalledSignal, { why: 'failedLookBack', item });
    }
  }
  if (event.type === 'StepTaken') {
    const { nodeId, unitId, dueOn } = event;
    const rung = decidedRung(event.rung);
    const item = { taskId, nodeId, unitId, title, dueOn };
    if (rung === 'interview') await plan.signal(interviewReachedSignal, item);
    else if (rung) await plan.signal(rungReachedSignal, { rung, item });
  }
}

/** A plan that was closed counts no more; the task's own life goes on. */
function planIsGone(error: unknown): void {
  log.warn('the plan workflow could not be told', { error: String(error) });
}

async function tellPlanAll(state: TaskState, events: TaskEvent[]): Promise<void> {
  for (const event of events) await tellPlan(state, event).catch(planIsGone);
}

export interface TaskRunStart {
  state: TaskState;
  rules: Rules;
  nextSeq: number;
}

/** What pages show, and whether they still show the right next fire. */
function showcase(state: () => TaskState, context: () => RulesContext) {
  let shownFireAt: string | undefined;
  return {
    view: (): TaskView => {
      const view = viewOf(state(), context());
      shownFireAt = view.nextFireAt;
      return view;
    },
    isShown: () => nextFire(state(), context())?.at === shownFireAt,
  };
}

function queuedNotices(event: TaskEvent, state: TaskState, rules: Rules): QueuedNotice[] {
  const { policy, calendar } = rules;
  const notBefore = earliestSendAt(event.at, policy.sendingHours, calendar);
  return noticesFor(event, state, policy).map((n) => ({ ...n, notBefore }));
}

export function taskRun(start: TaskRunStart, time: PlanTime): TaskRun {
  let { state, rules } = start;
  const { planId, taskId } = start.state;
  const context = (): RulesContext => ({ ...rules, now: time.now() });
  const updateSearch = searchUpdater(start.state);
  const pages = showcase(() => state, context);
  const upTo = (entries: { seq: number }[]): number => entries.at(-1)?.seq ?? records.nextSeq() - 1;
  const records: Recorder<TaskEvent> = recorder<TaskEvent>(start.nextSeq, (entries) =>
    time.alone(() =>
      asking.recordTask({ planId, taskId, entries, upTo: upTo(entries), view: pages.view() }),
    ),
  );
  return {
    state: () => state,
    context,
    useRules: (changed) => {
      rules = changed;
    },
    recorder: records,
    isShown: pages.isShown,
    showAnew: async () => {
      await condition(() => records.isIdle());
      await records.append([]);
    },
    commit: (events) => {
      const entries = events.map((event) => {
        state = evolve(state, event);
        return { event, notices: queuedNotices(event, state, rules) };
      });
      if (entries.length === 0) return Promise.resolve();
      const written = records.append(entries);
      updateSearch(state);
      const news = events.filter(concernsPlan);
      return news.length === 0 ? written : written.then(() => tellPlanAll(state, news));
    },
  };
}
