/** Closed sets of a plan's review and of its new editions. Free of zod: the page imports these as values. */
export const FINDING_KINDS = [
  'task',
  'name',
  'commitment',
  'indicator',
  'checkpoint',
  'project',
] as const;
/** `unit`, `group`: stands for it; `nobody`: the office said it is no unit. */
export const NAME_MEANINGS = ['unit', 'group', 'nobody'] as const;
/** Why a finding is worth a look. */
export const DOUBT_REASONS = [
  'unsure',
  'readerDoubts',
  'noOwner',
  'noDate',
  'noMeasure',
  'noText',
  'nameUnresolved',
  'noTask',
  'noBaseline',
  'noTarget',
  'lapsed',
  'beyondTerm',
  'noItems',
] as const;
/** The check list of a draft. */
export const DRAFT_CHECKS = [
  'tasksWithoutOwner',
  'tasksWithoutDate',
  'tasksWithoutMeasure',
  'namesUnresolved',
  'indicatorsWithoutTarget',
  'indicatorsWithoutBaseline',
  'commitmentsWithoutTask',
  'datesLapsed',
  'datesBeyondTerm',
  'midtermMissing',
  'finalMissing',
  'contents',
  'holidaysUnknown',
] as const;
export const DRAFT_EDIT_TYPES = [
  'accept',
  'correctHead',
  'correctTask',
  'splitTask',
  'joinTasks',
  'addTask',
  'deleteFindings',
  'setOwners',
  'resolveName',
  'addCommitment',
  'correctCommitment',
  'addIndicator',
  'correctIndicator',
  'addCheckpoint',
  'correctCheckpoint',
  'addProject',
  'correctProject',
] as const;
export const AMENDED_MATTERS = [
  'task',
  'title',
  'text',
  'place',
  'date',
  'owner',
  'dueDate',
  'target',
  'box',
  'term',
] as const;
export const CHANGE_KINDS = [
  'taskAdded',
  'taskDropped',
  'titleChanged',
  'textChanged',
  'taskMoved',
  'dateAdded',
  'dateChanged',
  'dateDropped',
  'ownerAdded',
  'ownerDropped',
  'roleChanged',
  'targetAdded',
  'targetChanged',
  'targetDropped',
  'termChanged',
  'boxAdded',
  'boxChanged',
  'boxDropped',
] as const;
export const CHANGE_STATUSES = ['open', 'confirmed', 'rejected', 'done', 'refused'] as const;
/** What the office should know before it confirms a change of an edition. */
export const CHANGE_WARNINGS = [
  'datePassed',
  'otherDateNow',
  'namesUnknown',
  'noOwner',
  'hasProgress',
  'termOver',
] as const;
