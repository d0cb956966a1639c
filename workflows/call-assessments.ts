/** One workflow a plan waits for the reviews that the plan itself asks for, and starts each on its day. */
import { condition, setHandler } from '@temporalio/workflow';
import { instantAt } from '../domain/calendar/dates.js';
import type { CallAssessmentsInput } from './assessment-messages.js';
import { clockChangedSignal, rulesChangedSignal } from './messages.js';
import { alarm, planTime } from './plan-time.js';
import { planning } from './proxies.js';

/** Ends when the last review has been started. */
export async function callAssessments(input: CallAssessmentsInput): Promise<void> {
  const { planId, clockKind, calls } = input;
  const time = planTime(clockKind);
  const clock = alarm(time);
  let { rules } = input;
  let clockChanged = false;
  setHandler(rulesChangedSignal, (changed) => {
    rules = changed;
  });
  setHandler(clockChangedSignal, () => {
    clockChanged = true;
  });
  await time.refresh();
  for (const call of calls) {
    const at = instantAt(call.dueOn, rules.policy.sendAt);
    while (time.now() < at) {
      clock.setFor(at);
      await condition(() => clock.isRinging() || clockChanged);
      if (clockChanged) clock.forget();
      clockChanged = false;
      clock.hasRung();
      await time.refresh();
    }
    await planning.startCalledAssessment({ planId, call, clockKind, now: time.now() });
  }
}
