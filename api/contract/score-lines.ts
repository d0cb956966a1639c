/** Scores with everything they were made of: item → formula with its values → nodes, reports, decisions. */
import { z } from 'zod';
import { markView } from './assessment-parts.js';
import {
  ADJUSTMENT_SORTS,
  COMPUTED_ITEM_NAMES,
  GRADES,
  NODE_KINDS,
  RUNG_NAMES,
  SCORE_GAPS,
  SHEET_SECTIONS,
} from './closed-sets.js';
import { instant, isoDate, taskRef } from './values.js';

/** One thing that counted, with a name to show and what to open. */
const part = z.object({
  of: z.enum(['node', 'report', 'indicator', 'task', 'rectification']),
  id: z.string(),
  /** Title of the node, task, indicator or rectification; receipt of a report. */
  title: z.string(),
  task: taskRef.nullable(),
  nodeKind: z.enum(NODE_KINDS).nullable(),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  /** inTime, late, missed, accepted, returned, met, bindingMissed, closed, underway. */
  how: z.string(),
  earned: z.number(),
  possible: z.number(),
  /** The unit whose record it was before this one carried it on 承继. */
  inheritedFrom: z.string().nullable(),
});
const leftOut = z.object({ id: z.string(), title: z.string(), gap: z.enum(SCORE_GAPS) });

export const itemLine = z.object({
  itemId: z.string(),
  section: z.enum(SHEET_SECTIONS),
  title: z.string(),
  criteria: z.string(),
  /** 标准分值. */
  fullPoints: z.number(),
  by: z.union([
    z.object({ computed: z.enum(COMPUTED_ITEM_NAMES) }),
    z.object({ judgedBy: z.union([z.literal(1), z.literal(2)]) }),
  ]),
  /** 自评: what the unit gave itself. */
  self: z
    .object({ points: z.number(), text: z.string(), evidenceIds: z.array(z.string()) })
    .nullable(),
  /** 得分; null when it could not be assessed, with the reason in `gap`. */
  points: z.number().nullable(),
  share: z.number().nullable(),
  gap: z.enum(SCORE_GAPS).nullable(),
  /** Of a computed item: what earned how much of what. */
  parts: z.array(part),
  left: z.array(leftOut),
  /** Of a judged item: the marks the reader may see. */
  marks: z.array(markView),
  /** How far two blind marks lie apart; null until both may be seen. */
  difference: z.number().nullable(),
  disputed: z.boolean(),
  /** Whether the caller may give a mark here now. */
  mayMark: z.boolean(),
  thirdParty: z.object({ points: z.number(), note: z.string() }).nullable(),
});

const adjustment = z.object({
  adjustmentId: z.string(),
  sort: z.enum(ADJUSTMENT_SORTS),
  points: z.number(),
  reason: z.string(),
  by: z.string(),
  at: instant,
});
const cap = z.union([
  z.object({ why: z.literal('bindingMissed'), indicators: z.array(z.string()) }),
  z.object({ why: z.literal('veto'), vetoId: z.string() }),
]);
/** The score of a unit: the computed grade stands beside the one after caps and vetoes. */
export const scoreTotals = z.object({
  /** 0–100; null when nothing at all could be assessed. */
  score: z.number().nullable(),
  computedGrade: z.enum(GRADES).nullable(),
  grade: z.enum(GRADES).nullable(),
  sections: z.array(
    z.object({
      section: z.enum(SHEET_SECTIONS),
      points: z.number().nullable(),
      outOf: z.number(),
      share: z.number().nullable(),
    }),
  ),
  rungs: z.object({
    points: z.number(),
    lines: z.array(
      z.object({
        task: taskRef.nullable(),
        nodeId: z.string(),
        title: z.string(),
        rung: z.enum(RUNG_NAMES),
        points: z.number(),
        inheritedFrom: z.string().nullable(),
      }),
    ),
  }),
  deductions: z.object({ points: z.number(), lines: z.array(adjustment) }),
  bonuses: z.object({ points: z.number(), lines: z.array(adjustment) }),
  caps: z.array(cap),
  flags: z.number(),
});
export const openMatter = z.object({
  reportId: z.string().nullable(),
  excusalId: z.string().nullable(),
  task: taskRef,
  /** Receipt of the report, or the reason of the excusal. */
  title: z.string(),
  at: instant,
});
export type ItemLineView = z.infer<typeof itemLine>;
export type ScorePartView = z.infer<typeof part>;
export type ScoreTotalsView = z.infer<typeof scoreTotals>;
export type OpenMatterView = z.infer<typeof openMatter>;
