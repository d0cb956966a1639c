/** Refuses a policy that could not be carried out, fault by fault. */
import { circularsOf } from './circular-policy.js';
import { RUNGS, type LadderStep, type NodeKind, type Policy } from './policy.js';

/** One thing wrong with a policy: where, and which rule it breaks. */
export interface PolicyFault {
  path: string;
  rule:
    | 'stepsAscend'
    | 'rungsAscend'
    | 'remindBeforeDue'
    | 'climbAfterDue'
    | 'wholeDays'
    | 'positive'
    | 'notNegative'
    | 'dueDay'
    | 'timeOfDay'
    | 'quietOverNight';
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

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

function stepFaults(path: string, step: LadderStep, before: LadderStep | undefined): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const at = (rule: PolicyFault['rule']) => faults.push({ path, rule });
  if (!Number.isInteger(step.offset)) at('wholeDays');
  if (step.rung === 'remind' && step.offset > 0) at('remindBeforeDue');
  if (step.rung !== 'remind' && step.offset < 1) at('climbAfterDue');
  if (!before) return faults;
  if (step.offset <= before.offset) at('stepsAscend');
  const lower = RUNGS.indexOf(step.rung) <= RUNGS.indexOf(before.rung);
  if (lower && step.rung !== 'remind') at('rungsAscend');
  return faults;
}

/** A time that does not exist would stop every task of the plan at its next step. */
function timeFaults({ sendAt, sendingHours }: Policy): PolicyFault[] {
  const { quietFrom, quietTo } = sendingHours;
  const times = [
    ['sendAt', sendAt],
    ['sendingHours.quietFrom', quietFrom],
    ['sendingHours.quietTo', quietTo],
  ] as const;
  const faults = times
    .filter(([, time]) => !TIME_OF_DAY.test(time))
    .map(([path]): PolicyFault => ({ path, rule: 'timeOfDay' }));
  if (faults.length === 0 && quietFrom <= quietTo) {
    faults.push({ path: 'sendingHours', rule: 'quietOverNight' });
  }
  return faults;
}

/** Counts at which nothing is granted at all are allowed: 0 extensions, 0 days for the office. */
function extensionFaults({ extension }: Policy): PolicyFault[] {
  return (['maxPerNode', 'officeDays'] as const)
    .filter((key) => !(Number.isInteger(extension[key]) && extension[key] >= 0))
    .map((key) => ({ path: `extension.${key}`, rule: 'notNegative' }));
}

/** Counts of working days of interviews, listings and vetoes. */
function measureFaults({ measures }: Policy): PolicyFault[] {
  if (!measures) return [];
  const { interview, listing, veto } = measures;
  const counts: [string, number][] = [
    ['interview.noticeWorkdays', interview.noticeWorkdays],
    ['interview.reportWorkdays', interview.reportWorkdays],
    ['listing.rectifyWorkdays', listing.rectifyWorkdays],
    ['listing.publishWorkdays', listing.publishWorkdays],
    ['veto.statementWorkdays', veto.statementWorkdays],
  ];
  return counts
    .filter(([, count]) => !(Number.isInteger(count) && count > 0))
    .map(([path]) => ({ path: `measures.${path}`, rule: 'positive' }));
}

function circularFaults(policy: Policy): PolicyFault[] {
  const circulars = circularsOf(policy);
  return (['closesWorkdays', 'causeWorkdays'] as const)
    .filter((key) => !(Number.isInteger(circulars[key]) && circulars[key] > 0))
    .map((key) => ({ path: `circulars.${key}`, rule: 'positive' }));
}

function snoozeFaults({ snoozeWorkdays: most }: Policy): PolicyFault[] {
  if (most === undefined || (Number.isInteger(most) && most > 0)) return [];
  return [{ path: 'snoozeWorkdays', rule: 'positive' }];
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
  const { opensWorkdays } = policy.roundUp;
  if (!(Number.isInteger(opensWorkdays) && opensWorkdays > 0)) {
    faults.push({ path: 'roundUp.opensWorkdays', rule: 'positive' });
  }
  return [
    ...faults,
    ...timeFaults(policy),
    ...extensionFaults(policy),
    ...measureFaults(policy),
    ...circularFaults(policy),
    ...snoozeFaults(policy),
  ];
}
