/** Parts of an assessment that several answers show. */
import { z } from 'zod';
import { MARKED_STATES } from './closed-sets.js';
import { instant, isoDate, unitRef } from './values.js';

export const assessor = z.object({
  personId: z.string(),
  name: z.string(),
  unitId: z.string().nullable(),
});
/** 申诉: raised by a unit about an item, answered by somebody who did not mark it. */
export const objection = unitRef.extend({
  objectionId: z.string(),
  itemId: z.string(),
  itemTitle: z.string(),
  grounds: z.string(),
  evidence: z.number(),
  /** What an answer may change: the points of a judged item, or one of these indicators. */
  judged: z.boolean(),
  indicators: z.array(z.object({ indicatorId: z.string(), name: z.string() })),
  raisedOn: isoDate,
  answeredOn: isoDate.nullable(),
  /** Points given instead; null when it was not upheld, or not answered yet. */
  points: z.number().nullable(),
  /** The part of a qualitative indicator found instead, 0 to 1. */
  indicator: z.object({ indicatorId: z.string(), name: z.string(), share: z.number() }).nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
});
/** What an external report gives an item; it stands beside the office's points and does not count. */
export const thirdPartyMark = unitRef.extend({
  itemId: z.string(),
  itemTitle: z.string(),
  points: z.number(),
  note: z.string(),
});
/** A line of the problem list, with the rectification that came of it. */
export const problemLine = unitRef.extend({
  problemId: z.string(),
  title: z.string(),
  measure: z.string(),
  dueOn: isoDate,
  rectificationId: z.string(),
});
/** A mark by hand; hidden from another assessor while they mark blind. */
export const markView = z.object({
  assessorId: z.string(),
  assessorName: z.string(),
  points: z.number(),
  reason: z.string(),
  at: instant,
  settles: z.boolean(),
});
/** A qualitative indicator: what its units said of it, and how far assessors find it reached, 0 to 1. */
export const qualitativeIndicator = z.object({
  indicatorId: z.string(),
  name: z.string(),
  unitNames: z.array(z.string()),
  /** The newest sentence that the office verified. */
  said: z.object({ year: z.number(), text: z.string() }).nullable(),
  /** How many assessors mark it. */
  asked: z.number(),
  state: z.enum(MARKED_STATES),
  share: z.number().nullable(),
  difference: z.number().nullable(),
  /** Those that the reader may see; `points` is the part reached, 0 to 1. */
  marks: z.array(markView),
  mayMark: z.boolean(),
});
export type QualitativeIndicatorView = z.infer<typeof qualitativeIndicator>;
export type ObjectionView = z.infer<typeof objection>;
export type ProblemLineView = z.infer<typeof problemLine>;
export type MarkView = z.infer<typeof markView>;
