/** Marks by hand: each by a named assessor with a reason; two may be blind to each other (domain.md §6). */
import type { Instant } from '../calendar/dates.js';

export interface Mark {
  unitId: string;
  itemId: string;
  assessorId: string;
  /** A copy: people leave. */
  assessorName: string;
  /** 0 to the item's points. */
  points: number;
  reason: string;
  at: Instant;
  /** Given after two blind marks differed too much: it decides. */
  settles?: boolean;
}

export type MarkedItem =
  | { state: 'marked'; points: number; marks: Mark[]; difference: number }
  /** Fewer marks than the sheet asks for. */
  | { state: 'incomplete'; marks: Mark[] }
  /** Two marks differ by more than the sheet tolerates: a third has to settle it. */
  | { state: 'disputed'; marks: Mark[]; difference: number };

/** The last mark of each assessor up to a moment: whoever marks again corrects himself. */
function lastOfEach(marks: readonly Mark[], asOf: Instant): Mark[] {
  const last = new Map<string, Mark>();
  for (const mark of marks) {
    const known = last.get(mark.assessorId);
    if (mark.at <= asOf && (!known || known.at <= mark.at)) last.set(mark.assessorId, mark);
  }
  return [...last.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * What the marks of one item of one unit come to: the mean of the assessors the sheet asks for, or
 * the mark that settles a difference.
 * @param asked how many assessors the sheet asks for. @param tolerance share of the item's points.
 */
export function markedItem(
  marks: readonly Mark[],
  item: { points: number; asked: 1 | 2; tolerance: number },
  asOf: Instant,
): MarkedItem {
  const known = lastOfEach(marks, asOf);
  const blind = known.filter((m) => !m.settles).slice(0, item.asked);
  const settling = known.findLast((m) => m.settles);
  if (blind.length < item.asked) return { state: 'incomplete', marks: known };
  const points = blind.map((m) => m.points);
  const difference = Math.max(...points) - Math.min(...points);
  if (settling) return { state: 'marked', points: settling.points, marks: known, difference };
  if (difference > item.points * item.tolerance) {
    return { state: 'disputed', marks: known, difference };
  }
  const mean = points.reduce((sum, p) => sum + p, 0) / points.length;
  return { state: 'marked', points: mean, marks: known, difference };
}

/** What an assessor may see of an item two mark blind: the own mark only, until both are in. */
export function visibleMarks(marks: readonly Mark[], assessorId: string, asked: 1 | 2): Mark[] {
  const complete = new Set(marks.filter((m) => !m.settles).map((m) => m.assessorId)).size >= asked;
  return complete ? [...marks] : marks.filter((m) => m.assessorId === assessorId);
}
