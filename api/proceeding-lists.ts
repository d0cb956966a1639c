/** What stands on each work list of proceedings, and whose turn it is. */
import type { IsoDate } from '../domain/calendar/dates.js';
import type { Role } from '../domain/people/roles.js';
import type { Awaited } from '../domain/proceeding/proceeding.js';
import type { ProceedingRow } from '../prisma/store/proceeding-rows.js';
import type { ProceedingList } from './contract/step-paths.js';

const SIDES: Partial<Record<Role, Awaited>> = {
  liaison: 'unit',
  standin: 'unit',
  head: 'unit',
  office: 'office',
  leader: 'leaders',
};

/** Who reads the lists, and on which day of the plan. */
interface Reader {
  role: Role;
  today: IsoDate;
}

/** What stands on each list. A look-back is nobody's turn before its day. */
export const ON_LIST: Record<
  Exclude<ProceedingList, 'ended'>,
  (row: ProceedingRow, reader: Reader) => boolean
> = {
  mine: (row, { role, today }) =>
    row.awaited !== null && row.awaited === SIDES[role] && !waitsForItsDay(row, today),
  interviews: (row) => row.kind === 'interview',
  listings: (row) => row.kind === 'listing',
  vetoes: (row) => row.kind === 'veto',
  rectifications: (row) => row.kind === 'rectification',
  overdue: (row) => row.overdue && row.phase !== 'lookBack',
  lookBackDue: (row, { today }) => row.phase === 'lookBack' && !waitsForItsDay(row, today),
};

const waitsForItsDay = ({ phase, dueOn }: ProceedingRow, today: IsoDate): boolean =>
  phase === 'lookBack' && (dueOn ?? '') > today;
