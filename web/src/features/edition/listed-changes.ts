/** Which changes a page shows. */
import type { EditionChangeView, EditionView } from '../../../../api/contract/editions.js';

export type ShownStatus = 'open' | 'decided' | 'refused' | 'all';
export type ShownKind = 'tasks' | 'words' | 'dates' | 'owners' | 'targets' | 'plan';

export interface Shown {
  status: ShownStatus;
  /** Absent: changes of every kind. */
  kind?: ShownKind;
}
type Listed = Pick<EditionView, 'tasks' | 'targets' | 'plan'>;

/** Kinds as an office asks for them. */
const KINDS: Record<ShownKind, EditionChangeView['kind'][]> = {
  tasks: ['taskAdded', 'taskDropped'],
  words: ['titleChanged', 'textChanged', 'taskMoved'],
  dates: ['dateAdded', 'dateChanged', 'dateDropped'],
  owners: ['ownerAdded', 'ownerDropped', 'roleChanged'],
  targets: ['targetAdded', 'targetChanged', 'targetDropped'],
  plan: ['termChanged', 'boxAdded', 'boxChanged', 'boxDropped'],
};

function isShown({ status, kind }: EditionChangeView, shown: Shown): boolean {
  if (shown.kind && !KINDS[shown.kind].includes(kind)) return false;
  if (shown.status === 'all') return true;
  return shown.status === 'decided' ? status !== 'open' : status === shown.status;
}

/** The changes of a choice, each task with its own; tasks without any are left out. */
export function shownChanges(view: Listed, shown: Shown): Listed {
  const keep = (changes: EditionChangeView[]) => changes.filter((c) => isShown(c, shown));
  const tasks = view.tasks.map((task) => ({ ...task, changes: keep(task.changes) }));
  return {
    tasks: tasks.filter((t) => t.changes.length > 0),
    targets: keep(view.targets),
    plan: keep(view.plan),
  };
}

/** All changes of a list, in its order. */
export const changesOf = ({ tasks, targets, plan }: Listed): EditionChangeView[] => [
  ...tasks.flatMap((t) => t.changes),
  ...targets,
  ...plan,
];

/** How many changes each kind has, of a status. */
export function countKinds(view: Listed, status: ShownStatus): Record<ShownKind, number> {
  const count = (kind: ShownKind) => changesOf(shownChanges(view, { status, kind })).length;
  return {
    tasks: count('tasks'),
    words: count('words'),
    dates: count('dates'),
    owners: count('owners'),
    targets: count('targets'),
    plan: count('plan'),
  };
}
