/** Round-ups 定期调度 and circulars 通报. */
import { z } from 'zod';
import {
  ASSESSMENT_KINDS,
  CIRCULAR_KINDS,
  CIRCULAR_STATUSES,
  ROUND_UP_STATUSES,
} from './closed-sets.js';
import { id, instant, isoDate, requiredReason, unitRef, words } from './values.js';

const LONGEST_TEXT = 2000;

/** The assessment that a self-assessment is owed to. */
export const assessmentOwed = z
  .object({
    assessmentId: z.string(),
    kind: z.enum(ASSESSMENT_KINDS),
    period: z.object({ from: isoDate, to: isoDate }),
  })
  .nullable();
const item = unitRef.extend({
  /** The task; of a self-assessment its assessment, with number 0. */
  taskId: z.string(),
  nodeId: z.string(),
  number: z.number(),
  title: z.string(),
  kind: z.enum(CIRCULAR_KINDS),
  assessment: assessmentOwed,
  /** What was due: a promise, or a round-up's period. */
  matter: z.string(),
  dueOn: isoDate,
  /** Why the office does not name it. */
  leftOut: z.string().nullable(),
  /** Answered or excused before it went out. */
  spared: z.boolean(),
});
const cause = unitRef.extend({
  cause: z.string(),
  nextStep: z.string(),
  /** Word for word what the unit said last time. */
  repeats: z.boolean(),
  givenBy: z.string(),
  givenAt: instant,
});
export const circularRow = z
  .object({
    circularId: z.string(),
    planId: z.string(),
    /** Null for one begun by hand. */
    period: z.string().nullable(),
    status: z.enum(CIRCULAR_STATUSES),
    openedAt: instant,
    causeBy: isoDate,
    demands: z.string().nullable(),
    draftedBy: z.string().nullable(),
    drafterName: z.string().nullable(),
    submittedAt: instant.nullable(),
    approverName: z.string().nullable(),
    publishedAt: instant.nullable(),
    reason: z.string().nullable(),
    items: z.array(item),
    causes: z.array(cause),
  })
  .meta({ id: 'Circular' });
const figures = z.object({
  due: z.number(),
  met: z.number(),
  late: z.number(),
  missing: z.number(),
  tasks: z.number(),
  onTrack: z.number(),
  overdue: z.number(),
  closed: z.number(),
});
const roundUp = z.object({
  id: z.string(),
  period: z.string(),
  dueOn: isoDate,
  status: z.enum(ROUND_UP_STATUSES),
  openedAt: instant,
  closedAt: instant.nullable(),
  figures: figures.nullable(),
});
export const circularList = z
  .object({ circulars: z.array(circularRow), roundUps: z.array(roundUp) })
  .meta({ id: 'CircularList' });
/** What the unit of the caller said in the last circular that named it. */
export const circularDetail = z
  .object({
    circular: circularRow,
    before: z.object({ cause: z.string(), nextStep: z.string() }).nullable(),
  })
  .meta({ id: 'CircularDetail' });
export const causeBody = z.object({
  cause: words(LONGEST_TEXT).min(1, '请写明落后原因'),
  nextStep: words(LONGEST_TEXT).min(1, '请写明下一步措施'),
});
export const submissionBody = z.object({
  demands: words(LONGEST_TEXT).default(''),
  leftOut: z
    .array(z.object({ nodeId: id, unitId: id, reason: requiredReason }))
    .max(500)
    .default([]),
});
export const circularDecision = z.object({ approve: z.boolean(), reason: words(1000).optional() });
export const prepareBody = z.object({ planId: id.optional() });
export type CircularRow = z.infer<typeof circularRow>;
export type CircularItem = z.infer<typeof item>;
export type CircularList = z.infer<typeof circularList>;
export type CircularDetail = z.infer<typeof circularDetail>;
export type CauseBody = z.infer<typeof causeBody>;
export type SubmissionBody = z.input<typeof submissionBody>;
export type RoundUpRow = z.infer<typeof roundUp>;
