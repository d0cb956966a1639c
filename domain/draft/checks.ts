/** The check list of a draft: what is missing or doubtful in the plan as a whole, each with where to look. */
import { calendarForTerm } from '../calendar/calendar-for-term.js';
import type { Draft } from './draft.js';
import { isBeyondTerm, lacksTarget } from './doubts.js';
import type { DraftSight } from './sight.js';

type CheckName =
  | 'tasksWithoutOwner'
  | 'tasksWithoutDate'
  | 'tasksWithoutMeasure'
  | 'namesUnresolved'
  | 'indicatorsWithoutTarget'
  | 'indicatorsWithoutBaseline'
  | 'commitmentsWithoutTask'
  | 'datesLapsed'
  | 'datesBeyondTerm'
  | 'midtermMissing'
  | 'finalMissing'
  | 'contents'
  | 'holidaysUnknown';

export interface DraftCheck {
  check: CheckName;
  /** 0: nothing to do. */
  count: number;
  /** Findings to look at. */
  ids: string[];
  /** What the reader says of the text, with its lines. */
  sayings: { line: number; what: string }[];
  /** Years whose holidays are not announced: working days in them are weekdays until they are. */
  years: number[];
}

const listed = (check: CheckName, found: readonly { id: string }[]): DraftCheck => ({
  check,
  count: found.length,
  ids: found.map((one) => one.id),
  sayings: [],
  years: [],
});

/** A review of the whole plan that the document does not date. */
function review(check: CheckName, kind: string, { checkpoints }: Draft): DraftCheck {
  const named = checkpoints.filter((k) => k.kind === kind);
  const missing = !named.some((k) => k.date !== null);
  return { ...listed(check, missing ? named : []), count: missing ? 1 : 0 };
}

function taskChecks({ draft: { tasks }, flags, owners }: DraftSight): DraftCheck[] {
  const without = (flag: 'noDate' | 'noMeasure') =>
    tasks.filter((t) => flags.get(t.id)?.includes(flag));
  const ownerless = tasks.filter((t) => owners.get(t.id)?.owners.length === 0);
  return [
    listed('tasksWithoutOwner', ownerless),
    listed('tasksWithoutDate', without('noDate')),
    listed('tasksWithoutMeasure', without('noMeasure')),
  ];
}

function dateChecks({ draft, today, taskOf }: DraftSight): DraftCheck[] {
  const { commitments, checkpoints } = draft;
  const dates = [
    ...commitments.map(({ id, due }) => ({ id, date: due })),
    ...checkpoints.flatMap(({ id, date }) => (date === null ? [] : [{ id, date }])),
  ];
  const loose = commitments.filter((one) => !taskOf.has(one.id));
  const lapsed = dates.filter(({ date }) => date <= today);
  const beyond = dates.filter(({ date }) => isBeyondTerm(date, draft));
  return [
    listed('commitmentsWithoutTask', loose),
    listed('datesLapsed', lapsed),
    listed('datesBeyondTerm', beyond),
  ];
}

function unknownYears({ head }: Draft): DraftCheck {
  const years = calendarForTerm(head.termStart, head.termEnd).unknownYears;
  return { ...listed('holidaysUnknown', []), count: years.length, years };
}

/** Every check, those with nothing to do too. */
export function checksOf(sight: DraftSight): DraftCheck[] {
  const { draft } = sight;
  const { indicators, doubts } = draft;
  const baseless = indicators.filter((i) => i.baseline === null && i.op !== 'qualitative');
  const open = sight.names.filter((n) => !n.resolved);
  return [
    ...taskChecks(sight),
    listed('namesUnresolved', open),
    listed('indicatorsWithoutTarget', indicators.filter(lacksTarget)),
    listed('indicatorsWithoutBaseline', baseless),
    ...dateChecks(sight),
    review('midtermMissing', 'midterm', draft),
    review('finalMissing', 'final', draft),
    { ...listed('contents', []), count: doubts.length, sayings: [...doubts] },
    unknownYears(draft),
  ];
}
