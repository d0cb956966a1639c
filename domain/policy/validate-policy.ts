/** Refuses a policy that could not be carried out, fault by fault. */
import { RUNGS, type LadderStep, type NodeKind, type Policy } from './policy.js';

/** One thing wrong with a policy: where, and which rule it breaks. */
export interface PolicyFault {
  path: string;
  rule: 'stepsAscend' | 'rungsAscend' | 'remindBeforeDue' | 'climbAfterDue' | 'positive' | 'dueDay';
}

const POSITIVE = [
  'acceptWorkdays',
  'reviewWorkdays',
  'decideWorkdays',
  'joinWorkdays',
  'pauseWorkdays',
  'slipsForInterview',
  'lookBackMonths',
  'weeklyQuota',
] as const;

function stepFaults(path: string, step: LadderStep, before: LadderStep | undefined): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const at = (rule: PolicyFault['rule']) => faults.push({ path, rule });
  if (step.rung === 'remind' && step.offset > 0) at('remindBeforeDue');
  if (step.rung !== 'remind' && step.offset < 1) at('climbAfterDue');
  if (!before) return faults;
  if (step.offset <= before.offset) at('stepsAscend');
  const lower = RUNGS.indexOf(step.rung) <= RUNGS.indexOf(before.rung);
  if (lower && step.rung !== 'remind') at('rungsAscend');
  return faults;
}

/** Everything wrong with a policy; empty when it can be carried out. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  for (const kind of Object.keys(policy.ladders) as NodeKind[]) {
    const steps = policy.ladders[kind];
    steps.forEach((s, i) => faults.push(...stepFaults(`ladders.${kind}.${i}`, s, steps[i - 1])));
  }
  for (const key of POSITIVE) {
    if (!(Number.isInteger(policy[key]) && policy[key] > 0)) {
      faults.push({ path: key, rule: 'positive' });
    }
  }
  const day = policy.roundUp.dueDay;
  if (!(Number.isInteger(day) && day >= 1 && day <= 28)) {
    faults.push({ path: 'roundUp.dueDay', rule: 'dueDay' });
  }
  return faults;
}
