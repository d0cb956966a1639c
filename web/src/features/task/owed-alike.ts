import type { Owed } from '../../../../api/contract/task-page.js';

const WORTH_JOINING = 4;

const standing = (owed: Owed): string => {
  const { status, firstDueOn, dueOn, satisfiedOn, rung, waiting } = owed;
  return JSON.stringify([status, firstDueOn, dueOn, satisfiedOn, rung, waiting]);
};

/** One that stands for all when many units owe the same in the same state; otherwise nothing. */
export function owedAlike(owed: Owed[]): Owed | undefined {
  const [first] = owed;
  if (!first || owed.length < WORTH_JOINING) return undefined;
  return owed.every((o) => standing(o) === standing(first)) ? first : undefined;
}
