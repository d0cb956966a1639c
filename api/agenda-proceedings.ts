/** Interviews, listings and vetoes under way as the office's day shows them. */
import { dateOf } from '../domain/calendar/dates.js';
import { proceedingsUnderWay, type ProceedingRow } from '../prisma/store/proceeding-rows.js';
import { listOf, type AgendaList } from './agenda-list.js';
import type { AgendaEntry } from './contract/today.js';
import type { AppDeps } from './deps.js';

const entryOf = ({ id, title, unitName, dueOn }: ProceedingRow): AgendaEntry => ({
  ...{ taskId: null, proceedingId: id, number: null, title, unitName },
  on: dueOn,
});

/** The lists of the page of proceedings; what is late stands on its own list as well. */
export async function proceedingLists(
  { prisma, clock }: AppDeps,
  planId: string,
): Promise<AgendaList[]> {
  const today = dateOf(clock.now());
  const rows = (await proceedingsUnderWay(prisma, { planId }, today)).map((r) => r.row);
  const looking = rows.filter((r) => r.phase === 'lookBack');
  const late = rows.filter((r) => r.overdue && r.phase !== 'lookBack');
  const of = (kind: ProceedingRow['kind']) => ({ rows: rows.filter((r) => r.kind === kind) });
  const due = looking.filter((r) => (r.dueOn ?? '') <= today);
  return [
    listOf('proceedingLookBacks', { rows: due }, entryOf),
    listOf('lateProceedings', { rows: late }, entryOf),
    listOf('interviews', of('interview'), entryOf),
    listOf('listings', of('listing'), entryOf),
    listOf('vetoes', of('veto'), entryOf),
  ];
}
