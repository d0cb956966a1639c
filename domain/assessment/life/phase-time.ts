/** The phases in their order, and the days they end on (domain.md §6). */
import { dateOf, type IsoDate } from '../../calendar/dates.js';
import { addWorkdays } from '../../calendar/workdays.js';
import type { RulesContext } from '../../task/rules-context.js';
import { PHASES, type AssessmentFactOf, type Phase, type PhaseDates } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';

/** Working days each phase takes unless the office sets other dates; objections by domain.md §6. */
const PHASE_WORKDAYS = {
  notice: 3,
  selfAssessment: 10,
  scoring: 15,
  thirdParty: 10,
  draft: 5,
  objections: 5,
  decision: 5,
} as const;
type DatedPhase = keyof typeof PHASE_WORKDAYS;
const DATED = Object.keys(PHASE_WORKDAYS) as DatedPhase[];

/** The dates of some phases, one after the other, from a day on. */
function datesFrom(
  start: IsoDate,
  phases: readonly DatedPhase[],
  { calendar }: Pick<RulesContext, 'calendar'>,
): PhaseDates {
  let end = start;
  return Object.fromEntries(
    phases.map((phase) => {
      end = addWorkdays(calendar, end, PHASE_WORKDAYS[phase]);
      return [phase, end];
    }),
  );
}

/** The dates of the phases when an assessment starts on a day; the third party's only where asked for. */
export function phaseDates(
  start: IsoDate,
  context: Pick<RulesContext, 'calendar'>,
  { thirdParty = false } = {},
): PhaseDates {
  return datesFrom(
    start,
    DATED.filter((p) => p !== 'thirdParty' || thirdParty),
    context,
  );
}

/** New dates for what is done again after a result was sent back: from scoring on. */
export function datesAgain(context: RulesContext): PhaseDates {
  const again = DATED.slice(DATED.indexOf('scoring')).filter((p) => p !== 'thirdParty');
  return datesFrom(dateOf(context.now), again, context);
}

/** The phase that follows; the third party's only where it has a date. */
export function nextPhase({ phase, dates }: AssessmentState): Phase | undefined {
  const at = PHASES.findIndex((p) => p === phase);
  if (at < 0) return undefined;
  return PHASES.slice(at + 1).find((p) => p !== 'thirdParty' || dates.thirdParty !== undefined);
}

/**
 * The phase as it begins today: what was planned too early to leave it its working days ends later.
 * Objections always have theirs in full.
 */
export function enterPhase(
  phase: Phase,
  { dates }: Pick<AssessmentState, 'dates'>,
  { calendar, now }: Pick<RulesContext, 'calendar' | 'now'>,
): AssessmentFactOf<'PhaseEntered'> {
  if (phase === 'published') return { type: 'PhaseEntered', phase };
  const today = dateOf(now);
  const planned = dates[phase] ?? '';
  const inFull = addWorkdays(calendar, today, PHASE_WORKDAYS[phase]);
  const tooEarly = phase === 'objections' ? planned < inFull : planned <= today;
  return { type: 'PhaseEntered', phase, dueOn: tooEarly ? inFull : planned };
}
