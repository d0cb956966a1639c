/** Closed sets of words of assessments. Free of zod; reached through `closed-sets.js`. */
export const ASSESSMENT_PHASES = [
  'notice',
  'selfAssessment',
  'scoring',
  'thirdParty',
  'draft',
  'objections',
  'decision',
  'published',
  'cancelled',
] as const;
export const GRADES = ['excellent', 'good', 'pass', 'fail'] as const;
/** Why an item or a part of it was not assessed: flagged, never nought or full. */
export const SCORE_GAPS = [
  'nothingToAssess',
  'marksIncomplete',
  'marksDisputed',
  'noActual',
  'noTarget',
  'noBaseline',
  'noMark',
  'waiting',
] as const;
/** Whether the marks of something come to a number. */
export const MARKED_STATES = ['marked', 'incomplete', 'disputed'] as const;
export const SCORE_STAGES = ['live', 'draft', 'decision', 'reissue'] as const;
export const ADJUSTMENT_SORTS = ['deduction', 'bonus'] as const;
/** Steps at a unit that owes its self-assessment. */
export const SELF_ASSESSMENT_RUNGS = ['remind', 'chase', 'warn', 'circulate'] as const;
export const CALL_STATUSES = ['waiting', 'started', 'passed'] as const;
/** What a person may do in an assessment as it stands now. */
export const ASSESSMENT_STEPS = [
  'selfAssess',
  'submitSelfAssessment',
  'giveMark',
  'adjustScore',
  'importThirdParty',
  'nameAssessors',
  'extendPhase',
  'enterNextPhase',
  'raiseObjection',
  'answerObjection',
  'decideResult',
  'publishEdition',
  'listProblem',
  'cancelAssessment',
] as const;
