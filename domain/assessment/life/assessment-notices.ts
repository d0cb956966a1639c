/** Who hears of an assessment: units, assessors, the office, the leaders who decide. */
import type { Notice, Reader } from '../../task/notices.js';
import { circleOf } from '../../task/step-notices.js';
import type { AssessmentEvent, Phase } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';

/** What a message about an assessment speaks of. */
export const ASSESSMENT_WORDS = [
  'started',
  'selfAssessment',
  'selfRemind',
  'selfChase',
  'selfWarn',
  'selfCirculate',
  'selfSilent',
  'scoring',
  'thirdParty',
  'draft',
  'objections',
  'decision',
  'phaseReminded',
  'extended',
  'objectionRaised',
  'objectionAnswered',
  'decided',
  'sentBack',
  'published',
  'reissued',
  'reopened',
  'cancelled',
] as const;
export type AssessmentWord = (typeof ASSESSMENT_WORDS)[number];

type About = Partial<
  Pick<Notice, 'unitId' | 'dueOn' | 'reason' | 'reminder' | 'whilePhase' | 'objectionId'>
>;

const OFFICE: Reader = { to: 'office' };
const LEADERS: Reader = { to: 'leaders' };

const unitReader = (unitId: string): Reader => ({
  to: 'unit',
  unitId,
  duties: ['liaison', 'standin', 'head'],
});

function told(
  { assessmentId }: AssessmentState,
  [word, reader]: readonly [AssessmentWord, Reader],
  about: About = {},
): Notice {
  return { kind: 'assessment', assessmentId, word, reader, reminder: false, ...about };
}

const toUnits = (state: AssessmentState, word: AssessmentWord, about: About = {}): Notice[] =>
  state.units.map(({ unitId }) => told(state, [word, unitReader(unitId)], { unitId, ...about }));

const toAssessors = (state: AssessmentState, word: AssessmentWord, about: About = {}): Notice[] =>
  state.assessors.map(({ personId }) => told(state, [word, { to: 'person', personId }], about));

/** Who has to bring a phase to its end. */
function toDoers(state: AssessmentState, word: AssessmentWord, about: About): Notice[] {
  switch (state.phase) {
    case 'scoring':
      return [...toAssessors(state, word, about), told(state, [word, OFFICE], about)];
    case 'decision':
      return [told(state, [word, state.decidedBy ? OFFICE : LEADERS], about)];
    default:
      return [told(state, [word, OFFICE], about)];
  }
}

function phaseNotices(state: AssessmentState, phase: Phase): Notice[] {
  const dueOn = state.dates[phase];
  const about = { ...(dueOn && { dueOn }), whilePhase: phase };
  switch (phase) {
    case 'selfAssessment':
    case 'objections':
      return toUnits(state, phase, about);
    case 'scoring':
      return toAssessors(state, phase, about);
    case 'thirdParty':
    case 'draft':
      return [told(state, [phase, OFFICE], about)];
    case 'decision':
      return [told(state, [phase, LEADERS], about)];
    case 'notice':
    case 'published':
      return [];
  }
}

const SELF_WORDS = {
  remind: 'selfRemind',
  chase: 'selfChase',
  warn: 'selfWarn',
  circulate: 'selfCirculate',
} as const;

/** Each rung widens the circle, as for a node of a task (domain.md §3). */
function selfReminded(
  state: AssessmentState,
  { unitId, rung }: Extract<AssessmentEvent, { type: 'SelfAssessmentReminded' }>,
): Notice[] {
  const duties = circleOf(rung) ?? ['liaison'];
  const dueOn = state.dates.selfAssessment;
  const about = { unitId, whilePhase: 'selfAssessment', reminder: rung === 'remind' };
  const reader: Reader = { to: 'unit', unitId, duties };
  const notice = told(state, [SELF_WORDS[rung], reader], { ...about, ...(dueOn && { dueOn }) });
  // The office names in its circular who stays silent to the end of the ladder.
  const silent = told(state, ['selfSilent', OFFICE], { unitId, whilePhase: 'selfAssessment' });
  return rung === 'circulate' ? [notice, silent] : [notice];
}

/** Both sides of an extension: those who have more time, and the office that watches over it. */
function extended(
  state: AssessmentState,
  { phase, dueOn, reason }: Extract<AssessmentEvent, { type: 'PhaseExtended' }>,
): Notice[] {
  const about = { dueOn, reason, whilePhase: phase };
  const ofUnits = phase === 'selfAssessment' || phase === 'objections' || phase === 'notice';
  return ofUnits ? toUnits(state, 'extended', about) : toDoers(state, 'extended', about);
}

function resultNotices(state: AssessmentState, event: AssessmentEvent): Notice[] {
  switch (event.type) {
    case 'ResultDecided':
      return [told(state, ['decided', OFFICE])];
    case 'ResultSentBack': {
      const { reason } = event;
      return [
        told(state, ['sentBack', OFFICE], { reason }),
        ...toAssessors(state, 'sentBack', { reason }),
      ];
    }
    case 'EditionPublished': {
      const { note: reason } = event;
      return toUnits(state, event.edition > 1 ? 'reissued' : 'published', {
        ...(reason && { reason }),
      });
    }
    case 'ResultReopened':
      return [told(state, ['reopened', OFFICE], { unitId: event.unitId })];
    case 'AssessmentCancelled': {
      const { reason } = event;
      return [
        ...toUnits(state, 'cancelled', { reason }),
        ...toAssessors(state, 'cancelled', { reason }),
      ];
    }
    default:
      return [];
  }
}

/** The notices of an event, judged on the state after it. */
export function assessmentNotices(event: AssessmentEvent, state: AssessmentState): Notice[] {
  switch (event.type) {
    case 'AssessmentStarted':
      return [
        ...toUnits(state, 'started'),
        ...toAssessors(state, 'started'),
        told(state, ['started', OFFICE]),
      ];
    case 'PhaseEntered':
      return phaseNotices(state, event.phase);
    case 'SelfAssessmentReminded':
      return selfReminded(state, event);
    case 'PhaseReminded': {
      const dueOn = state.dates[event.phase];
      return toDoers(state, 'phaseReminded', { whilePhase: event.phase, ...(dueOn && { dueOn }) });
    }
    case 'PhaseExtended':
      return extended(state, event);
    case 'ObjectionRaised': {
      const { unitId, objectionId, grounds: reason } = event;
      const about = { unitId, objectionId, reason, whilePhase: 'objections' };
      return [told(state, ['objectionRaised', OFFICE], about)];
    }
    case 'ObjectionAnswered': {
      const { unitId, objectionId, reason } = event;
      const about = { unitId, objectionId, reason };
      return [told(state, ['objectionAnswered', unitReader(unitId)], about)];
    }
    default:
      return resultNotices(state, event);
  }
}
