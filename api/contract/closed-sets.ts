/** Closed sets of words that question and answer are made of. Free of zod: the page imports these as values. */
export const ROLES = [
  'liaison',
  'standin',
  'head',
  'office',
  'assessor',
  'leader',
  'admin',
  'auditor',
] as const;
/** Roles a program's token may have: it reads, it never acts. */
export const TOKEN_ROLES = ['auditor', 'assessor'] as const;
export const UNIT_KINDS = [
  'department',
  'town',
  'street',
  'office',
  'committee',
  'enterprise',
  'government',
] as const;
export const PLAN_STAGES = ['draft', 'activating', 'active', 'closed'] as const;
export const PLAN_STATUSES = ['draft', 'issued'] as const;
export const LIGHTS = ['green', 'yellow', 'red', 'grey', 'blue'] as const;
export const PHASES = [
  'draft',
  'assigned',
  'active',
  'submitted',
  'closed',
  'suspended',
  'cancelled',
] as const;
export const TASK_KINDS = ['task', 'project', 'safeguard', 'adhoc'] as const;
export const TASK_FLAGS = ['noOwner', 'noDate', 'noMeasure'] as const;
export const OWNER_ROLES = ['lead', 'support'] as const;
export const ACCEPTANCES = ['awaiting', 'accepted', 'returned', 'left'] as const;
export const NODE_KINDS = [
  'acceptance',
  'roundup',
  'commitment',
  'milestone',
  'midterm',
  'final',
] as const;
export const OWED_STATUSES = [
  'pending',
  'dueSoon',
  'overdue',
  'satisfied',
  'lateSatisfied',
  'excused',
  'withdrawn',
] as const;
export const RUNG_NAMES = [
  'remind',
  'chase',
  'warn',
  'circulate',
  'interview',
  'list',
  'veto',
] as const;
/** Rungs that somebody decides. */
export const DECIDED_RUNGS = ['interview', 'list', 'veto'] as const;
export const LISTING_LEVELS = ['county', 'city', 'province'] as const;
export const PROCEEDING_KINDS = ['interview', 'listing', 'veto', 'rectification'] as const;
/** Whose turn it is in a proceeding. */
export const AWAITED = ['unit', 'office', 'leaders'] as const;
export const RECTIFICATION_ORIGINS = [
  'interview',
  'listing',
  'assessment',
  'riskSlip',
  'publicReport',
  'hand',
] as const;
export const ASSESSMENT_KINDS = ['annual', 'midterm', 'final', 'thirdparty'] as const;
export const UNIT_CLASSES = ['department', 'street', 'zone'] as const;
export const SHEET_SECTIONS = ['process', 'result'] as const;
export const COMPUTED_ITEM_NAMES = [
  'onTime',
  'reportQuality',
  'reviewInTime',
  'commitments',
  'indicators',
  'projects',
  'rectifications',
] as const;
/** Results by unit in a public edition: not at all, the grade, grade and score, or each item too. */
export const RESULTS_SHOWN = ['none', 'grades', 'scores', 'items'] as const;
export const PUBLICATION_STATUS_NAMES = ['draft', 'published', 'discarded'] as const;
export const CONTRADICTION_NAMES = [
  'closedWithoutEvidence',
  'closedBelowHundred',
  'closedWithOverdue',
  'ownerMissing',
  'ownerVacant',
  'excusalLapsed',
  'vetoUndecided',
  'indicatorWithoutData',
  'indicatorUnverified',
  'reportWaiting',
  'objectionUnanswered',
  'selfAssessmentMissing',
  'itemUnmarked',
  'marksApart',
  'indicatorUnmarked',
  'freezeBroken',
  'nothingScored',
] as const;
/** Where a contradiction is cured. */
export const CURE_PLACES = [
  'task',
  'reviews',
  'decisions',
  'people',
  'indicators',
  'indicator',
  'proceeding',
  'proposal',
  'assessment',
] as const;
export const LEAK_KINDS = [
  'person',
  'address',
  'phone',
  'identity',
  'email',
  'evidence',
  'complaint',
] as const;
/** How a unit was succeeded: 更名, 并入, 拆分. */
export const SUCCESSION_KIND_NAMES = ['renamed', 'merged', 'split'] as const;
export const REPORT_STATUSES = ['waiting', 'accepted', 'returned'] as const;
export const EXTENSION_STATUSES = ['waiting', 'granted', 'refused'] as const;
export const EXCUSAL_BASIS_NAMES = ['forceMajeure', 'dutyPerformed'] as const;
export const EXCUSAL_STATUSES = ['waiting', 'granted', 'refused', 'dropped', 'lapsed'] as const;
export const CLOSE_OUT_STATUSES = ['waiting', 'closed', 'returned'] as const;
export const LOOK_BACK_STATUSES = ['waiting', 'due', 'passed', 'failed'] as const;
export const CIRCULAR_STATUSES = [
  'asking',
  'drafted',
  'submitted',
  'published',
  'dropped',
] as const;
/** What a circular names: nodes of tasks, and self-assessments nobody sent in. */
export const CIRCULAR_KINDS = [...NODE_KINDS, 'selfAssessment'] as const;
export const ROUND_UP_STATUSES = ['open', 'closed'] as const;
export const PROPOSAL_STATUSES = ['proposed', 'approved', 'rejected'] as const;
export const DOCUMENT_KIND_NAMES = [
  'chaseSlip',
  'warningSlip',
  'riskSlip',
  'circular',
  'interviewNotice',
  'interviewMinutes',
  'listingNotice',
  'rectificationNotice',
  'closeOutSlip',
  'vetoDecision',
  'excusalDecision',
  'referralLetter',
  'annualResult',
  'midtermReport',
  'finalReport',
] as const;
export const DOCUMENT_STATUS_NAMES = ['draft', 'issuing', 'issued', 'void', 'discarded'] as const;
export const ACTUAL_STATUS_NAMES = ['waiting', 'verified', 'returned', 'replaced'] as const;
export const OUTLOOK_NAMES = [
  'attained',
  'onTrack',
  'behind',
  'willMiss',
  'missed',
  'qualitative',
  'noActual',
  'noBaseline',
  'noTarget',
] as const;
export const LIST_NAMES = [
  'overdue',
  'tasks',
  'units',
  'reports',
  'deliveries',
  'documents',
] as const;
export const PART_STATES = ['ready', 'starting', 'failed'] as const;
export const TASK_SORTS = ['number', 'dueOn', 'light', 'percent', 'nextFire'] as const;
export const ROUND_UP_PERIODS = ['monthly', 'quarterly', 'halfyearly', 'yearly'] as const;
export const CHECKPOINT_KINDS = ['midterm', 'final', 'annual', 'periodic', 'thirdparty'] as const;
export const INDICATOR_OPS = ['<=', '<', '>=', '>', '=', 'down', 'up', 'qualitative'] as const;
export * from './assessment-sets.js';
export * from './ledger-sets.js';
export * from './plan-sets.js';
