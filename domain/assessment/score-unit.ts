/**
 * The score of a unit: process × 40 + result × 60 (by the sheet), minus deductions, plus bonuses,
 * clamped to 0–100; then caps and vetoes on the grade (domain.md §6). A pure function of facts.
 */
import type { Instant } from '../calendar/dates.js';
import { FORMULAS, type Evidence, type Period } from './computed-items.js';
import { markedItem, type Mark } from './marks.js';
import {
  gradeOf,
  type Grade,
  type ScoreSheet,
  type Section,
  type SheetItem,
} from './score-sheet.js';
import type {
  Adjustment,
  GradeCap,
  ItemScore,
  RungLine,
  SectionScore,
  UnitScore,
} from './unit-score.js';

/** 一票否决 in force for a stretch of time. */
export interface VetoFact {
  vetoId: string;
  unitId: string;
  period: Period;
}

export interface ScoreRequest {
  sheet: ScoreSheet;
  period: Period;
  asOf: Instant;
  evidence: Evidence;
  marks: readonly Mark[];
  /** The unit's own points, by item. */
  selfPoints: Readonly<Record<string, number>>;
  deductions: readonly Adjustment[];
  bonuses: readonly Adjustment[];
  vetoes: readonly VetoFact[];
}

const CENTS = 100;
/** Far below a hundredth, far above what adding floats can lose. */
const DUST = 1e-7;

/** Rounded half up to a hundredth of a point. */
export function toCents(points: number): number {
  return Math.floor(points * CENTS + 0.5 + DUST) / CENTS;
}

function computedItem(item: SheetItem, request: ScoreRequest): ItemScore | undefined {
  if (!('computed' in item.by)) return undefined;
  const { computed } = item.by;
  const { share, parts, left } = FORMULAS[computed](
    request.evidence,
    request.period,
    request.sheet,
  );
  const from = { computed, parts, left };
  if (share === undefined) return { item, gap: 'nothingToAssess', from };
  return { item, share, points: toCents(share * item.points), from };
}

function judgedItem(item: SheetItem, request: ScoreRequest): ItemScore {
  const { marks, evidence, sheet, asOf } = request;
  const own = marks.filter((m) => m.unitId === evidence.record.unitId && m.itemId === item.itemId);
  const asked = 'judgedBy' in item.by ? item.by.judgedBy : 1;
  const about = { points: item.points, asked, tolerance: sheet.blindTolerance };
  const marked = markedItem(own, about, asOf);
  if (marked.state === 'marked') {
    const points = Math.min(item.points, Math.max(0, marked.points));
    return { item, share: points / item.points, points: toCents(points), from: { marked } };
  }
  const gap = marked.state === 'disputed' ? 'marksDisputed' : 'marksIncomplete';
  return { item, gap, from: { marked } };
}

function scoreItem(item: SheetItem, request: ScoreRequest): ItemScore {
  const scored = computedItem(item, request) ?? judgedItem(item, request);
  const selfPoints = request.selfPoints[item.itemId];
  return selfPoints === undefined ? scored : { ...scored, selfPoints };
}

/** Share of a section over the items that could be assessed: what is missing is neither nought nor full. */
function shareOf(items: readonly ItemScore[], section: Section): number | undefined {
  const known = items.filter((i) => i.item.section === section && i.share !== undefined);
  const possible = known.reduce((sum, i) => sum + i.item.points, 0);
  if (possible === 0) return undefined;
  return known.reduce((sum, i) => sum + (i.share ?? 0) * i.item.points, 0) / possible;
}

function scoreSections(items: readonly ItemScore[], sheet: ScoreSheet): SectionScore[] {
  const sections = (['process', 'result'] as const).map((section) => ({
    section,
    share: shareOf(items, section),
    outOf: sheet.sections[section],
  }));
  const whole = sections.reduce((sum, s) => sum + s.outOf, 0);
  const assessed = sections.filter((s) => s.share !== undefined);
  const known = assessed.reduce((sum, s) => sum + s.outOf, 0);
  return sections.map(({ section, share, outOf }) => {
    if (share === undefined) return { section, outOf: 0 };
    const weight = (outOf * whole) / known;
    return { section, outOf: weight, share, points: toCents(share * weight) };
  });
}

