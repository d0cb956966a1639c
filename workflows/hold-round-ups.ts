/**
 * One workflow a plan for its round-ups 定期调度 and the circulars 通报 that follow them: opens and
 * closes each period, asks laggards first, waits for the office, publishes (decision 017).
 */
import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { circularFires, type CircularFire } from '../domain/circular/circular-time.js';
import { closeRoundUp } from '../domain/circular/decide-circulars.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { answerCirculars } from './circular-handlers.js';
import { historyIsLong, restBeforeEnd } from './history.js';
import {
  clockChangedSignal,
  rulesChangedSignal,
  showAnewUpdate,
  termChangedSignal,
  type HoldRoundUpsInput,
} from './messages.js';
import { alarm, planTime, type Alarm, type PlanTime } from './plan-time.js';
import { asking } from './proxies.js';
import { roundUpsRun, type RoundUpsRun } from './round-ups-run.js';

const bySystem = { actor: SYSTEM_ACTOR };

/** What the loop hears between two looks. */
interface RoundUpsWaking {
  stirred: boolean;
  clockChanged: boolean;
}

/** A round-up that closes asks the record what came in; everything else is a fact as it stands. */
async function bringAbout(run: RoundUpsRun, fire: CircularFire): Promise<void> {
  if ('fact' in fire) return run.commit([fire.fact], bySystem);
  const { planId } = run.state();
  const { period } = fire.closes;
  const { queue, figures } = await asking.readCirculars({ planId, period });
  if (!figures) return;
  const closing = { roundUp: fire.closes, figures, queue };
  await run.commit(closeRoundUp(run.state(), closing, run.context()), bySystem);
}

/** Everything that is due, in order of time; without any, what new rules have moved is shown. */
async function catchUp(run: RoundUpsRun): Promise<void> {
  await run.alone(async () => {
    for (;;) {
      const [next] = circularFires(run.state(), run.context());
      if (!next || next.at > run.context().now) break;
      await bringAbout(run, next);
    }
    if (!run.isShown()) await run.showAnew();
  });
}

function listen(run: RoundUpsRun, waking: RoundUpsWaking): void {
  setHandler(rulesChangedSignal, (rules) => {
    run.useRules(rules);
    waking.stirred = true;
  });
  setHandler(termChangedSignal, ({ termEnd }) => {
    run.useTerm(termEnd);
    waking.stirred = true;
  });
  setHandler(clockChangedSignal, () => {
    Object.assign(waking, { clockChanged: true, stirred: true });
  });
  setHandler(showAnewUpdate, () => run.alone(() => run.showAnew()));
}

async function untilWoken(
  run: RoundUpsRun,
  time: PlanTime,
  { waking, clock }: { waking: RoundUpsWaking; clock: Alarm },
): Promise<void> {
  clock.setFor(circularFires(run.state(), run.context())[0]?.at);
  await condition(() => waking.stirred || clock.isRinging());
  const { clockChanged } = waking;
  waking.clockChanged = false;
  if (clockChanged) clock.forget();
  if (clock.hasRung() || clockChanged) await run.alone(() => time.refresh());
}

/** Starts anew with the same facts. */
async function carryOver(run: RoundUpsRun, input: HoldRoundUpsInput): Promise<never> {
  await restBeforeEnd(run.recorder);
  const resume = { state: run.state(), nextSeq: run.recorder.nextSeq() };
  return continueAsNew<typeof holdRoundUps>({ ...input, rules: run.rules(), resume });
}

/** Ends when the term has no round-up left and no circular is under way. */
export async function holdRoundUps(input: HoldRoundUpsInput): Promise<void> {
  const time = planTime(input.clockKind);
  const run = roundUpsRun(input, time);
  const waking: RoundUpsWaking = { stirred: false, clockChanged: false };
  answerCirculars(run, time, waking);
  listen(run, waking);
  await run.alone(() => time.refresh());
  const clock = alarm(time);
  for (;;) {
    waking.stirred = false;
    await catchUp(run);
    if (circularFires(run.state(), run.context()).length === 0) return restBeforeEnd(run.recorder);
    if (historyIsLong(input.historyLimit)) return carryOver(run, input);
    await untilWoken(run, time, { waking, clock });
  }
}
