import { LONGEST_SNOOZE } from './burden.js';
import { DEFAULT_MEASURES } from './measure-policy.js';
import { DEFAULT_CIRCULARS } from './circular-policy.js';
import type { LadderStep, Policy } from './policy.js';

const step = (offset: number, rung: LadderStep['rung']): LadderStep => ({ offset, rung });
const reminders = (...offsets: number[]): LadderStep[] => offsets.map((o) => step(o, 'remind'));

/** The ladder of domain.md §3. */
const FULL_LADDER: LadderStep[] = [
  ...reminders(-30, -14, -7, -3, -1, 0),
  step(1, 'chase'),
  step(5, 'warn'),
  step(10, 'circulate'),
  step(20, 'interview'),
  step(40, 'list'),
  step(60, 'veto'),
];

/**
 * A round-up comes every quarter for every task: three reminders, or the burden budget of §5 is
 * gone. Its upper rungs are reached only by a unit's third slip in a year.
 */
const ROUND_UP_LADDER: LadderStep[] = [
  ...reminders(-7, -3, 0),
  step(1, 'chase'),
  step(5, 'warn'),
  step(10, 'circulate'),
  step(20, 'interview'),
];

/** Silence after an assignment is chased, not summoned: it ends on the office's work list. */
const ACCEPTANCE_LADDER: LadderStep[] = [step(1, 'chase'), step(5, 'warn')];

/** The policy a plan starts with: the numbers of domain.md §2, §3 and §5. */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  ladders: {
    acceptance: ACCEPTANCE_LADDER,
    roundup: ROUND_UP_LADDER,
    commitment: FULL_LADDER,
    milestone: FULL_LADDER,
    midterm: FULL_LADDER,
    final: FULL_LADDER,
  },
  sendAt: '09:00',
  sendingHours: { quietFrom: '20:00', quietTo: '08:00', workdaysOnly: true },
  acceptWorkdays: 1,
  reviewWorkdays: 3,
  decideWorkdays: 5,
  joinWorkdays: 10,
  pauseWorkdays: 10,
  roundUp: { period: 'quarterly', dueDay: 20, opensWorkdays: 30 },
  extension: { maxPerNode: 2, officeDays: 30 },
  slipsForInterview: 3,
  lookBackMonths: 6,
  snoozeWorkdays: LONGEST_SNOOZE,
  weeklyQuota: 10,
  measures: DEFAULT_MEASURES,
  circulars: DEFAULT_CIRCULARS,
};
