/** A plan as it is carried out, in the form of its draft: what was activated with all that was changed since. */
import type { IsoDate } from '../../calendar/dates.js';
import type { Draft, DraftCommitment, DraftTask } from '../draft.js';
import type { DraftDuty } from '../duties.js';
import { nameResolver, ownersOf, type RosterOnDay } from '../owners.js';
import { promiseOwers } from '../promise-owers.js';
import { measures } from '../source-text.js';
import type { PlanInForce, RunningIndicator, RunningTask } from './running-plan.js';

const SEEN = { accepted: true, confidence: 1 };
const sorted = (list: readonly string[]): string => list.toSorted().join('\n');
const owner = ({ unitId, role }: RunningTask['owners'][number]): string => `${role} ${unitId}`;
const named = (task: RunningTask, role: 'lead' | 'support'): string[] =>
  task.printed.filter((n) => n.role === role).map((n) => n.name);

/** The names that a task prints: in the draft's order as long as they are the same ones. */
function printedNow(task: RunningTask, was: DraftTask | undefined) {
  const now = { lead: named(task, 'lead'), support: named(task, 'support') };
  const same = was && sorted(was.lead) === sorted(now.lead);
  return same && sorted(was.support) === sorted(now.support)
    ? { lead: was.lead, support: was.support }
    : now;
}

type OwnersOf = (task: DraftTask) => readonly RunningTask['owners'][number][];

/** Owners that the names do not give are those that the office chose, by word or in the course of things. */
function ownedNow(task: DraftTask, now: RunningTask, ownersByDraft: OwnersOf): DraftTask {
  const before = ownersByDraft(task).map(owner);
  if (sorted(before) === sorted(now.owners.map(owner))) return task;
  const ids = (role: 'lead' | 'support') =>
    now.owners.filter((o) => o.role === role).map((o) => o.unitId);
  return { ...task, chosen: { lead: ids('lead'), support: ids('support') } };
}

function taskNow(now: RunningTask, was: DraftTask | undefined): DraftTask {
  const { title, kind, section, text, line, endLine, confidence } = now;
  const said = { title, kind, section, text, line, endLine, ...printedNow(now, was) };
  if (was) return { ...was, ...said, measured: was.text === text ? was.measured : measures(text) };
  const fresh = { id: `TN${now.number}`, accepted: true, assigned: null, chosen: null };
  return { ...fresh, ...said, confidence, measured: measures(text) };
}

/** Promises of a task: those of the draft that still stand keep what the draft knows of them. */
function promisesOf(
  task: DraftTask,
  duties: readonly DraftDuty[],
  were: readonly DraftCommitment[],
): DraftCommitment[] {
  return duties.flatMap(({ kind, title: text, dueOn: due, line: at }, index) => {
    if (kind !== 'commitment' && kind !== 'milestone') return [];
    const was = were.find((c) => c.kind === kind && c.text === text && c.due === due);
    if (was) return [{ ...was, taskId: task.id }];
    // A line of an earlier edition's text lies outside: the task's own first line stands for it.
    const line = at >= task.line && at <= task.endLine ? at : task.line;
    const made = { id: `C${task.id}-${index + 1}`, line, endLine: line, ...SEEN };
    return [{ ...made, kind, text, due, taskId: task.id }];
  });
}

function indicatorNow(now: RunningIndicator, { indicators }: Draft): Draft['indicators'][number] {
  const { number, ...said } = now;
  const was = indicators[number - 1];
  // A line further down is one of an edition's text: it was printed anew.
  if (was?.line === said.line) return { ...was, ...said };
  return { id: was?.id ?? `IN${number}`, ...said, endLine: said.line, ...SEEN };
}

/** Dates of the reviews that all tasks answer for, as most of them have it now. */
function checkpointsNow({ checkpoints }: Draft, tasks: readonly RunningTask[]) {
  const dates = (kind: string): Map<IsoDate, number> => {
    const found = new Map<IsoDate, number>();
    for (const duty of tasks.flatMap((t) => t.duties)) {
      if (duty.kind === kind) found.set(duty.dueOn, (found.get(duty.dueOn) ?? 0) + 1);
    }
    return found;
  };
  return checkpoints.map((one) => {
    if (one.date === null || (one.kind !== 'midterm' && one.kind !== 'final')) return one;
    const known = dates(one.kind);
    if (known.size === 0 || known.has(one.date)) return one;
    const [date = one.date] = [...known].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { ...one, date };
  });
}

/** The draft that the record would have, had the plan been activated as it is carried out today. */
export function runningDraft(draft: Draft, now: PlanInForce, day: RosterOnDay): Draft {
  const resolve = nameResolver(draft, day);
  const inService = new Set(day.roster.units.map((u) => u.unitId));
  const ownersByDraft: OwnersOf = (task) => ownersOf(task, { resolve, inService }).owners;
  const owers = promiseOwers(draft);
  const were = new Map(draft.tasks.map((t): [string, DraftCommitment[]] => [t.id, []]));
  for (const one of draft.commitments) were.get(owers.get(one.id)?.id ?? '')?.push(one);
  const tasks = now.tasks.map((task) => {
    const made = taskNow(task, draft.tasks[task.number - 1]);
    return { duties: task.duties, task: ownedNow(made, task, ownersByDraft) };
  });
  const promises = tasks.flatMap(({ task, duties }) =>
    promisesOf(task, duties, were.get(task.id) ?? []),
  );
  const loose = draft.commitments.filter((one) => !owers.has(one.id));
  return {
    ...draft,
    head: { ...now.head, title: now.head.title, region: now.head.region },
    tasks: tasks.map(({ task }) => task),
    commitments: [...promises, ...loose.map((one) => ({ ...one, taskId: null }))],
    indicators: now.indicators.map((one) => indicatorNow(one, draft)),
    checkpoints: checkpointsNow(draft, now.tasks),
    projects:
      now.boxes?.map((box, at) => ({ ...SEEN, ...box, id: `BN${at + 1}` })) ?? draft.projects,
  };
}
