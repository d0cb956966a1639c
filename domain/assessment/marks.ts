/** Marks by hand: each by a named assessor with a reason; two may be blind to each other (domain.md §6). */
import type { Instant } from '../calendar/dates.js';

/** What somebody found, whatever it is about. */
export interface GivenMark {
  assessorId: string;
  /** A copy: people leave. */
  assessorName: string;
  /** 0 to what the thing marked can give. */
  points: number;
  reason: string;
  at: Instant;
  /** Given after two blind marks differed too much, or with an objection upheld: it decides. */
  settles?: boolean;
}

/** A mark of one item of one unit. */
export interface Mark extends GivenMark {
  unitId: string;
  itemId: string;
}

export type MarkedItem<M extends GivenMark = Mark> =
  | { state: 'marked'; points: number; marks: M[]; difference: number }
  /** Fewer marks than the sheet asks for. */
  | { state: 'incomplete'; marks: M[] }
  /** Two marks differ by more than the sheet tolerates: a third has to settle it. */
  | { state: 'disputed'; marks: M[]; difference: number };

/** Far below a hundredth of a point, far above what subtracting floats can lose: 0.8 − 0.6 is 0.2. */
const DUST = 1e-9;

/** The last mark of each assessor up to a moment: whoever marks again corrects himself. */
function lastOfEach<M extends GivenMark>(marks: readonly M[], asOf: Instant): M[] {
  const last = new Map<string, M>();
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
export function markedItem<M extends GivenMark>(
  marks: readonly M[],
  item: { points: number; asked: 1 | 2; tolerance: number },
  asOf: Instant,
): MarkedItem<M> {
  const known = lastOfEach(marks, asOf);
  const blind = known.filter((m) => !m.settles).slice(0, item.asked);
  const settling = known.findLast((m) => m.settles);
  const points = blind.map((m) => m.points);
  const difference = points.length > 1 ? Math.max(...points) - Math.min(...points) : 0;
  if (settling) return { state: 'marked', points: settling.points, marks: known, difference };
  if (blind.length < item.asked) return { state: 'incomplete', marks: known };
  if (difference > item.points * item.tolerance + DUST) {
    return { state: 'disputed', marks: known, difference };
  }
  const mean = points.reduce((sum, p) => sum + p, 0) / points.length;
  return { state: 'marked', points: mean, marks: known, difference };
}

/** What an assessor may see of an item two mark blind: the own mark only, until both are in. */
export function visibleMarks<M extends GivenMark>(
  marks: readonly M[],
  assessorId: string,
  asked: 1 | 2,
): M[] {
  const complete = new Set(marks.filter((m) => !m.settles).map((m) => m.assessorId)).size >= asked;
  return complete ? [...marks] : marks.filter((m) => m.assessorId === assessorId);
}
