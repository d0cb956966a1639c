/** What people ask of a task on the page. Every one of them carries the header `Idempotency-Key` (a uuid). */
import { z } from 'zod';
import { OWNER_ROLES } from './closed-sets.js';
import { id, isoDate, reason, requiredReason, words } from './values.js';

const LONGEST_TEXT = 4000;
const evidenceIds = z.array(id).max(20).default([]);
const text = words(LONGEST_TEXT).min(1, '请写明情况');

export const nothing = z.object({}).strict();
export const returnBody = z.object({ grounds: requiredReason });
export const returnDecision = z.object({
  unitId: id,
  uphold: z.boolean(),
  reason: requiredReason,
  /** With uphold: the unit that is given the task instead. */
  newUnitId: id.optional(),
});
/** One more owner of a task under way: 牵头 or 责任. */
export const ownerBody = z.object({
  unitId: id,
  role: z.enum(OWNER_ROLES),
  reason: requiredReason,
});
export const reportBody = z.object({
  percent: z
    .number({ error: '请填写完成百分比' })
    .min(0, '百分比在 0 到 100 之间')
    .max(100, '百分比在 0 到 100 之间'),
  done: z.boolean().default(false),
  text,
  problems: words(LONGEST_TEXT).optional(),
  nextStep: words(LONGEST_TEXT).optional(),
  evidenceIds,
  /** The node meant; without it what is due decides. */
  nodeId: id.optional(),
});
export const review = z.object({ accept: z.boolean(), reason: reason.optional() });
export const extensionBody = z.object({ nodeId: id, toDate: isoDate, reason: requiredReason });
export const extensionDecision = z.object({ grant: z.boolean(), reason: reason.optional() });
export const closeOutBody = z.object({ text, evidenceIds });
export const closeOutDecision = z.object({ accept: z.boolean(), reason: reason.optional() });
export const reasoned = z.object({ reason: requiredReason });
export const dueDateBody = z.object({
  nodeId: id,
  unitId: id,
  dueOn: isoDate,
  reason: requiredReason,
});
export const reportParams = z.object({ id, rid: id });
export const extensionParams = z.object({ id, eid: id });

/** What came of it. `events` is empty when the same key had been answered before. */
export const commandAnswer = z
  .object({
    events: z.array(z.string()),
    receipt: z.string().optional(),
    serves: z.array(z.string()).optional(),
  })
  .meta({ id: 'CommandAnswer' });

export type ReportBody = z.input<typeof reportBody>;
export type OwnerBody = z.infer<typeof ownerBody>;
export type ReturnDecision = z.infer<typeof returnDecision>;
export type ExtensionBody = z.infer<typeof extensionBody>;
export type CloseOutBody = z.input<typeof closeOutBody>;
export type CommandAnswerView = z.infer<typeof commandAnswer>;
