/** What an assessment does of its own accord: phases that end, people who are awaited. */
import { addDays, dateOf, instantAt, type Instant, type IsoDate } from '../../calendar/dates.js';
import { addWorkdays, workdaysBetween } from '../../calendar/workdays.js';
import type { RulesContext } from '../../task/rules-context.js';
import type { AssessmentFact, Phase, SelfAssessmentRung } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';
import { enterPhase, nextPhase } from './phase-time.js';

/**
 * Working days from the end of the self-assessment on which a unit that owes it is told, and how.
 * Like a missed round-up it stops at the circular: silence is cured by chasing (domain.md §3).
 */
const SELF_STEPS: readonly { offset: number; rung: SelfAssessmentRung }[] = [
  { offset: -3, rung: 'remind' },
  { offset: -1, rung: 'remind' },
  { offset: 0, rung: 'remind' },
  { offset: 1, rung: 'chase' },
  { offset: 5, rung: 'warn' },
  { offset: 10, rung: 'circulate' },
];
/** Working days from a phase's end on which its doers are reminded. */
const DOER_STEPS = [-1, 1, 5, 10, 20].map((offset) => ({ offset }));

/** Phases that somebody has to bring to their end. */
const AWAITED: readonly AssessmentState['phase'][] = [
  'scoring',
  'thirdParty',
  'draft',
  'objections',
  'decision',
];

/** Calendar days for which a published result can still be changed by a veto. */
const OPEN_DAYS = 365;

export interface AssessmentFire {
  at: Instant;
  fact: AssessmentFact;
}

/** The step to take next: of those whose day has come the last one, else the first to come. */
function nextStep<S extends { offset: number }>(
  steps: readonly S[],
  days: { dueOn: IsoDate; after: IsoDate },
  { calendar, policy, now }: RulesContext,
): (S & { at: Instant }) | undefined {
  const today = dateOf(now);
  const left = steps
    .map((step) => ({ ...step, day: addWorkdays(calendar, days.dueOn, step.offset) }))
    .filter(({ day }) => day > days.after);
  const found = left.findLast(({ day }) => day <= today) ?? left[0];
  return found && { ...found, at: instantAt(found.day, policy.sendAt) };
}

const later = (a: IsoDate, b: IsoDate | undefined): IsoDate => (b && b > a ? b : a);

/** Units that owe their self-assessment, each with the next step. */
function reminders(state: AssessmentState, context: RulesContext): AssessmentFire[] {
  const dueOn = state.dates.selfAssessment;
  if (state.phase !== 'selfAssessment' || !dueOn) return [];
  return state.units.flatMap(({ unitId }): AssessmentFire[] => {
    const { submittedOn, remindedOn } = state.selfAssessments[unitId] ?? {};
    if (submittedOn) return [];
    const step = nextStep(
      SELF_STEPS,
      { dueOn, after: later(state.enteredOn, remindedOn) },
      context,
    );
    if (!step) return [];
    const { at, rung } = step;
    return [{ at, fact: { type: 'SelfAssessmentReminded', unitId, rung } }];
  });
}

/** Whoever has to bring the phase to its end. */
function doers(state: AssessmentState, context: RulesContext): AssessmentFire[] {
  if (!AWAITED.includes(state.phase)) return [];
  // One of the phases that have dates.
  const phase = state.phase as Phase;
  const dueOn = state.dates[phase];
  const idle = phase === 'objections' && state.objections.every((o) => o.answeredOn);
  if (!dueOn || idle) return [];
  const after = later(state.enteredOn, state.remindedOn);
  const step = nextStep(DOER_STEPS, { dueOn, after }, context);
  if (!step) return [];
  return [{ at: step.at, fact: { type: 'PhaseReminded', phase, overdue: step.offset > 0 } }];
}

/** Whether nobody has to do anything more for the phase to end on its day. */
function endsByItself(state: AssessmentState): boolean {
  const { phase, units, selfAssessments, objections } = state;
  if (phase === 'notice') return true;
  // Those who have not answered are chased; their assessment is not closed over their heads.
  if (phase === 'selfAssessment') return units.every((u) => selfAssessments[u.unitId]?.submittedOn);
  return phase === 'objections' && objections.every((o) => o.answeredOn);
}

function phaseEnd(state: AssessmentState, context: RulesContext): AssessmentFire[] {
  const next = nextPhase(state);
  if (!next || !endsByItself(state)) return [];
  // Of these phases each has a date.
  const dueOn = state.dates[state.phase as Phase];
  if (!dueOn) return [];
  const at = instantAt(addDays(dueOn, 1), '00:00');
  const { now } = context;
  return [{ at, fact: enterPhase(next, state, { ...context, now: at > now ? at : now }) }];
}

/** A result that is out stays open to vetoes for a year. */
function closing({ phase, editions }: AssessmentState): AssessmentFire[] {
  const last = editions.at(-1);
  if (phase !== 'published' || !last) return [];
  const at = instantAt(addDays(last.publishedOn, OPEN_DAYS), '00:00');
  return [{ at, fact: { type: 'AssessmentClosed' } }];
}

/** The next thing to happen by itself, or `undefined` when only people can move the assessment. */
export function nextAssessmentFire(
  state: AssessmentState,
  context: RulesContext,
): AssessmentFire | undefined {
  if (state.ended) return undefined;
  const fires = [
    ...phaseEnd(state, context),
    ...reminders(state, context),
    ...doers(state, context),
    ...closing(state),
  ];
  return fires.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** Working days a phase is over its date; 0 while it is not. */
export function phaseDelay(state: AssessmentState, context: RulesContext): number {
  const dates: Partial<Record<string, string>> = state.dates;
  const dueOn = dates[state.phase];
  const today = dateOf(context.now);
  return dueOn && today > dueOn ? workdaysBetween(context.calendar, dueOn, today) : 0;
}
