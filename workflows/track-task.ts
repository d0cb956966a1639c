/** The whole life of one PlanTask: wait for the next due moment or for people, ask the rules, record. */
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { advance } from '../domain/task/advance.js';
import { decide } from '../domain/task/decide.js';
import { isRefusal } from '../domain/task/decision.js';
import { comingFires, nextFire } from '../domain/task/next-fire.js';
import { planNodes } from '../domain/task/plan-nodes.js';
import type { Refusal } from '../domain/task/refusals.js';
import type { TaskFact } from '../domain/task/task-events.js';
import { draftTask, hasEnded, type TaskPhase } from '../domain/task/task-state.js';
import {
  TASK_COMMANDS,
  climbAllowedSignal,
  rulesChangedSignal,
  taskStateQuery,
  taskUpdate,
  unitReachabilitySignal,
  upcomingQuery,
  type AskedOfTask,
  type CommandAnswer,
  type TrackTaskInput,
} from './messages.js';
import { alarm, planTime, type PlanTime } from './plan-time.js';
import { taskRun, type TaskRun } from './task-run.js';

/** Well below the server's limit of 50,000 events, and small enough to replay in a moment. */
const HISTORY_LIMIT = 4_000;

const refused = ({ refused: name, detail }: Refusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(name, name, detail ?? {});

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
  assigned: boolean;
}

function listen(run: TaskRun, time: PlanTime, waking: Waking): void {
  const stir = () => {
    waking.stirred = true;
  };
  for (const type of TASK_COMMANDS) {
    setHandler(
      taskUpdate(type),
      async (command) => {
        await condition(() => waking.assigned);
        const reply = await answer(run, time, command);
        stir();
        return reply;
      },
      {
        validator: (command) => {
          if (!waking.assigned) return;
          const decision = decide(command, run.state(), run.context());
          if (isRefusal(decision)) throw refused(decision);
        },
      },
    );
  }
  const note = async (fact: TaskFact): Promise<void> => {
    await condition(() => waking.assigned);
    await time.refresh();
    await run.commit([{ ...fact, at: run.context().now, actor: SYSTEM_ACTOR }]);
    stir();
  };
  setHandler(rulesChangedSignal, (rules) => {
    run.useRules(rules);
    stir();
  });
  setHandler(unitReachabilitySignal, async ({ unitId, reachable }) => {
    await condition(() => waking.assigned);
    const owner = run.state().owners.find((o) => o.unitId === unitId);
    if (!owner || owner.reachable === reachable) return;
    await note({ type: 'UnitReachabilityChanged', unitId, reachable });
  });
  setHandler(climbAllowedSignal, (fact) => note({ type: 'ClimbAllowed', ...fact }));
  setHandler(upcomingQuery, () => comingFires(run.state(), run.context()));
  setHandler(taskStateQuery, () => run.state());
}

const isLong = (): boolean =>
  workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > HISTORY_LIMIT;

/** Starts anew with the same facts before the history grows long (five years of monthly nodes). */
async function carryOver(run: TaskRun, input: TrackTaskInput): Promise<never> {
  await condition(() => allHandlersFinished() && run.recorder.isIdle());
  const resume = { state: run.state(), nextSeq: run.recorder.nextSeq() };
  const { policy, calendar } = run.context();
  log.info('task carried over', { taskId: input.taskId, nextSeq: resume.nextSeq });
  return continueAsNew<typeof trackTask>({ ...input, rules: { policy, calendar }, resume });
}

/** One workflow per task, from assignment to close-out. Ends with the phase it ended in. */
export async function trackTask(input: TrackTaskInput): Promise<TaskPhase> {
  const time = planTime(input.clockKind);
  const run = begin(input, time);
  const waking: Waking = { stirred: false, assigned: input.resume !== undefined };
  listen(run, time, waking);
  await time.refresh();
  if (!waking.assigned) {
    await assign(run, input);
    waking.assigned = true;
  }
  const clock = alarm(time);
  while (!hasEnded(run.state())) {
    waking.stirred = false;
    await run.commit(advance(run.state(), run.context()));
    if (isLong()) return carryOver(run, input);
    clock.setFor(nextFire(run.state(), run.context())?.at);
    await condition(() => waking.stirred || clock.isRinging());
    if (clock.hasRung()) await time.refresh();
  }
  await condition(() => allHandlersFinished() && run.recorder.isIdle());
  return run.state().phase;
}
