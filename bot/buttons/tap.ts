/** What a button stands for before it is signed. Two letters a verb: the wire has 64 bytes. */

export const VERBS = {
  viewTask: 'tk',
  listTasks: 'ls',
  accept: 'ac',
  returnTask: 'rt',
  report: 'rp',
  done: 'dn',
  difficulty: 'df',
  extension: 'ex',
  snooze: 'sz',
  percent: 'pc',
  skip: 'sk',
  confirm: 'ok',
  edit: 'ed',
  cancel: 'no',
  pickTask: 'pt',
  extensionNode: 'xn',
  extensionDate: 'xd',
  askExcusal: 'xa',
  excusalBasis: 'xb',
  excusalDate: 'xu',
  grantExcusal: 'xg',
  refuseExcusal: 'xr',
  viewReport: 'vr',
  acceptReport: 'ra',
  returnReport: 'rr',
  grantExtension: 'ea',
  refuseExtension: 'er',
  approveProposal: 'pa',
  rejectProposal: 'pr',
  askCloseOut: 'co',
  acceptCloseOut: 'ca',
  returnCloseOut: 'cr',
  giveCause: 'gc',
  submitCircular: 'cs',
  approveCircular: 'cp',
  returnCircular: 'cb',
  listActuals: 'il',
  enterActual: 'ie',
  verifyActual: 'iv',
  returnActual: 'ir',
  passLookBack: 'lp',
  failLookBack: 'lf',
  proceeding: 'pg',
  assessment: 'as',
  list: 'li',
  unbind: 'ub',
} as const;
export type Verb = keyof typeof VERBS;

/** A pressed or pressable button: what to do, with what, and a small detail. */
export interface Tap {
  verb: Verb;
  /** Id of the task, report, node, case or draft it is about. */
  subject: string;
  detail: string;
}

const BY_LETTERS = new Map(
  Object.entries(VERBS).map(([verb, letters]) => [letters as string, verb]),
);

/** The verb that two letters stand for. */
export function verbOf(letters: string): Verb | undefined {
  // Every value of the map is a key of VERBS.
  return BY_LETTERS.get(letters) as Verb | undefined;
}
