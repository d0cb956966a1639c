/** One proposed change as the page shows it, with what the office should know before it confirms. */
import type { IsoDate } from '../domain/calendar/dates.js';
import type { ChangeOf, EditionChange, Kin } from '../domain/edition/change.js';
import type { BoxWord, EditionTask, TargetWord } from '../domain/edition/compared-plans.js';
import { textPieces } from '../domain/edition/text-pieces.js';
import type { DatedDuty } from '../domain/task/plan-nodes.js';
import { nodeWord, type EditionFacts } from '../prisma/store/edition-facts.js';
import type { ChangeRow } from '../prisma/store/editions.js';
import type { EditionChangeView } from './contract/editions.js';
import { wordsOf } from './refusal-words.js';

export interface ChangeSight {
  facts: EditionFacts;
  unitNames: Map<string, string>;
  today: IsoDate;
}
type Warning = EditionChangeView['warnings'][number];
type Parts = Partial<EditionChangeView>;

const EMPTY = {
  pieces: null,
  duty: null,
  owner: null,
  place: null,
  target: null,
  task: null,
  term: null,
  box: null,
  kin: null,
} as const;

const targetView = ({ name, baseline, target, attribute, dueOn }: TargetWord) => ({
  name,
  baseline,
  target,
  attribute,
  dueOn,
});

function taskView(task: EditionTask, unitNames: Map<string, string>): EditionChangeView['task'] {
  const { title, kind, section, text, owners, printed, duties } = task;
  return {
    title,
    kind,
    section,
    text,
    owners: owners.map(({ unitId, role }) => ({
      unitId,
      unitName: unitNames.get(unitId) ?? '',
      role,
    })),
    unknownNames: printed.filter((p) => p.unitIds.length === 0).map((p) => p.name),
    duties,
  };
}

function kinView(kin: Kin | undefined, { facts }: ChangeSight): EditionChangeView['kin'] {
  return kin ? { ...kin, number: facts.tasks.get(kin.taskId)?.number ?? null } : null;
}

type BoxChange = ChangeOf<'boxAdded' | 'boxChanged' | 'boxDropped'>;
const boxView = ({ title, items }: BoxWord) => ({ title, items });

function boxParts(change: BoxChange, { unitNames }: ChangeSight): Parts {
  const from = 'from' in change ? boxView(change.from) : null;
  const to = 'to' in change ? boxView(change.to) : null;
  const toldUnits = change.unitIds.map((id) => unitNames.get(id) ?? '');
  // What is printed says more than the items' names; the office may have corrected those alone.
  const reprinted = change.kind === 'boxChanged' && change.from.text !== change.to.text;
  const pieces = reprinted ? textPieces(change.from.text, change.to.text) : null;
  return { box: { from, to }, pieces, toldUnits };
}

function partsOf(change: EditionChange, sight: ChangeSight): Parts {
  const named = (unitId: string) => ({ unitId, unitName: sight.unitNames.get(unitId) ?? '' });
  switch (change.kind) {
    case 'taskAdded':
      return {
        task: taskView(change.task, sight.unitNames),
        kin: kinView(change.splitFrom, sight),
      };
    case 'taskDropped':
      return { kin: kinView(change.joinedInto, sight) };
    case 'titleChanged':
    case 'textChanged':
      return { pieces: textPieces(change.from, change.to) };
    case 'taskMoved':
      return { place: { from: change.from, to: change.to } };
    case 'dateAdded':
      return { duty: { from: null, to: change.to } };
    case 'dateChanged':
      return { duty: { from: change.from, to: change.to } };
    case 'dateDropped':
      return { duty: { from: change.from, to: null } };
    case 'ownerAdded':
      return { owner: { ...named(change.unitId), from: null, to: change.role } };
    case 'ownerDropped':
      return { owner: { ...named(change.unitId), from: change.role, to: null } };
    case 'roleChanged':
      return { owner: { ...named(change.unitId), from: change.from, to: change.to } };
    case 'targetAdded':
      return { target: { from: null, to: targetView(change.to) } };
    case 'targetChanged':
      return { target: { from: targetView(change.from), to: targetView(change.to) } };
    case 'targetDropped':
      return { target: { from: targetView(change.from), to: null } };
    case 'termChanged':
      return { term: { from: change.from, to: change.to } };
    default:
      return boxParts(change, sight);
  }
}

/** Dates that this change would set. */
function newDates(change: EditionChange): DatedDuty[] {
  if (change.kind === 'dateAdded' || change.kind === 'dateChanged') return [change.to];
  return change.kind === 'taskAdded' ? change.task.duties : [];
}

function warningsOf(change: EditionChange, { facts, today }: ChangeSight): Warning[] {
  const task = 'taskId' in change && change.taskId ? facts.tasks.get(change.taskId) : undefined;
  const was = change.kind === 'dateChanged' || change.kind === 'dateDropped' ? change.from : null;
  const added = change.kind === 'taskAdded' ? change.task : undefined;
  const warnings: [boolean | undefined, Warning][] = [
    [newDates(change).some((d) => d.dueOn <= today), 'datePassed'],
    [was !== null && task?.movedNodes.has(nodeWord(was)), 'otherDateNow'],
    [added?.printed.some((p) => p.unitIds.length === 0), 'namesUnknown'],
    [added && added.owners.length === 0, 'noOwner'],
    [change.kind === 'termChanged' && `${change.to.end}-12-31` <= today, 'termOver'],
    [change.kind === 'taskDropped' && (task?.verifiedPercent ?? 0) > 0, 'hasProgress'],
  ];
  return warnings.filter(([holds]) => holds).map(([, warning]) => warning);
}

export function changeView(row: ChangeRow, sight: ChangeSight): EditionChangeView {
  const { id, change, status, reason, decidedAt, decidedName, refusal } = row;
  const { kind, lines } = change;
  return {
    ...EMPTY,
    toldUnits: [],
    ...partsOf(change, sight),
    id,
    kind,
    status,
    reason,
    decidedAt,
    decidedName,
    refusal: refusal && wordsOf(refusal).sentence,
    lines: { old: lines.old ?? null, new: lines.new ?? null },
    warnings: status === 'open' ? warningsOf(change, sight) : [],
  };
}
