/**
 * 单位承继: a unit that was renamed, merged into another or split keeps its history: from a day on, other
 * units answer for what it did and owed (issue: a unit that splits or merges mid-term keeps its history).
 */
import { isIsoDate, type IsoDate } from '../calendar/dates.js';

export const SUCCESSION_KINDS = ['renamed', 'merged', 'split'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A unit that carries on, with the tasks whose record it takes over by name. */
export interface Heir {
  unitId: string;
  taskIds: string[];
}

export interface Succession {
  successionId: string;
  kind: SuccessionKind;
  fromUnitId: string;
  /** The first day on which the heirs answer. */
  onDate: IsoDate;
  /** Whether the unit exists no more; of a unit that goes on, only the tasks named go over. */
  ends: boolean;
  /** The first one carries on what belongs to no task, and tasks that none of them is named for or owns. */
  heirs: Heir[];
}

export const SUCCESSION_REFUSALS = [
  'SuccessionDateInvalid',
  'SuccessionBasisMissing',
  'SuccessionUnitUnknown',
  'SuccessionHeirsWrong',
  'SuccessionToItself',
  'SuccessionTaskTwice',
  'SuccessionTasksMissing',
  'SuccessionUnitEnded',
  'SuccessionUnknown',
] as const;
export type SuccessionRefusal = (typeof SUCCESSION_REFUSALS)[number];

export type NewSuccession = Omit<Succession, 'successionId'> & {
  /** The document that orders it, or the reason. */
  basis: string;
};

/** Renamed and merged have one heir; a unit that is split up has two or more, one that gives tasks away has one at least. */
function heirsWrong({ kind, ends, heirs }: NewSuccession): boolean {
  if (kind !== 'split') return heirs.length !== 1 || !ends;
  return heirs.length < (ends ? 2 : 1);
}

/** Whether a unit exists no more on a day. */
export const hasEnded = (known: readonly Succession[], unitId: string, on: IsoDate): boolean =>
  known.some((s) => s.ends && s.fromUnitId === unitId && s.onDate <= on);

/** Why a succession is not taken down; `undefined` when it may be. */
export function successionRefusal(
  order: NewSuccession,
  { known, unitIds }: { known: readonly Succession[]; unitIds: readonly string[] },
): SuccessionRefusal | undefined {
  const { fromUnitId, heirs, onDate, ends, basis } = order;
  const named = [fromUnitId, ...heirs.map((h) => h.unitId)];
  const taskIds = heirs.flatMap((h) => h.taskIds);
  const over = known.some((s) => s.ends && s.fromUnitId === fromUnitId);
  const checks: [boolean, SuccessionRefusal][] = [
    [!isIsoDate(onDate), 'SuccessionDateInvalid'],
    [basis.trim() === '', 'SuccessionBasisMissing'],
    [named.some((u) => !unitIds.includes(u)), 'SuccessionUnitUnknown'],
    [heirs.some((h) => h.unitId === fromUnitId), 'SuccessionToItself'],
    [heirsWrong(order) || new Set(named).size < named.length, 'SuccessionHeirsWrong'],
    [new Set(taskIds).size < taskIds.length, 'SuccessionTaskTwice'],
    [!ends && heirs.some((h) => h.taskIds.length === 0), 'SuccessionTasksMissing'],
    [over || heirs.some((h) => hasEnded(known, h.unitId, onDate)), 'SuccessionUnitEnded'],
  ];
  return checks.find(([wrong]) => wrong)?.[1];
}