/** What the dearest rung a node reached within the period costs; what was excused costs nothing. */
function rungLines({ evidence, period, sheet }: ScoreRequest): RungLine[] {
  return evidence.record.nodes.flatMap(({ taskId, nodeId, outcome, rungs, inheritedFrom }) => {
    if (outcome === 'excused' || outcome === 'withdrawn') return [];
    const [dearest] = rungs
      .filter((r) => period.from <= r.on && r.on <= period.to)
      .map(({ rung }) => ({
        ...{ taskId, nodeId, rung, points: sheet.rungs.points[rung] ?? 0 },
        ...(inheritedFrom && { inheritedFrom }),
      }))
      .sort((a, b) => b.points - a.points);
    return dearest && dearest.points > 0 ? [dearest] : [];
  });
}

const total = (lines: readonly { points: number }[], most: number): number =>
  toCents(
    Math.min(
      most,
      lines.reduce((sum, l) => sum + l.points, 0),
    ),
  );

function adjusted(lines: readonly Adjustment[], request: ScoreRequest, most: number) {
  const { unitId } = request.evidence.record;
  const own = lines.filter((l) => l.unitId === unitId && l.at <= request.asOf);
  return { lines: own, points: total(own, most) };
}

const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

function capsOf(items: readonly ItemScore[], request: ScoreRequest): GradeCap[] {
  const { sheet, vetoes, evidence, period } = request;
  const parts = items.flatMap((i) => ('parts' in i.from ? i.from.parts : []));
  const indicatorIds = parts.filter((p) => p.how === 'bindingMissed').map((p) => p.id);
  const vetoed = vetoes
    .filter((v) => v.unitId === evidence.record.unitId && overlap(v.period, period))
    .map(({ vetoId }): GradeCap => ({ why: 'veto', vetoId }));
  const missed: GradeCap[] =
    sheet.bindingCap && indicatorIds.length > 0 ? [{ why: 'bindingMissed', indicatorIds }] : [];
  return [...missed, ...vetoed];
}

const WORSE: Grade[] = ['excellent', 'good', 'pass', 'fail'];

/** 约束性指标未完成 caps at 合格, a veto is 不合格 whatever the score. */
function capped(grade: Grade, caps: readonly GradeCap[]): Grade {
  const limits = caps.map((c): Grade => (c.why === 'veto' ? 'fail' : 'pass'));
  return [grade, ...limits].sort((a, b) => WORSE.indexOf(b) - WORSE.indexOf(a))[0] ?? grade;
}

function flagsOf(items: readonly ItemScore[]): UnitScore['flags'] {
  return items.flatMap(({ item: { itemId }, gap, from }) => {
    const left = 'left' in from ? from.left.map((l) => ({ itemId, gap: l.gap, id: l.id })) : [];
    return gap ? [{ itemId, gap }, ...left] : left;
  });
}

/** Scores one unit. */
export function scoreUnit(request: ScoreRequest): UnitScore {
  const { sheet, period, asOf, evidence } = request;
  const items = sheet.items.map((item) => scoreItem(item, request));
  const sections = scoreSections(items, sheet);
  const lines = rungLines(request);
  const rungs = { lines, points: total(lines, sheet.rungs.most) };
  const deductions = adjusted(request.deductions, request, sheet.mostDeduction);
  const bonuses = adjusted(request.bonuses, request, sheet.mostBonus);
  const caps = capsOf(items, request);
  const { unitId } = evidence.record;
  const { sheetId, version } = sheet;
  const about = { unitId, period, asOf, sheet: { sheetId, version }, items, sections };
  const found = { ...about, rungs, deductions, bonuses, caps, flags: flagsOf(items) };
  if (sections.every((s) => s.points === undefined)) return found;
  const raw = sections.reduce((sum, s) => sum + (s.points ?? 0), 0);
  const net = raw - rungs.points - deductions.points + bonuses.points;
  const score = toCents(Math.min(CENTS, Math.max(0, net)));
  const computedGrade = gradeOf(score, sheet.bands);
  return { ...found, score, computedGrade, grade: capped(computedGrade, caps) };
}
