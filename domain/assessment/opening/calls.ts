/** The reviews that a plan itself asks for (in its last part), each with its day. */
import type { IsoDate } from '../../calendar/dates.js';
import type { CheckpointKind } from '../../draft/findings.js';
import type { AssessmentKind } from '../score-sheet.js';
import type { Term } from './period.js';

export interface FoundReview {
  kind: CheckpointKind;
  date: IsoDate | null;
  /** The sentence it was read from. */
  clause: string;
}

export interface Call {
  kind: AssessmentKind;
  dueOn: IsoDate;
  clause: string;
}

/** "每年" without a day (domain.md §7). */
const YEARLY_DAY = '12-20';

const KINDS: readonly string[] = ['annual', 'midterm', 'final', 'thirdparty'];
const isKind = (kind: string): kind is AssessmentKind => KINDS.includes(kind);

/** Dated reviews in order of date, each kind once a day; a yearly one without a day comes every year. */
export function callsOf(found: readonly FoundReview[], { start, end }: Term): Call[] {
  const years = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const calls = new Map<string, Call>();
  for (const { kind, date, clause } of found) {
    if (!isKind(kind)) continue;
    const undated = kind === 'annual' ? years.map((year) => `${year}-${YEARLY_DAY}`) : [];
    for (const dueOn of date ? [date] : undated) {
      const key = `${kind} ${dueOn}`;
      if (!calls.has(key)) calls.set(key, { kind, dueOn, clause });
    }
  }
  return [...calls.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
