/** The whole life of one PlanTask: wait for the next due moment or for people, ask the rules, record. */
import { condition, continueAsNew, log, patched, setHandler } from '@temporalio/workflow';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { advance } from '../domain/task/advance.js';
import { decide } from '../domain/task/decide.js';
import { isRefusal } from '../domain/task/decision.js';
import { comingFires, nextFire } from '../domain/task/next-fire.js';
import { planNodes } from '../domain/task/plan-nodes.js';
import {
  draftTask,
  hasEnded,
  isOver,
  type TaskPhase,
  type TaskState,
} from '../domain/task/task-state.js';
import { historyIsLong, restBeforeEnd } from './history.js';
import { taskStateQuery, upcomingQuery, type TrackTaskInput } from './messages.js';
import { alarm, planTime, type PlanTime } from './plan-time.js';
import { refused } from './refusal-failure.js';
import { answerCommands, hearChanges, hearNews, type TaskLife } from './task-handlers.js';
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

/** Starts anew with the same facts before the history grows long (five years of monthly nodes). */
async function carryOver(run: TaskRun, input: TrackTaskInput): Promise<never> {
  await restBeforeEnd(run.recorder);
  const resume = { state: run.state(), nextSeq: run.recorder.nextSeq() };
  const { policy, calendar } = run.context();
  log.info('task carried over', { taskId: input.taskId, nextSeq: resume.nextSeq });
  return continueAsNew<typeof trackTask>({ ...input, rules: { policy, calendar }, resume });
}

/** Records what time has brought about; without an event, what new rules or a late waking moved. */
async function catchUp({ run }: TaskLife): Promise<void> {
  const due = advance(run.state(), run.context());
  if (due.length > 0) await run.commit(due);
  else if (!run.isShown()) await run.showAnew();
}

/** Sleeps until something is due or somebody acts. */
async function untilWoken(life: TaskLife): Promise<void> {
  const { run, time, clock } = life;
  clock.setFor(nextFire(run.state(), run.context())?.at);
  await condition(() => life.stirred || clock.isRinging());
  const { clockChanged } = life;
  life.clockChanged = false;
  if (clockChanged) clock.forget();
  if (clock.hasRung() || clockChanged) await time.refresh();
}

/** A closed task waits on for its look-back; one that was closed under older code ended with that. */
const goesOn = (state: TaskState): boolean =>
  !hasEnded(state) || (!isOver(state) && patched('2026-11-look-back'));

/** One workflow per task, from assignment to close-out and look-back. Ends with the phase it ended in. */
export async function trackTask(input: TrackTaskInput): Promise<TaskPhase> {
  const time = planTime(input.clockKind);
  const run = begin(input, time);
  const { historyLimit } = input;
  const flags = { ready: false, stirred: false, clockChanged: false };
  const life: TaskLife = { run, time, clock: alarm(time), historyLimit, ...flags };
  answerCommands(life);
  hearNews(life);
  hearChanges(life);
  setHandler(upcomingQuery, () => comingFires(run.state(), run.context()));
  setHandler(taskStateQuery, () => run.state());
  await time.refresh();
  if (!input.resume) await assign(run, input);
  life.ready = true;
  while (goesOn(run.state())) {
    life.stirred = false;
    await catchUp(life);
    if (historyIsLong(historyLimit)) return carryOver(run, input);
    await untilWoken(life);
  }
  await restBeforeEnd(run.recorder);
  return run.state().phase;
}
