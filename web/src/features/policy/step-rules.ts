/** Faults of a step that can be said while it is typed; the server's rules have the last word. */
import type { FormRule } from 'antd';
import type { LadderStep } from '../../../../domain/policy/policy.js';

/** What is wrong with a step, or nothing. */
export function stepFault(steps: LadderStep[], index: number): string | undefined {
  const step = steps[index];
  if (!step || !Number.isInteger(step.offset)) return '请填写整天数';
  if (step.rung === 'remind' && step.offset > 0) return '提醒只能在到期日及以前';
  if (step.rung !== 'remind' && step.offset < 1) return '催办及以上只能在到期日以后';
  const before = steps[index - 1];
  if (before && step.offset <= before.offset) return '天数要比上一步大';
  return undefined;
}

/** The rule of one step of a ladder, for the form. */
export const stepRules = (ladder: (string | number)[], index: number): FormRule[] => [
  (form) => ({
    validator: () => {
      const steps: LadderStep[] = form.getFieldValue(ladder) ?? [];
      const fault = stepFault(steps, index);
      return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
    },
  }),
];
