/** What was changed of a plan since it was activated: each matter with its old and its new value, as events tell it. */
import type { Instant } from '../../calendar/dates.js';
import type { BoxDeed, EditionFacts } from '../../edition/edition-decisions.js';
import type { BoxWord, TargetWord, TermWord } from '../../edition/compared-plans.js';
import { changedPart } from '../../edition/text-pieces.js';
import type { DatedDuty } from '../../task/plan-nodes.js';
import type { TaskEvent, TaskEventOf } from '../../task/task-events.js';
import type { OwnerRole } from '../../task/task-state.js';

export type Matter =
  'task' | 'title' | 'text' | 'place' | 'date' | 'owner' | 'dueDate' | 'target' | 'box' | 'term';

/** Absent `from`: it is new; absent `to`: it is given up. */
export interface MatterChange {
  matter: Matter;
  from?: string;
  to?: string;
}

export interface AmendedMatter extends MatterChange {
  at: Instant;
  by: string;
  /** Absent: it is of the plan as a whole. */
  taskNumber?: number;
  /** Title of the edition that brought it; absent: the office or a decider did. */
  edition?: string;
  reason?: string;
}

/** Event types that change what a plan says or who owns it. */
export const AMENDING = [
  'PlanAmended',
  'OwnerAppointed',
  'ReturnUpheld',
  'DueDateAmended',
  'ExtensionGranted',
  'TaskCancelled',
  'EditionCarriedOut',
] as const;
type OfPlan = { type: 'EditionCarriedOut' } & EditionFacts['EditionCarriedOut'];
export type AmendingEvent = TaskEventOf<Exclude<(typeof AMENDING)[number], 'EditionCarriedOut'>>;

export interface Namer {
  unitName(unitId: string): string;
  roleName(role: OwnerRole): string;
}

const change = (matter: Matter, from?: string | null, to?: string | null): MatterChange => ({
  matter,
  ...(from && { from }),
  ...(to && { to }),
});
/** Characters around a change that say where it stands. */
const AROUND = 20;

/** Only what differs: the event keeps both texts whole. */
function reworded(matter: Matter, from: string, to: string): MatterChange {
  const part = changedPart(from, to, AROUND);
  return change(matter, part.from, part.to);
}

const duty = (one?: DatedDuty): string | undefined => one && `${one.dueOn} ${one.title}`.trim();

/** An indicator as one line: name, target, and what else its table says of it. */
function target(word?: TargetWord): string | undefined {
  if (!word) return undefined;
  const { name, target: aim, baseline, dueOn } = word;
  return [`${name} ${aim}`, baseline, dueOn].filter(Boolean).join('；');
}

function planAmended(event: TaskEventOf<'PlanAmended'>, namer: Namer): MatterChange[] {
  const { title, text, place, duties, roles, leaves, joins } = event;
  const owner = (unitId: string, role: OwnerRole) =>
    `${namer.unitName(unitId)}（${namer.roleName(role)}）`;
  const part = (section: readonly string[]) => section.join(' › ');
  return [
    ...(title ? [change('title', title.from, title.to)] : []),
    ...(text ? [reworded('text', text.from, text.to)] : []),
    ...(place ? [change('place', part(place.from.section), part(place.to.section))] : []),
    ...duties.map(({ from, to }) => change('date', duty(from), duty(to))),
    ...roles.map(({ unitId, from, to }) => change('owner', owner(unitId, from), owner(unitId, to))),
    ...leaves.map(({ unitId, role }) => change('owner', owner(unitId, role))),
    ...joins.map(({ unitId, role }) => change('owner', null, owner(unitId, role))),
  ];
}

/** What an event of a task changed; nothing when another event of the same amendment tells it. */
export function taskMatters(event: AmendingEvent, title: string, namer: Namer): MatterChange[] {
  const { unitName, roleName } = namer;
  switch (event.type) {
    case 'PlanAmended':
      return planAmended(event, namer);
    case 'OwnerAppointed':
      return [change('owner', null, `${unitName(event.unitId)}（${roleName(event.role)}）`)];
    case 'ReturnUpheld':
      return [
        change('owner', unitName(event.unitId), event.newUnitId && unitName(event.newUnitId)),
      ];
    case 'DueDateAmended': {
      const { unitId, from, dueOn, edition } = event;
      if (edition) return [];
      const of = (date?: string) => date && `${unitName(unitId)} ${date}`;
      return [change('dueDate', of(from), of(dueOn))];
    }
    case 'ExtensionGranted':
      return [change('dueDate', null, `${unitName(event.unitId)} ${event.dueOn}`)];
    case 'TaskCancelled':
      return [change('task', title)];
  }
}

const years = ({ start, end }: TermWord): string => `${start}—${end}年`;
const boxWord = ({ title, items }: BoxWord): string => [title, ...items].join('；');

/** Of a box that names the same items as before, what is printed otherwise. */
function boxChange({ from, to }: Pick<BoxDeed, 'from' | 'to'>): MatterChange {
  if (!from || !to || boxWord(from) !== boxWord(to)) {
    return change('box', from && boxWord(from), to && boxWord(to));
  }
  const part = reworded('box', from.text, to.text);
  return { ...part, from: `${from.title}：${part.from}`, to: `${to.title}：${part.to}` };
}

/** What carrying out an edition changed of the plan as a whole, and the tasks that it added. */
export function editionMatters(
  { added, targets, term, boxes = [] }: OfPlan,
  titleOf: (taskId: string) => string,
): (MatterChange & { taskNumber?: number })[] {
  return [
    ...added.map(({ taskId, number }) => ({
      ...change('task', null, titleOf(taskId)),
      taskNumber: number,
    })),
    ...targets.map(({ from, to }) => change('target', target(from), target(to))),
    ...(term ? [change('term', years(term.from), years(term.to))] : []),
    ...boxes.map(boxChange),
  ];
}

/** Whether an event is one that amends a task. */
export function isAmending(event: TaskEvent): event is AmendingEvent {
  return AMENDING.some((type) => type === event.type);
}
