/** What a task's workflow hears: people's commands, and news from the plan's workflow. */
import { condition, setHandler } from '@temporalio/workflow';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { decide } from '../domain/task/decide.js';
import { findOpen, isRefusal } from '../domain/task/decision.js';
import { nextFire } from '../domain/task/next-fire.js';
import type { TaskFact } from '../domain/task/task-events.js';
import { hasEnded, isOver, type Owed, type TaskState } from '../domain/task/task-state.js';
import { unreachedStep } from '../domain/task/unreached.js';
import { historyIsLong } from './history.js';
import {
  TASK_COMMANDS,
  circularPublishedSignal,
  climbAllowedSignal,
  clockChangedSignal,
  ladderJumpedSignal,
  ladderPausedSignal,
  ladderReleasedSignal,
  rulesChangedSignal,
  showAnewUpdate,
  stepUnreachedSignal,
  taskUpdate,
  unitReachabilitySignal,
  type AskedOfTask,
  type CommandAnswer,
} from './messages.js';
import type { Alarm, PlanTime } from './plan-time.js';
import { refused } from './refusal-failure.js';
import type { TaskRun } from './task-run.js';

/** A task at work, as its loop and its handlers share it. */
export interface TaskLife {
  run: TaskRun;
  time: PlanTime;
  clock: Alarm;
  historyLimit?: number;
  /** Assigned, and plan time known: what comes earlier waits. */
  ready: boolean;
  /** Set when the loop has to look again. */
  stirred: boolean;
  clockChanged: boolean;
}

/**
 * Wakes the loop where it has something to do. Most reports change nothing that is waited for, and
 * every promise of a workflow costs the SDK a stack trace: they are left out of this hot path.
 */
function stir(life: TaskLife): void {
  const { run, clock, historyLimit } = life;
  const next = nextFire(run.state(), run.context());
  const idle = clock.covers(next?.at) && !hasEnded(run.state()) && !historyIsLong(historyLimit);
  if (!idle) life.stirred = true;
}

async function answer(life: TaskLife, command: AskedOfTask): Promise<CommandAnswer> {
  const { run, time } = life;
  if (!life.ready) await condition(() => life.ready);
  if (time.isReplaced) await time.refresh();
  const before = run.state().answered.find((a) => a.key === command.key);
  if (before) {
    await condition(() => run.recorder.isIdle());
    return { events: [], receipt: before.receipt };
  }
  const decision = decide(command, run.state(), run.context());
  if (isRefusal(decision)) throw refused(decision);
  await run.commit(decision.events);
  stir(life);
  const report = decision.events.find((e) => e.type === 'ReportSubmitted');
  return {
    events: decision.events.map((e) => e.type),
    ...(report && { receipt: report.receipt, serves: report.serves }),
  };
}

/** People's commands, each an update of its own name. */
export function answerCommands(life: TaskLife): void {
  const { run } = life;
  const validator = (command: AskedOfTask): void => {
    if (!life.ready) return;
    const decision = decide(command, run.state(), run.context());
    if (isRefusal(decision)) throw refused(decision);
  };
  for (const type of TASK_COMMANDS) {
    setHandler(taskUpdate(type), (command) => answer(life, command), { validator });
  }
}

type Note = (fact: TaskFact, isNews: () => boolean) => Promise<void>;
type FindOwed = (nodeId: string, unitId: string) => Owed | undefined;

/** What became of rungs that were proposed: the task's ladders rest, go on, or pass over them. */
function hearOfProposals(note: Note, openOwed: FindOwed): void {
  setHandler(ladderPausedSignal, (told) =>
    note({ type: 'LadderPaused', ...told }, () => openOwed(told.nodeId, told.unitId) !== undefined),
  );
  setHandler(ladderReleasedSignal, (told) =>
    note({ type: 'LadderReleased', ...told }, () => {
      const owed = openOwed(told.nodeId, told.unitId);
      return owed?.standing.some((s) => s.reason === 'decision' && !s.to) ?? false;
    }),
  );
  setHandler(ladderJumpedSignal, (told) =>
    note({ type: 'LadderJumped', ...told }, () => {
      const owed = openOwed(told.nodeId, told.unitId);
      return owed !== undefined && !owed.jumped?.includes(told.rung);
    }),
  );
}

/** Whether a step of the circular is there that no circular has carried out yet. */
function isNamedAnew(state: TaskState, { nodeId, unitId }: { nodeId: string; unitId: string }) {
  const node = state.nodes.find((n) => n.nodeId === nodeId);
  const owed = node?.owed.find((o) => o.unitId === unitId);
  return owed?.steps.some((s) => s.rung === 'circulate' && !s.circularId) ?? false;
}

/** What the plan's workflow tells. What says nothing new, or comes after the end, leaves no trace. */
export function hearNews(life: TaskLife): void {
  const { run, time } = life;
  const hear = async (factOf: () => TaskFact | undefined): Promise<void> => {
    if (!life.ready) await condition(() => life.ready);
    await time.refresh();
    const fact = isOver(run.state()) ? undefined : factOf();
    if (!fact) return;
    await run.commit([{ ...fact, at: run.context().now, actor: SYSTEM_ACTOR }]);
    stir(life);
  };
  const note: Note = (fact, isNews) => hear(() => (isNews() ? fact : undefined));
  const openOwed: FindOwed = (nodeId, unitId) => {
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
  hearOfProposals(note, openOwed);
  setHandler(stepUnreachedSignal, (lost) => hear(() => unreachedStep(run.state(), lost)));
  setHandler(circularPublishedSignal, (told) =>
    note({ type: 'NamedInCircular', ...told }, () => isNamedAnew(run.state(), told)),
  );
}

/** What moves a task without being an event of it. */
export function hearChanges(life: TaskLife): void {
  const { run } = life;
  setHandler(rulesChangedSignal, (rules) => {
    run.useRules(rules);
    life.stirred = true;
  });
  setHandler(showAnewUpdate, async () => {
    if (!life.ready) await condition(() => life.ready);
    await run.showAnew();
  });
  setHandler(clockChangedSignal, () => {
    life.clockChanged = true;
    life.stirred = true;
  });
}
