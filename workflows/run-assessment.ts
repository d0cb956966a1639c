/** The life of one assessment: weeks of waiting for units, assessors and a leader, to its last edition. */
import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { decideAssessment } from '../domain/assessment/life/decide-assessment.js';
import { hearVeto } from '../domain/assessment/life/decide-veto-news.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import {
  ASSESSMENT_COMMANDS,
  assessmentStateQuery,
  assessmentUpdate,
  vetoNewsSignal,
  type AskedOfAssessment,
  type RunAssessmentInput,
} from './assessment-messages.js';
import { beginProblems } from './assessment-problems.js';
import { assessmentRun, type AssessmentRun } from './assessment-run.js';
import { historyIsLong, restBeforeEnd } from './history.js';
import {
  clockChangedSignal,
  rulesChangedSignal,
  showAnewUpdate,
  type CommandAnswer,
} from './messages.js';
import { alarm, planTime, type Alarm, type PlanTime } from './plan-time.js';
import { refused } from './refusal-failure.js';

const bySystem = { actor: SYSTEM_ACTOR };

interface Life {
  input: RunAssessmentInput;
  run: AssessmentRun;
  time: PlanTime;
  clock: Alarm;
  /** Begun, and plan time known: what comes earlier waits. */
  ready: boolean;
  stirred: boolean;
  clockChanged: boolean;
}

async function answer(life: Life, command: AskedOfAssessment): Promise<CommandAnswer> {
  const { run, time, input } = life;
  if (!life.ready) await condition(() => life.ready);
  return run.alone(async () => {
    if (time.isReplaced) await time.refresh();
    const facts = decideAssessment(command, run.state(), run.context());
    if ('refused' in facts) throw refused(facts);
    const { key: commandKey, actor } = command;
    if (facts.length === 0) await condition(() => run.recorder.isIdle());
    await run.commit(facts, { actor, commandKey });
    await beginProblems(run, input, { facts, by: actor });
    life.stirred = true;
    return { events: facts.map((f) => f.type) };
  });
}

function hearCommands(life: Life): void {
  const { run } = life;
  const validator = (command: AskedOfAssessment): void => {
    if (!life.ready) return;
    const facts = decideAssessment(command, run.state(), run.context());
    if ('refused' in facts) throw refused(facts);
  };
  for (const type of ASSESSMENT_COMMANDS) {
    setHandler(assessmentUpdate(type), (command) => answer(life, command), { validator });
  }
}

function listen(life: Life): void {
  const { run, time } = life;
  hearCommands(life);
  setHandler(vetoNewsSignal, async (news) => {
    if (!life.ready) await condition(() => life.ready);
    await run.alone(async () => {
      await time.refresh();
      await run.commit(hearVeto(run.state(), news), bySystem);
      life.stirred = true;
    });
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
    await run.alone(async () => {
      await condition(() => run.recorder.isIdle());
      await run.showAnew();
    });
  });
  setHandler(assessmentStateQuery, () => run.state());
}

/** Everything that is due, in order of time; without any, what new rules have moved is shown. */
async function catchUp({ run }: Life): Promise<void> {
  await run.alone(async () => {
    for (;;) {
      const next = run.next();
      if (!next || next.at > run.context().now) break;
      await run.commit([next.fact], bySystem);
    }
    if (!run.isShown()) await run.showAnew();
  });
}

/** Sleeps until something is due or somebody acts. */
async function untilWoken(life: Life): Promise<void> {
  const { run, time, clock } = life;
  clock.setFor(run.next()?.at);
  await condition(() => life.stirred || clock.isRinging());
  const { clockChanged } = life;
  life.clockChanged = false;
  if (clockChanged) clock.forget();
  if (clock.hasRung() || clockChanged) await run.alone(() => time.refresh());
}

/** Starts anew with the same facts before the history grows long. */
async function carryOver({ run, input }: Life): Promise<never> {
  await restBeforeEnd(run.recorder);
  const { policy, calendar } = run.context();
  const resume = { state: run.state(), nextSeq: run.recorder.nextSeq() };
  const { start: _begun, ...rest } = input;
  return continueAsNew<typeof runAssessment>({ ...rest, rules: { policy, calendar }, resume });
}

/** One workflow an assessment, until its result can change no more. @returns the phase it ended in. */
export async function runAssessment(input: RunAssessmentInput): Promise<string> {
  const time = planTime(input.clockKind);
  const run = assessmentRun(input, time);
  const flags = { ready: false, stirred: false, clockChanged: false };
  const life: Life = { input, run, time, clock: alarm(time), ...flags };
  listen(life);
  await time.refresh();
  const { start } = input;
  if (start) await run.commit([start.fact], { actor: start.by, commandKey: start.key });
  life.ready = true;
  while (!run.state().ended) {
    life.stirred = false;
    await catchUp(life);
    if (run.state().ended) break;
    if (historyIsLong(input.historyLimit)) return carryOver(life);
    await untilWoken(life);
  }
  await restBeforeEnd(run.recorder);
  return run.state().phase;
}
