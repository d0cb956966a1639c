/** Which task of a draft owes each of its promises. */
import type { Draft, DraftCommitment, DraftTask } from './draft.js';
import { firstFrom } from './in-order.js';

interface Lined {
  line: number;
  endLine: number;
}

/** For each line the smallest task that holds it; of tasks equally long the first. Lines in no task are left out. */
function smallestHolding<T extends Lined>(
  tasks: readonly T[],
  wanted: readonly number[],
): Map<number, T> {
  const lines = [...new Set(wanted)].sort((a, b) => a - b);
  const found = new Map<number, T>();
  const size = (task: Lined): number => task.endLine - task.line;
  // The largest first, so that smaller ones overwrite it; reversed, so that the first of equals comes last.
  const bySize = tasks.toReversed().sort((a, b) => size(b) - size(a));
  for (const task of bySize) {
    for (let at = firstFrom(lines, task.line); at < lines.length; at += 1) {
      const line = lines[at] ?? 0;
      if (line > task.endLine) break;
      found.set(line, task);
    }
  }
  return found;
}

/**
 * The task that owes each promise, by the promise's id: the one it names, else the smallest whose lines hold it. A promise
 * that names no task, or lies in none, is owed by nobody and left out.
 */
export function promiseOwers({
  tasks,
  commitments,
}: Pick<Draft, 'tasks' | 'commitments'>): ReadonlyMap<DraftCommitment['id'], DraftTask> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const byLine = smallestHolding(
    tasks,
    commitments.map((one) => one.line),
  );
  const owers = new Map<string, DraftTask>();
  for (const { id, line, taskId } of commitments) {
    if (taskId === null) continue;
    const task = (taskId !== undefined && byId.get(taskId)) || byLine.get(line);
    if (task) owers.set(id, task);
  }
  return owers;
}
