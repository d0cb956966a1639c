/** What an assessment does of its own accord: phases that end, units that have not answered. */
import { addDays, dateOf, instantAt, type Instant } from '../../calendar/dates.js';
import { addWorkdays, workdaysBetween } from '../../calendar/workdays.js';
import type { RulesContext } from '../../task/rules-context.js';
import type { AssessmentFact, PhaseDates } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';
import { nextPhase } from './decide-assessment.js';

/** Working days each phase takes unless the office sets other dates; objections by domain.md §6. */
const PHASE_WORKDAYS = {
  notice: 3,
  selfAssessment: 10,
  scoring: 15,
  draft: 5,
  objections: 5,
  decision: 5,
} as const;

/** Working days before the end of the self-assessment on which those who owe it are reminded. */
const REMIND_AT = [3, 1, 0];
/** Working days after it between two chases. */
const CHASE_EVERY = 2;

/** The dates of the phases when an assessment starts on a day, one after the other. */
export function phaseDates(
  start: string,
  { calendar }: Pick<RulesContext, 'calendar'>,
): PhaseDates {
  let end = start;
  return Object.fromEntries(
    Object.entries(PHASE_WORKDAYS).map(([phase, workdays]) => {
      end = addWorkdays(calendar, end, workdays);
      return [phase, end];
    }),
  );
}

export interface AssessmentFire {
  at: Instant;
  fact: AssessmentFact;
}

/** Units that owe their self-assessment, each with the next day on which it is asked for. */
function reminders(state: AssessmentState, context: RulesContext): AssessmentFire[] {
  const dueOn = state.dates.selfAssessment;
  if (state.phase !== 'selfAssessment' || !dueOn) return [];
  const { calendar, policy, now } = context;
  const today = dateOf(now);
  const before = REMIND_AT.map((days) => addWorkdays(calendar, dueOn, -days));
  return state.units.flatMap(({ unitId }) => {
    const { submittedOn, remindedOn = '' } = state.selfAssessments[unitId] ?? {};
    if (submittedOn) return [];
    const coming = before.find((day) => day > remindedOn && day >= today);
    const since = remindedOn > dueOn ? remindedOn : dueOn;
    const day = coming ?? addWorkdays(calendar, since, remindedOn > dueOn ? CHASE_EVERY : 1);
    const at = instantAt(day < today ? today : day, policy.sendAt);
    const fact = { type: 'SelfAssessmentReminded' as const, unitId, overdue: day > dueOn };
    return [{ at, fact }];
  });
}

/** Notice and a complete self-assessment end by themselves; what people have to finish does not. */
function phaseEnd(state: AssessmentState): AssessmentFire[] {
  const phase = nextPhase(state);
  const ends = state.phase === 'notice' || state.phase === 'selfAssessment';
  const dueOn = ends ? state.dates[state.phase as 'notice' | 'selfAssessment'] : undefined;
  if (!ends || !phase || !dueOn) return [];
  const allIn = state.units.every(({ unitId }) => state.selfAssessments[unitId]?.submittedOn);
  // Those who have not answered are chased; their assessment is not closed over their heads.
  if (state.phase === 'selfAssessment' && !allIn) return [];
  return [{ at: instantAt(addDays(dueOn, 1), '00:00'), fact: { type: 'PhaseEntered', phase } }];
}

/** The next thing to happen by itself, or `undefined` when only people can move the assessment. */
export function nextAssessmentFire(
  state: AssessmentState,
  context: RulesContext,
): AssessmentFire | undefined {
  const fires = [...phaseEnd(state), ...reminders(state, context)];
  return fires.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** Working days a phase is over its date; 0 while it is not. */
export function phaseDelay(state: AssessmentState, context: RulesContext): number {
  const dates: Partial<Record<string, string>> = state.dates;
  const dueOn = dates[state.phase];
  const today = dateOf(context.now);
  return dueOn && today > dueOn ? workdaysBetween(context.calendar, dueOn, today) : 0;
}
