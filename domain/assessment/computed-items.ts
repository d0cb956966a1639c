/** Items read off the record: each a share with everything it was made of, so that every number opens. */
import type { IsoDate } from '../calendar/dates.js';
import { attainmentOn, type IndicatorGoal, type YearlyActual } from './indicator-path.js';
import type { Gap } from './attainment.js';
import type { NodeFact, UnitRecord } from './record-facts.js';
import type { ComputedItem, ScoreSheet } from './score-sheet.js';

/** One thing that counts, with what it earned and what it could have earned. */
export interface Part {
  /** What to open: a node, a report, an indicator, a task, a rectification. */
  of: 'node' | 'report' | 'indicator' | 'task' | 'rectification';
  id: string;
  taskId?: string;
  /** How it went, in the words of the record: inTime, late, missed, accepted, returned … */
  how: string;
  earned: number;
  possible: number;
  /** The unit whose record it was, before this one carried it on 承继. */
  inheritedFrom?: string;
}

export interface Computed {
  /** 0 to 1; undefined when there is nothing to assess. */
  share?: number;
  parts: Part[];
  /** Left out for want of data, with the reason: flagged, never counted as nought or full. */
  left: { id: string; gap: Gap | 'waiting' }[];
}

export interface IndicatorFact {
  indicatorId: string;
  name: string;
  goal: IndicatorGoal;
  binding: boolean;
  /** Units that answer for it. */
  unitIds: string[];
  /** Of heirs, by unit: whose indicator it was 承继. */
  inheritedFrom?: Readonly<Record<string, string>>;
  /** Verified by the office, as of the moment. */
  actuals: YearlyActual[];
  /** For a qualitative one, the assessors' mark, 0 to 1. */
  mark?: number;
}

/** 整改事项, as of the moment. */
export interface RectificationFact {
  rectificationId: string;
  unitId: string;
  dueOn: IsoDate;
  /** The day it was verified. */
  closedOn?: IsoDate;
  /** The look-back found it undone: it counts as open again. */
  failedLookBack?: boolean;
  /** The unit whose record it was, before this one carried it on 承继. */
  inheritedFrom?: string;
}

export interface Evidence {
  record: UnitRecord;
  /** Units whose reports this one reviews as lead: their reports, by task. */
  reviewed: UnitRecord['reports'];
  indicators: IndicatorFact[];
  rectifications: RectificationFact[];
}

export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Whose record it was, where it was carried on. */
const from = ({ inheritedFrom }: { inheritedFrom?: string }) =>
  inheritedFrom ? { inheritedFrom } : {};

const sumUp = (parts: Part[], left: Computed['left'] = []): Computed => {
  const possible = parts.reduce((sum, p) => sum + p.possible, 0);
  const earned = parts.reduce((sum, p) => sum + p.earned, 0);
  return possible > 0 ? { share: earned / possible, parts, left } : { parts, left };
};

const within = (date: IsoDate, { from, to }: Period): boolean => from <= date && date <= to;

/** Whether what a unit owed came in time, by the date the sheet counts from. */
function credit(node: NodeFact, { lateCredit, countFrom }: ScoreSheet): number {
  if (node.outcome === 'missed') return 0;
  const due = countFrom === 'first' ? node.firstDueOn : node.dueOn;
  const inTime = countFrom === 'first' ? (node.doneOn ?? '') <= due : node.outcome === 'inTime';
  return inTime ? 1 : lateCredit;
}

const DECIDED: readonly NodeFact['outcome'][] = ['inTime', 'late', 'missed'];

/** Nodes of the period whose outcome is known; excused and withdrawn ones do not count. */
function nodesOf(record: UnitRecord, period: Period, sheet: ScoreSheet): NodeFact[] {
  return record.nodes.filter((n) =>
    within(sheet.countFrom === 'first' ? n.firstDueOn : n.dueOn, period),
  );
}

const partOfNode = (node: NodeFact, earned: number, possible: number): Part => ({
  of: 'node',
  id: node.nodeId,
  taskId: node.taskId,
  how: node.outcome,
  earned,
  possible,
  ...from(node),
});

const waiting = (nodes: NodeFact[]): Computed['left'] =>
  nodes.filter((n) => n.outcome === 'waiting').map((n) => ({ id: n.nodeId, gap: 'waiting' }));

/** 按期完成: weighted share of nodes satisfied on time, late ones half (domain.md §6). */
function onTime({ record }: Evidence, period: Period, sheet: ScoreSheet): Computed {
  const counted = nodesOf(record, period, sheet).filter(
    (n) => (sheet.nodeWeights[n.kind] ?? 0) > 0,
  );
  const parts = counted
    .filter((n) => DECIDED.includes(n.outcome))
    .map((n) => {
      const weight = sheet.nodeWeights[n.kind] ?? 0;
      return partOfNode(n, weight * credit(n, sheet), weight);
    });
  return sumUp(parts, waiting(counted));
}

