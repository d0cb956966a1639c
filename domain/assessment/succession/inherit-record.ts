/**
 * Whose record counts for whom after units were renamed, merged or split: a pure rewriting of the records
 * of units. From its day on a succession takes all that the predecessor did and owed, before that day and
 * after, to its heirs; nobody escapes by a reorganization, and nobody loses what was done.
 */
import type { IsoDate } from '../../calendar/dates.js';
import type { Heir, Succession } from '../../units/succession.js';
import type { NodeFact, PartFact, ReportFact, UnitRecord } from '../record-facts.js';

export type Records = Map<string, UnitRecord>;

const nothing = (unitId: string): UnitRecord => ({ unitId, parts: [], nodes: [], reports: [] });

/** In force on a day, in the order in which they came. */
export function inForceOn(successions: readonly Succession[], on: IsoDate): Succession[] {
  return successions
    .filter((s) => s.onDate <= on)
    .toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0));
}

const holds = (record: UnitRecord | undefined, taskId: string): boolean =>
  record?.parts.some((p) => p.taskId === taskId) ?? false;

/**
 * Who carries on a task: who is named for it; else, where the unit ended, whoever of the heirs owns it by
 * then, in full each as owners do; else the first heir. Nobody where the unit goes on and keeps it.
 */
function heirsOf({ ends, heirs }: Succession, taskId: string, records: Records): string[] {
  const named = heirs.find((h) => h.taskIds.includes(taskId));
  if (named) return [named.unitId];
  if (!ends) return [];
  const owning = heirs.filter((h) => holds(records.get(h.unitId), taskId));
  return (owning.length > 0 ? owning : heirs.slice(0, 1)).map((h: Heir) => h.unitId);
}

/** What the reviewers accepted last of a unit's work on a task, percent. */
function verifiedOf({ parts, reports }: UnitRecord, taskId: string): number {
  const part = parts.find((p) => p.taskId === taskId);
  const accepted = reports.findLast((r) => r.taskId === taskId && r.outcome === 'accepted');
  return part?.verifiedPercent ?? accepted?.percent ?? 0;
}

/** An heir's part in a task: its own where it has one, but progress that was verified is not lost. */
function partWith(heir: UnitRecord, from: UnitRecord, taskId: string): PartFact[] {
  const own = heir.parts.find((p) => p.taskId === taskId);
  const theirs = from.parts.find((p) => p.taskId === taskId);
  const { unitId } = heir;
  if (!own) return theirs ? [{ ...theirs, unitId, inheritedFrom: origin(theirs, from) }] : [];
  const reported = heir.reports.some((r) => r.taskId === taskId && r.outcome === 'accepted');
  const role = own.role === 'lead' || theirs?.role === 'lead' ? ('lead' as const) : own.role;
  const closed = own.closed || (theirs?.closed ?? false);
  if (reported) return [{ ...own, role, closed }];
  const verifiedPercent = Math.max(own.verifiedPercent, verifiedOf(from, taskId));
  const whose = verifiedPercent > own.verifiedPercent && { inheritedFrom: origin(theirs, from) };
  return [{ ...own, role, closed, verifiedPercent, ...whose }];
}

/** Who it was first: of what was inherited twice, the unit that did it. */
const origin = (fact: { inheritedFrom?: string } | undefined, { unitId }: UnitRecord): string =>
  fact?.inheritedFrom ?? unitId;

type Counted = Pick<UnitRecord, 'nodes' | 'reports'>;

function inherited(heir: UnitRecord, from: UnitRecord, taskId: string): Counted {
  const { unitId } = heir;
  // What was handed over in the task's own record is the heir's own by now; what it inherited from
  // somebody else stands beside this.
  const own = new Set(heir.nodes.flatMap((n) => (n.inheritedFrom ? [] : [n.nodeId])));
  const nodes = from.nodes
    .filter((n) => n.taskId === taskId && n.outcome !== 'withdrawn' && !own.has(n.nodeId))
    .map((n): NodeFact => ({ ...n, unitId, inheritedFrom: origin(n, from) }));
  const reports = from.reports
    .filter((r) => r.taskId === taskId)
    .map((r): ReportFact => ({ ...r, unitId, inheritedFrom: origin(r, from) }));
  return { nodes, reports };
}

function takeOver(heir: UnitRecord, from: UnitRecord, taskId: string): UnitRecord {
  const { nodes, reports } = inherited(heir, from, taskId);
  const others = heir.parts.filter((p) => p.taskId !== taskId);
  return {
    ...heir,
    parts: [...others, ...partWith(heir, from, taskId)],
    nodes: [...heir.nodes, ...nodes],
    reports: [...heir.reports, ...reports],
  };
}

const without = (record: UnitRecord, gone: ReadonlySet<string>): UnitRecord => ({
  ...record,
  parts: record.parts.filter((p) => !gone.has(p.taskId)),
  nodes: record.nodes.filter((n) => !gone.has(n.taskId)),
  reports: record.reports.filter((r) => !gone.has(r.taskId)),
});

function carriedOver(records: Records, succession: Succession): Records {
  const from = records.get(succession.fromUnitId);
  if (!from) return records;
  const all = [...from.parts, ...from.nodes, ...from.reports].map((f) => f.taskId);
  const next = new Map(records);
  const gone = new Set<string>();
  for (const taskId of new Set(all)) {
    for (const unitId of heirsOf(succession, taskId, records)) {
      next.set(unitId, takeOver(next.get(unitId) ?? nothing(unitId), from, taskId));
      gone.add(taskId);
    }
  }
  next.set(from.unitId, without(from, gone));
  return next;
}

/** The records as they count after the successions in force on a day. */
export function inheritRecords(
  records: Records,
  successions: readonly Succession[],
  on: IsoDate,
): Records {
  return inForceOn(successions, on).reduce(carriedOver, records);
}
