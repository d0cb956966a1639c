/**
 * The record of a demo without what differs from run to run by nature (ids of people, order within
 * a moment, receipt numbers): two runs with the same seed must have the same fingerprint, whatever
 * was killed in between.
 */
import { createHash } from 'node:crypto';
import { dateOf } from '../../domain/calendar/dates.js';
import type { RecordedRow } from '../../prisma/store/backlog.js';

/** Facts of an event that do not hang on the order in which equal things came. */
const KEPT = ['nodeId', 'rung', 'offset', 'dueOn', 'inTime', 'percent', 'done', 'toDate', 'on'];
/** The plan hears of these by signal, some moments after the day they belong to. */
const UNDATED = new Set([
  'SlipRecorded',
  'ClimbCalledFor',
  'ClimbAllowed',
  'LadderPaused',
  'CaseItem',
]);
/** Which of several slips opened a case and which joined it is a matter of order. */
const ALIKE: Record<string, string> = { CaseProposed: 'CaseItem', CaseJoined: 'CaseItem' };

/** Of two cases that began on one day, which was the first is a matter of order. */
const uncounted = (id: string): string => id.replace(/-C\d+/g, '-C');

function lineOf(row: RecordedRow): string {
  const { item, serves, ...data } = row.data;
  const about: Record<string, unknown> = { ...data, ...(typeof item === 'object' ? item : {}) };
  const type = ALIKE[row.type] ?? row.type;
  // Only the one that opened a case says the rung, and which one that was is a matter of order.
  const kept = type === 'CaseItem' ? KEPT.filter((key) => key !== 'rung') : KEPT;
  const facts = kept
    .filter((key) => about[key] !== undefined)
    .map((k) => `${k}=${uncounted(JSON.stringify(about[k]))}`);
  const served = Array.isArray(serves) ? [`serves=${serves.join(',')}`] : [];
  const on = UNDATED.has(type) ? '-' : dateOf(row.at);
  return [on, uncounted(row.stream), type, row.unitName, ...facts, ...served].join(' ');
}

/** How many warnings share one slip is a matter of the moment at which it is drawn up. */
const isOfTheRules = ({ stream }: RecordedRow): boolean => !stream.startsWith('document/');

/** The lines of a record, sorted, and their SHA-256. */
export function fingerprint(rows: readonly RecordedRow[]): { lines: string[]; sha256: string } {
  const lines = rows.filter(isOfTheRules).map(lineOf).sort();
  const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
  return { lines, sha256 };
}
