/** Most tasks of an edition say the same as before: they need no comparing with all the others. */
import type { TaskWord } from './compared-plans.js';
import { plainOf } from './likeness.js';

const keyOf = ({ title, text }: TaskWord): string => `${plainOf(title)}|${plainOf(text)}`;

/** Tasks by what they say, those that say it alone. */
function alone<T extends TaskWord>(tasks: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const task of tasks) {
    const key = keyOf(task);
    if (found.has(key)) twice.add(key);
    found.set(key, task);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** Couples that say the same, title and text, where no other task of either plan does. */
export function unchangedCouples<Old extends TaskWord, New extends TaskWord>(
  olds: readonly Old[],
  news: readonly New[],
): (readonly [Old, New])[] {
  const known = alone(news);
  return [...alone(olds)].flatMap(([key, old]): (readonly [Old, New])[] => {
    const fresh = known.get(key);
    return fresh ? [[old, fresh]] : [];
  });
}
