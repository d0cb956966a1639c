/** Which dates of a plan belong to which of its tasks. */
import type { IsoDate } from '../calendar/dates.js';
import type { DatedDuty } from '../task/plan-nodes.js';
import { startDraft, type Draft } from './draft.js';
import type { PlanFindings } from './findings.js';
import { promiseOwers } from './promise-owers.js';

export interface DraftDuty extends DatedDuty {
  line: number;
}

/** Reviews of the whole plan that every task answers for; those without a date are left to the policy. */
function reviews({ checkpoints }: Draft): DraftDuty[] {
  const seen = new Set<string>();
  return checkpoints.flatMap(({ line, kind, date }): DraftDuty[] => {
    if (date === null || (kind !== 'midterm' && kind !== 'final')) return [];
    if (seen.has(`${kind} ${date}`)) return [];
    seen.add(`${kind} ${date}`);
    return [{ kind, title: '', dueOn: date, line }];
  });
}

/** The dated duties of each task, in order of the tasks: its own promises, then the plan's reviews. */
export function dutiesOf(draft: Draft): DraftDuty[][] {
  const common = reviews(draft);
  const owers = promiseOwers(draft);
  const own = new Map(draft.tasks.map((task): [unknown, DraftDuty[]] => [task, []]));
  for (const { id, kind, text: title, due: dueOn, line } of draft.commitments) {
    own.get(owers.get(id))?.push({ kind, title, dueOn, line });
  }
  return draft.tasks.map((task) => [...(own.get(task) ?? []), ...common]);
}

/** The same for a plan as it was read. */
export function dutiesByTask(findings: PlanFindings): DraftDuty[][] {
  return dutiesOf(startDraft(findings));
}

/** Promises that lie in no task: shown with the draft, owed by nobody. */
export function loosePromises(draft: Draft): { line: number; due: IsoDate; text: string }[] {
  const owers = promiseOwers(draft);
  return draft.commitments
    .filter((one) => !owers.has(one.id))
    .map(({ line, due, text }) => ({ line, due, text }));
}