/** 报告质量: share of reviewed reports that were not returned. */
function reportQuality({ record }: Evidence, period: Period): Computed {
  const reviewed = record.reports.filter((r) => r.outcome !== 'waiting' && within(r.on, period));
  return sumUp(
    reviewed.map((report) => {
      const { reportId, taskId, outcome } = report;
      const earned = outcome === 'accepted' ? 1 : 0;
      const part = { taskId, how: outcome, earned, possible: 1, ...from(report) };
      return { of: 'report', id: reportId, ...part };
    }),
  );
}

/** 审核及时: share of the reports a lead unit had to review that did not wait too long. */
function reviewInTime({ reviewed }: Evidence, period: Period): Computed {
  return sumUp(
    reviewed
      .filter((r) => within(r.on, period))
      .map(({ reportId, taskId, lateSince }) => {
        const [how, earned] = lateSince ? ['late', 0] : ['inTime', 1];
        return {
          of: 'report',
          id: reportId,
          taskId,
          how: String(how),
          earned: Number(earned),
          possible: 1,
        };
      }),
  );
}

/** 目标承诺兑现: whether what was promised by then is done at all; lateness is the process's matter. */
function commitments({ record }: Evidence, period: Period, sheet: ScoreSheet): Computed {
  const promised = nodesOf(record, period, sheet).filter(
    (n) => n.kind === 'commitment' || n.kind === 'milestone',
  );
  const parts = promised
    .filter((n) => DECIDED.includes(n.outcome))
    .map((n) => partOfNode(n, n.outcome === 'missed' ? 0 : 1, 1));
  return sumUp(parts, waiting(promised));
}

/** What was reached by a date: the last verified year that had ended by then. */
function reachedBy(fact: IndicatorFact, to: IsoDate): number | null {
  if (fact.goal.op === 'qualitative') return fact.mark ?? null;
  const ended = fact.actuals.filter((a) => `${a.year}-12-31` <= to);
  return ended.sort((a, b) => a.year - b.year).at(-1)?.value ?? null;
}

/** 指标完成: mean attainment of the indicators the unit answers for, on the last day of the period. */
function indicators(evidence: Evidence, { to }: Period): Computed {
  const { unitId } = evidence.record;
  const parts: Part[] = [];
  const left: Computed['left'] = [];
  for (const fact of evidence.indicators.filter((i) => i.unitIds.includes(unitId))) {
    const found = attainmentOn(fact.goal, to, reachedBy(fact, to));
    if ('gap' in found) {
      left.push({ id: fact.indicatorId, gap: found.gap });
      continue;
    }
    const how = found.met ? 'met' : fact.binding ? 'bindingMissed' : 'missed';
    const whose = from({ inheritedFrom: fact.inheritedFrom?.[unitId] });
    const part = { how, earned: found.share, possible: 1, ...whose };
    parts.push({ of: 'indicator', id: fact.indicatorId, ...part });
  }
  return sumUp(parts, left);
}

/** 重点工程: mean verified progress of the unit's projects; a closed one is done. */
function projects({ record }: Evidence): Computed {
  const own = record.parts.filter((p) => p.kind === 'project');
  return sumUp(
    own.map((part) => {
      const { taskId, closed, verifiedPercent } = part;
      const earned = closed ? 1 : verifiedPercent / 100;
      const how = closed ? 'closed' : 'underway';
      return { of: 'task', id: taskId, taskId, how, earned, possible: 1, ...from(part) };
    }),
  );
}

/** 整改落实: share of rectification items due in the period that were verified; late ones half. */
function rectifications(evidence: Evidence, period: Period, sheet: ScoreSheet): Computed {
  const due = evidence.rectifications.filter((r) => within(r.dueOn, period));
  return sumUp(
    due.map((item) => {
      const { rectificationId, dueOn, closedOn, failedLookBack } = item;
      const open = !closedOn || failedLookBack;
      const how = open ? 'missed' : closedOn <= dueOn ? 'inTime' : 'late';
      const earned = how === 'missed' ? 0 : how === 'late' ? sheet.lateCredit : 1;
      const part = { how, earned, possible: 1, ...from(item) };
      return { of: 'rectification', id: rectificationId, ...part };
    }),
  );
}

type Formula = (evidence: Evidence, period: Period, sheet: ScoreSheet) => Computed;

/** The formula of every computed item. */
export const FORMULAS: Record<ComputedItem, Formula> = {
  onTime,
  reportQuality,
  reviewInTime,
  commitments,
  indicators,
  projects,
  rectifications,
};
