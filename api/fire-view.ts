/** What fires next, as plain data of the contract. */
import type { Instant } from '../domain/calendar/dates.js';
import type { TaskFact } from '../domain/task/task-events.js';
import type { Upcoming } from './contract/task-page.js';

export function fireView({ at, fact }: { at: Instant; fact: TaskFact }): Upcoming['fires'][number] {
  return { at, fact: { ...fact } };
}
