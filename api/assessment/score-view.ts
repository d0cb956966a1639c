/** A unit's score as the page reads it: every number with what it was made of, by name. */
import type { AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import { visibleMarks, type GivenMark } from '../../domain/assessment/marks.js';
import type { ItemScore, UnitScore } from '../../domain/assessment/unit-score.js';
import type { ScoreNames } from '../../prisma/store/assessments/score-names.js';
import type { ItemLineView, ScorePartView, ScoreTotalsView } from '../contract/score-lines.js';
import type { Viewer } from './viewer.js';

type Part = Extract<ItemScore['from'], { parts: unknown }>['parts'][number];

function partView(part: Part, { tasks, nodes, titles, units }: ScoreNames): ScorePartView {
  const { of, id, taskId, how, earned, possible } = part;
  const node = of === 'node' ? nodes.get(id) : undefined;
  const task = tasks.get(taskId ?? '') ?? null;
  const title = node?.title || titles.get(id) || task?.title || '';
  const when = { dueOn: node?.dueOn ?? null, doneOn: node?.doneOn ?? null };
  const inheritedFrom = units.get(part.inheritedFrom ?? '') ?? null;
  const counted = { how, earned, possible, inheritedFrom };
  return { of, id, title, task, nodeKind: node?.kind ?? null, ...when, ...counted };
}

export function markView({ assessorId, assessorName, points, reason, at, settles }: GivenMark) {
  return { assessorId, assessorName, points, reason, at, settles: settles ?? false };
}

/** The marks of an item that this reader may see, and whether all may be. */
function marksFor(score: ItemScore, unitId: string, { state, ...viewer }: Viewer) {
  const { item } = score;
  const own = state.marks.filter((m) => m.unitId === unitId && m.itemId === item.itemId);
  const asked = 'judgedBy' in item.by ? item.by.judgedBy : 1;
  if (viewer.ofUnit) {
    const open = viewer.seesMarks;
    return { marks: open ? own : [], open };
  }
  if (!viewer.blind) return { marks: own, open: true };
  const marks = visibleMarks(own, viewer.personId, asked);
  return { marks, open: marks.length === own.length };
}

/** One line of the sheet. */
export function itemLineView(
  score: ItemScore,
  unitId: string,
  { viewer, names }: { viewer: Viewer; names: ScoreNames },
): ItemLineView {
  const { item, from, gap, share, points } = score;
  const { itemId, section, title, criteria, by } = item;
  const answer = viewer.state.selfAssessments[unitId]?.answers[itemId];
  const judged = 'judgedBy' in by;
  const { marks, open } = marksFor(score, unitId, viewer);
  const shown = !judged || open;
  const marked = 'marked' in from ? from.marked : undefined;
  const third = viewer.state.thirdParty?.marks.find(
    (m) => m.unitId === unitId && m.itemId === itemId,
  );
  return {
    ...{ itemId, section, title, criteria, fullPoints: item.points, by },
    self: answer ?? null,
    points: shown ? (points ?? null) : null,
    share: shown ? (share ?? null) : null,
    gap: gap ?? null,
    parts: 'parts' in from ? from.parts.map((p) => partView(p, names)) : [],
    left:
      'left' in from
        ? from.left.map(({ id, gap: why }) => ({
            ...{ id, gap: why },
            title: names.nodes.get(id)?.title || names.titles.get(id) || '',
          }))
        : [],
    marks: judged ? marks.map(markView) : [],
    difference: open && marked && 'difference' in marked ? marked.difference : null,
    disputed: gap === 'marksDisputed',
    mayMark: judged && viewer.mayMark(unitId, itemId),
    thirdParty: third ? { points: third.points, note: third.note } : null,
  };
}

/** The totals; a unit reads them once the result is out for objections. */
export function totalsView(
  score: UnitScore,
  names: ScoreNames,
  state: AssessmentState,
): ScoreTotalsView {
  const sortOf = (id: string) =>
    state.adjustments.find((a) => a.adjustmentId === id)?.sort ?? ('deduction' as const);
  const adjusted = ({ points, lines }: UnitScore['deductions']) => ({
    points,
    lines: lines.map(({ adjustmentId, points: p, reason, by, at }) => {
      return { adjustmentId, sort: sortOf(adjustmentId), points: p, reason, by, at };
    }),
  });
  return {
    score: score.score ?? null,
    computedGrade: score.computedGrade ?? null,
    grade: score.grade ?? null,
    sections: score.sections.map(({ section, outOf, points, share }) => {
      return { section, outOf, points: points ?? null, share: share ?? null };
    }),
    rungs: {
      points: score.rungs.points,
      lines: score.rungs.lines.map(({ taskId, nodeId, rung, points, inheritedFrom: from }) => {
        const title = names.nodes.get(nodeId)?.title ?? '';
        const inheritedFrom = names.units.get(from ?? '') ?? null;
        const task = names.tasks.get(taskId) ?? null;
        return { task, nodeId, title, rung, points, inheritedFrom };
      }),
    },
    deductions: adjusted(score.deductions),
    bonuses: adjusted(score.bonuses),
    caps: score.caps.map((cap) =>
      cap.why === 'veto'
        ? cap
        : { why: cap.why, indicators: cap.indicatorIds.map((id) => names.titles.get(id) ?? id) },
    ),
    flags: score.flags.length,
  };
}

export const NO_NAMES: ScoreNames = {
  ...{ tasks: new Map(), nodes: new Map(), titles: new Map(), units: new Map() },
};

/** What a unit reads of its score before the draft is out: nothing that assessors have yet to say. */
export const UNSAID: ScoreTotalsView = {
  ...{ score: null, computedGrade: null, grade: null, sections: [], caps: [], flags: 0 },
  ...{ rungs: { points: 0, lines: [] }, deductions: { points: 0, lines: [] } },
  bonuses: { points: 0, lines: [] },
};
