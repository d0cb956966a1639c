/** Excusals 容错免责: asked by a unit, decided by a leader, until a day. */
import { z } from 'zod';
import { EXCUSAL_BASIS_NAMES, EXCUSAL_STATUSES, NODE_KINDS, RUNG_NAMES } from './closed-sets.js';
import { id, instant, isoDate, reason, requiredReason, taskRef, unitRef } from './values.js';

const excusedNode = z.object({
  nodeId: z.string(),
  kind: z.enum(NODE_KINDS),
  title: z.string(),
  firstDueOn: isoDate,
  dueOn: isoDate,
  rung: z.enum(RUNG_NAMES).nullable(),
});
export const excusalRow = unitRef
  .extend({
    excusalId: z.string(),
    task: taskRef,
    nodes: z.array(excusedNode),
    basis: z.enum(EXCUSAL_BASIS_NAMES),
    reason: z.string(),
    askedName: z.string(),
    askedAt: instant,
    /** The last day asked for, and the one granted. */
    askedUntil: isoDate,
    until: isoDate,
    status: z.enum(EXCUSAL_STATUSES),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    answer: z.string().nullable(),
    evidence: z.number(),
  })
  .meta({ id: 'Excusal' });
/** Without nodes: everything the unit still owes on the task. */
export const excusalBody = z.object({
  nodeIds: z.array(id).min(1).max(100).optional(),
  basis: z.enum(EXCUSAL_BASIS_NAMES),
  reason: requiredReason,
  until: isoDate,
  evidenceIds: z.array(id).max(20).default([]),
});
export const excusalDecision = z.object({
  grant: z.boolean(),
  reason: reason.optional(),
  /** Another last day than was asked for. */
  until: isoDate.optional(),
});
export const excusalParams = z.object({ id, xid: id });
export type ExcusalRow = z.infer<typeof excusalRow>;
export type ExcusalBody = z.input<typeof excusalBody>;
