/** Closed sets of rehearsals. */
/** What a rehearsal counts of each unit. */
export const COUNTED_NAMES = [
  'remind',
  'chase',
  'warn',
  'circulate',
  'interview',
  'held',
  'list',
  'listed',
  'veto',
  'upheld',
  'rectified',
  'reports',
  'returned',
  'extensions',
  'missed',
  'sendingDays',
] as const;
