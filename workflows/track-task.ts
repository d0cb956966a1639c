/** The whole life of one PlanTask: wait for the next due moment or for people, ask the rules, record. */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  setHandler,
} from '@temporalio/workflow';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { advance } from '../domain/task/advance.js';
import { decide } from '../domain/task/decide.js';
import { findOpen, isRefusal } from '../domain/task/decision.js';
import { comingFires, nextFire } from '../domain/task/next-fire.js';
import { planNodes } from '../domain/task/plan-nodes.js';
import type { TaskFact } from '../domain/task/task-events.js';
import { draftTask, hasEnded, type Owed, type TaskPhase } from '../domain/task/task-state.js';
import { historyIsLong } from './history.js';
import {
  TASK_COMMANDS,
  climbAllowedSignal,
  clockChangedSignal,
  ladderPausedSignal,
  rulesChangedSignal,
  taskStateQuery,
  taskUpdate,
  unitReachabilitySignal,
  upcomingQuery,
  type AskedOfTask,
  type CommandAnswer,
  type TrackTaskInput,
} from './messages.js';
import { alarm, planTime, type Alarm, type PlanTime } from './plan-time.js';
import { refused } from './refusal-failure.js';
import { taskRun, type TaskRun } from './task-run.js';

/** A task carried over keeps its facts; a new one starts as a draft. */
function begin(input: TrackTaskInput, time: PlanTime): TaskRun {
  const { taskId, planId, number, title, kind, termEnd, rules } = input;
  const draft = draftTask({ taskId, planId, number, title, kind, termEnd });
  const start = input.resume ?? { state: draft, nextSeq: 1 };
  return taskRun({ ...start, rules }, time);
}

async function assign(run: TaskRun, input: TrackTaskInput): Promise<void> {
  const { taskId, duties, termEnd, owners } = input;
  const unitIds = owners.map((o) => o.unitId);
  const { nodes } = planNodes({ taskId, unitIds, duties, termEnd }, run.context());
  const decision = decide(
    { type: 'AssignTask', key: `assign/${taskId}`, actor: SYSTEM_ACTOR, owners, nodes },
    run.state(),
    run.context(),
  );
  if (isRefusal(decision)) throw refused(decision);
  await run.commit(decision.events);
}

async function answer(run: TaskRun, time: PlanTime, command: AskedOfTask): Promise<CommandAnswer> {
  await time.refresh();
  const before = run.state().answered.find((a) => a.key === command.key);
  if (before) {
    await condition(() => run.recorder.isIdle());
    return { events: [], receipt: before.receipt };
  }
  const decision = decide(command, run.state(), run.context());
  if (isRefusal(decision)) throw refused(decision);
  await run.commit(decision.events);
  const report = decision.events.find((e) => e.type === 'ReportSubmitted');
  return {
    events: decision.events.map((e) => e.type),
    ...(report && { receipt: report.receipt, serves: report.serves }),
  };
}

interface Waking {
  /** Set when something happened that may change what fires next. */
  stirred: boolean;
  /** Assigned, and plan time known: what comes earlier waits. */
  ready: boolean;
  clockChanged: boolean;
}

/** People's commands, each an update of its own name. */
function answerCommands(run: TaskRun, time: PlanTime, waking: Waking): void {
  for (const type of TASK_COMMANDS) {
    setHandler(
      taskUpdate(type),
      async (command) => {
        await condition(() => waking.ready);
        const reply = await answer(run, time, command);
        waking.stirred = true;
        return reply;
      },
      {
        validator: (command) => {
          if (!waking.ready) return;
          const decision = decide(command, run.state(), run.context());
          if (isRefusal(decision)) throw refused(decision);
        },
      },
    );
  }
}

/** What the plan's workflow tells. What says nothing new, or comes after the end, leaves no trace. */
function hearNews(run: TaskRun, time: PlanTime, waking: Waking): void {
  const note = async (fact: TaskFact, isNews: () => boolean): Promise<void> => {
    await condition(() => waking.ready);
    await time.refresh();
    if (hasEnded(run.state()) || !isNews()) return;
    await run.commit([{ ...fact, at: run.context().now, actor: SYSTEM_ACTOR }]);
    waking.stirred = true;
  };
  const openOwed = (nodeId: string, unitId: string): Owed | undefined => {
    const found = findOpen(run.state(), nodeId, unitId);
    return 'refused' in found ? undefined : found.owed;
  };
  setHandler(unitReachabilitySignal, (told) =>
    note({ type: 'UnitReachabilityChanged', ...told }, () => {
      const owner = run.state().owners.find((o) => o.unitId === told.unitId);
      return owner !== undefined && owner.reachable !== told.reachable;
    }),
  );
  setHandler(climbAllowedSignal, (told) =>
    note({ type: 'ClimbAllowed', ...told }, () => {
      const owed = openOwed(told.nodeId, told.unitId);
      return owed !== undefined && !owed.climbsOn;
    }),
  );
  setHandler(ladderPausedSignal, (told) =>
    note({ type: 'LadderPaused', ...told }, () => openOwed(told.nodeId, told.unitId) !== undefined),
  );
  setHandler(rulesChangedSignal, (rules) => {
    run.useRules(rules);
    waking.stirred = true;
  });
  setHandler(clockChangedSignal, () => {
    waking.clockChanged = true;
    waking.stirred = true;
  });
}

/** Starts anew with the same facts before the history grows long (five years of monthly nodes). */
async function carryOver(run: TaskRun, input: TrackTaskInput): Promise<never> {
  await condition(() => allHandlersFinished() && run.recorder.isIdle());
  const resume = { state: run.state(), nextSeq: run.recorder.nextSeq() };
  const { policy, calendar } = run.context();
  log.info('task carried over', { taskId: input.taskId, nextSeq: resume.nextSeq });
  return continueAsNew<typeof trackTask>({ ...input, rules: { policy, calendar }, resume });
}

/** Records what time has brought about; without an event, what new rules or a late waking moved. */
async function catchUp(run: TaskRun): Promise<void> {
  const due = advance(run.state(), run.context());
  await run.commit(due);
  if (due.length === 0 && !run.isShown()) await run.showAnew();
}

/** Sleeps until something is due or somebody acts. */
async function untilWoken(run: TaskRun, time: PlanTime, wake: { waking: Waking; clock: Alarm }) {
  const { waking, clock } = wake;
  clock.setFor(nextFire(run.state(), run.context())?.at);
  await condition(() => waking.stirred || clock.isRinging());
  const { clockChanged } = waking;
  waking.clockChanged = false;
  if (clockChanged) clock.forget();
  if (clock.hasRung() || clockChanged) await time.refresh();
}

/** One workflow per task, from assignment to close-out. Ends with the phase it ended in. */
export async function trackTask(input: TrackTaskInput): Promise<TaskPhase> {
  const time = planTime(input.clockKind);
  const run = begin(input, time);
  const waking = { stirred: false, ready: false, clockChanged: false };
  answerCommands(run, time, waking);
  hearNews(run, time, waking);
  setHandler(upcomingQuery, () => comingFires(run.state(), run.context()));
  setHandler(taskStateQuery, () => run.state());
  await time.refresh();
  if (!input.resume) await assign(run, input);
  waking.ready = true;
  const clock = alarm(time);
  while (!hasEnded(run.state())) {
    waking.stirred = false;
    await catchUp(run);
    if (historyIsLong(input.historyLimit)) return carryOver(run, input);
    await untilWoken(run, time, { waking, clock });
  }
  await condition(() => allHandlersFinished() && run.recorder.isIdle());
  return run.state().phase;
}
