/** The address of each step of a proceeding below it. Free of zod: the page imports these as values. */
export const STEP_PATHS = {
  NoticeInterview: 'notice',
  ConfirmAttendance: 'attendance',
  PostponeInterview: 'postponement',
  HoldInterview: 'meeting',
  RecordAbsence: 'absence',
  SignMinutes: 'minutes-signature',
  RewriteMinutes: 'minutes',
  SubmitInterviewReport: 'written-report',
  JudgeInterviewReport: 'written-report/judgement',
  LookBackInterview: 'interview-look-back',
  CallOffInterview: 'calling-off',
  IssueListing: 'listing-notice',
  PublishListing: 'publication',
  AskListingCloseOut: 'close-out',
  VerifyListing: 'site-visit',
  Delist: 'delisting',
  PublishDelisting: 'delisting/publication',
  LookBackListing: 'listing-look-back',
  LiftListing: 'lifting',
  StateCase: 'statement',
  DecideVeto: 'decision',
  AskVetoReview: 'review',
  DecideVetoReview: 'review/decision',
  DraftReferral: 'referral',
  ClaimRectified: 'claim',
  VerifyRectification: 'verification',
  MoveRectificationDate: 'due-date',
  WithdrawRectification: 'withdrawal',
  LookBackRectification: 'look-back',
} as const;

export type Step = keyof typeof STEP_PATHS;
// The keys of the table are its steps.
export const STEPS = Object.keys(STEP_PATHS) as Step[];

/** The work lists of proceedings 督办中, 整改逾期, 回头看到期 … */
export const PROCEEDING_LISTS = [
  'mine',
  'interviews',
  'listings',
  'vetoes',
  'rectifications',
  'overdue',
  'lookBackDue',
  'ended',
] as const;
export type ProceedingList = (typeof PROCEEDING_LISTS)[number];
