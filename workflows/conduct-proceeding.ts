/** The life of one interview, listing, veto or rectification: months of waiting for people. */
import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { openingFact } from '../domain/proceeding/begin.js';
import type { AnyCommand } from '../domain/proceeding/kinds.js';
import {
  decideProceeding,
  hearNewsOf,
  passProceedingTime,
} from '../domain/proceeding/proceeding-run.js';
import { historyIsLong, restBeforeEnd } from './history.js';
import {
  clockChangedSignal,
  rulesChangedSignal,
  showAnewUpdate,
  type CommandAnswer,
} from './messages.js';
import { alarm, planTime, type Alarm, type PlanTime } from './plan-time.js';
import { carryOutFollows } from './proceeding-follows.js';
import {
  PROCEEDING_COMMANDS,
  newsSignal,
  proceedingStateQuery,
  proceedingUpdate,
  type ConductProceedingInput,
} from './proceeding-messages.js';
import { proceedingRun, type ProceedingEvent, type ProceedingRun } from './proceeding-run.js';
import { refused } from './refusal-failure.js';

interface Life {
  input: ConductProceedingInput;
  run: ProceedingRun;
  time: PlanTime;
  clock: Alarm;
  /** Opened, and plan time known: what comes earlier waits. */
  ready: boolean;
  stirred: boolean;
  clockChanged: boolean;
}

async function commit({ run, input }: Life, events: ProceedingEvent[]): Promise<void> {
  await carryOutFollows(run, input, await run.commit(events));
}

async function answer(life: Life, command: AnyCommand): Promise<CommandAnswer> {
  const { run, time } = life;
  if (!life.ready) await condition(() => life.ready);
  if (time.isReplaced) await time.refresh();
  const at = { state: run.state(), context: run.context() };
  const decision = decideProceeding(run.rules, command, at);
  if ('refused' in decision) throw refused(decision);
  const { events } = decision;
  if (events.length === 0) await condition(() => run.recorder.isIdle());
  await commit(life, events);
  life.stirred = true;
  return { events: events.map((e) => e.type) };
}

function listen(life: Life): void {
  const { run, time, input } = life;
  const validator = (command: AnyCommand): void => {
    if (!life.ready) return;
    const at = { state: run.state(), context: run.context() };
    const decision = decideProceeding(run.rules, command, at);
    if ('refused' in decision) throw refused(decision);
  };
  for (const type of PROCEEDING_COMMANDS[input.start.kind]) {
    setHandler(proceedingUpdate(type), (command) => answer(life, command), { validator });
  }
  setHandler(newsSignal, async (news) => {
    if (!life.ready) await condition(() => life.ready);
    await time.refresh();
    const at = { state: run.state(), context: run.context() };
    await commit(life, hearNewsOf(run.rules, news, at));
    life.stirred = true;
  });
  setHandler(rulesChangedSignal, (rules) => {
    run.useRules(rules);
    life.stirred = true;
  });
  setHandler(clockChangedSignal, () => {
    Object.assign(life, { clockChanged: true, stirred: true });
  });
  setHandler(showAnewUpdate, async () => {
    if (!life.ready) await condition(() => life.ready);
    await condition(() => run.recorder.isIdle());
    await run.showAnew();
  });
  setHandler(proceedingStateQuery, () => run.state());
}

async function open(life: Life): Promise<void> {
  const { run, input } = life;
  const { start, by, unitId } = input;
  const at = run.context().now;
  await commit(life, [{ ...openingFact(start, run.context()), unitId, at, actor: by }]);
}

/** Records what time has brought about; without an event, what new rules or a late waking moved. */
async function catchUp(life: Life): Promise<void> {
  const { run } = life;
  const due = passProceedingTime(run.rules, run.state(), run.context());
  if (due.length > 0) await commit(life, due);
  else if (!run.isShown()) await run.showAnew();
}

/** Sleeps until something is due or somebody acts. */
async function untilWoken(life: Life): Promise<void> {
  const { run, time, clock } = life;
  clock.setFor(run.nextAt());
  await condition(() => life.stirred || clock.isRinging());
  const { clockChanged } = life;
  life.clockChanged = false;
  if (clockChanged) clock.forget();
  if (clock.hasRung() || clockChanged) await time.refresh();
}

/** Starts anew with the same facts before the history grows long. */
async function carryOver({ run, input }: Life): Promise<never> {
  await restBeforeEnd(run.recorder);
  const { policy, calendar } = run.context();
  const resume = { state: run.state(), nextSeq: run.recorder.nextSeq() };
  const next = { ...input, rules: { policy, calendar }, resume };
  return continueAsNew<typeof conductProceeding>(next);
}

/** One workflow a proceeding, to one of its ends. @returns the phase it ended in. */
export async function conductProceeding(input: ConductProceedingInput): Promise<string> {
  const time = planTime(input.clockKind);
  const run = proceedingRun(input, time);
  const flags = { ready: false, stirred: false, clockChanged: false };
  const life: Life = { input, run, time, clock: alarm(time), ...flags };
  listen(life);
  await time.refresh();
  if (!input.resume) await open(life);
  life.ready = true;
  while (!run.hasEnded()) {
    life.stirred = false;
    await catchUp(life);
    if (run.hasEnded()) break;
    if (historyIsLong(input.historyLimit)) return carryOver(life);
    await untilWoken(life);
  }
  await restBeforeEnd(run.recorder);
  return run.state().phase;
}
