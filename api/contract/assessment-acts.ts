/** What people ask of an assessment. Every one of them carries the header `Idempotency-Key` (a uuid). */
import { z } from 'zod';
import { ADJUSTMENT_SORTS, ASSESSMENT_KINDS, ASSESSMENT_PHASES } from './closed-sets.js';
import { id, isoDate, reason, requiredReason, words } from './values.js';

const LONGEST_TEXT = 4000;
const points = z.number({ error: '请填写分值' }).min(0, '分值不能小于 0').max(1000);
const evidenceIds = z.array(id).max(20).default([]);

/** POST /assessments: one tap needs the kind alone. */
export const startBody = z.object({
  planId: id.optional(),
  kind: z.enum(ASSESSMENT_KINDS),
  /** Without it: the year so far, the term up to today, or the whole term, by the kind. */
  period: z.object({ from: isoDate, to: isoDate }).optional(),
  /** Without them every assessor there is. */
  assessorIds: z.array(id).max(100).optional(),
  /** Days of phases other than the usual ones; a third party joins by its day here. */
  dates: z.partialRecord(z.enum(ASSESSMENT_PHASES), isoDate).optional(),
});
export const startAnswer = z
  .object({ events: z.array(z.string()), assessmentId: z.string() })
  .meta({ id: 'AssessmentStarted' });
/** POST /assessments/:id/phase: on to the next phase; `{}`. */
export const nextPhaseBody = z.object({}).strict();
/** POST /assessments/:id/extension. */
export const phaseExtensionBody = z.object({ dueOn: isoDate, reason: requiredReason });
/** POST /assessments/:id/assessors. */
export const assessorsBody = z.object({ assessorIds: z.array(id).min(1).max(100) });
/** POST /assessments/:id/units/:unitId/answers. */
export const selfAnswerBody = z.object({
  itemId: id,
  points,
  text: words(LONGEST_TEXT),
  evidenceIds,
});
/** POST /assessments/:id/units/:unitId/marks. */
export const markBody = z.object({ itemId: id, points, reason: requiredReason });
const share = z.number({ error: '请填写完成程度' }).min(0, '不能小于 0').max(1, '不能大于 100%');
export const indicatorMarkParams = z.object({ id, indicatorId: id });
/** POST /assessments/:id/indicators/:indicatorId/marks: the part that is reached, 0 to 1. */
export const indicatorMarkBody = z.object({ share, reason: requiredReason });
/** POST /assessments/:id/units/:unitId/adjustments; nought points take back the one replaced. */
export const adjustmentBody = z.object({
  sort: z.enum(ADJUSTMENT_SORTS),
  points,
  reason: requiredReason,
  replaces: id.optional(),
});
/** POST /assessments/:id/units/:unitId/objections. */
export const objectionBody = z.object({
  itemId: id,
  grounds: words(LONGEST_TEXT).min(1, '请写明申诉理由'),
  evidenceIds,
});
export const objectionParams = z.object({ id, oid: id });
/** POST /assessments/:id/objections/:oid/answer; without points or an indicator it is not upheld. */
export const objectionAnswerBody = z.object({
  points: points.optional(),
  /** Of an item of indicators: a qualitative one, and the part of it that is reached instead. */
  indicator: z.object({ indicatorId: id, share }).optional(),
  reason: requiredReason,
});
/** POST /assessments/:id/decision; sent back with a reason. */
export const resultDecisionBody = z.object({ approve: z.boolean(), reason: reason.optional() });
/** POST /assessments/:id/problems. */
export const problemBody = z.object({
  unitId: id,
  title: words(200).min(1, '请写明存在的问题'),
  measure: words(LONGEST_TEXT).min(1, '请写明整改要求'),
  dueOn: isoDate,
});
/** POST /assessments/:id/third-party (multipart, one .xlsx in `file`): lines that were taken, and those that were not. */
export const thirdPartyAnswer = z
  .object({
    events: z.array(z.string()),
    taken: z.number(),
    faults: z.array(z.object({ row: z.number(), message: z.string() })),
  })
  .meta({ id: 'ThirdPartyImport' });

export type StartBody = z.infer<typeof startBody>;
export type SelfAnswerBody = z.input<typeof selfAnswerBody>;
export type IndicatorMarkBody = z.infer<typeof indicatorMarkBody>;
export type ObjectionAnswerBody = z.infer<typeof objectionAnswerBody>;
export type MarkBody = z.infer<typeof markBody>;
export type AdjustmentBody = z.infer<typeof adjustmentBody>;
export type ObjectionBody = z.input<typeof objectionBody>;
export type ProblemBody = z.infer<typeof problemBody>;
