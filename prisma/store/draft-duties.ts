/** Which dates of a plan belong to which of its tasks. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { DatedDuty } from '../../domain/task/plan-nodes.js';
import type { FoundTask, PlanFindings } from './plan-findings.js';

export interface DraftDuty extends DatedDuty {
  line: number;
}

/** The smallest task whose lines hold this line; tasks may lie within tasks. */
function taskAt(tasks: readonly FoundTask[], line: number): FoundTask | undefined {
  return tasks
    .filter((t) => t.line <= line && line <= t.endLine)
    .sort((a, b) => a.endLine - a.line - (b.endLine - b.line))[0];
}

/** Reviews of the whole plan that every task answers for; those without a date are left to the policy. */
function reviews(findings: PlanFindings): DraftDuty[] {
  const seen = new Set<string>();
  return findings.checkpoints.flatMap(({ line, kind, date }): DraftDuty[] => {
    if (date === null || (kind !== 'midterm' && kind !== 'final')) return [];
    if (seen.has(`${kind} ${date}`)) return [];
    seen.add(`${kind} ${date}`);
    return [{ kind, title: '', dueOn: date, line }];
  });
}

/** The dated duties of each task, in order of the tasks: its own promises, then the plan's reviews. */
export function dutiesByTask(findings: PlanFindings): DraftDuty[][] {
  const common = reviews(findings);
  const own = new Map<FoundTask, DraftDuty[]>();
  for (const { line, due, text } of findings.commitments) {
    const task = taskAt(findings.tasks, line);
    if (!task) continue;
    own.set(task, [
      ...(own.get(task) ?? []),
      { kind: 'commitment', title: text, dueOn: due, line },
    ]);
  }
  return findings.tasks.map((task) => [...(own.get(task) ?? []), ...common]);
}

/** Promises that lie in no task: shown with the draft, owed by nobody. */
export function loosePromises(
  findings: PlanFindings,
): { line: number; due: IsoDate; text: string }[] {
  return findings.commitments.filter(({ line }) => !taskAt(findings.tasks, line));
}
