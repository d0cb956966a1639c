/** One task as a page: three statuses, three dates, reports, requests, deliveries, timeline. */
import { z } from 'zod';
import {
  ACCEPTANCES,
  CLOSE_OUT_STATUSES,
  DELIVERY_STATUSES,
  EXTENSION_STATUSES,
  LIGHTS,
  NODE_KINDS,
  OWED_STATUSES,
  OWNER_ROLES,
  PHASES,
  REPORT_STATUSES,
  RUNG_NAMES,
  TASK_KINDS,
} from './closed-sets.js';
import { excusalRow } from './excusals.js';
import { lookBackRow } from './look-backs.js';
import { instant, isoDate, paging, unitRef } from './values.js';

const fact = z.looseObject({ type: z.string() });

export const owed = unitRef.extend({
  status: z.enum(OWED_STATUSES),
  /** The three dates: first promised, current, done. */
  firstDueOn: isoDate,
  dueOn: isoDate,
  satisfiedOn: isoDate.nullable(),
  /** The day on which it was recorded as missed; kept for ever. */
  missedOn: isoDate.nullable(),
  rung: z.enum(RUNG_NAMES).nullable(),
  rungAt: instant.nullable(),
  /** A report or a request waits for others: the ladder stands still. */
  waiting: z.boolean(),
  extensions: z.number(),
  daysOverdue: z.number(),
});
const node = z.object({
  nodeId: z.string(),
  kind: z.enum(NODE_KINDS),
  /** A period code for round-ups, the promise for commitments, empty for acceptance and final. */
  title: z.string(),
  dueOn: isoDate,
  owed: z.array(owed),
});
export const evidenceItem = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  sha256: z.string(),
  receivedAt: instant,
  unitId: z.string().nullable(),
  reportId: z.string().nullable(),
});
export const report = unitRef.extend({
  id: z.string(),
  receipt: z.string(),
  personName: z.string(),
  channel: z.string(),
  percent: z.number(),
  done: z.boolean(),
  text: z.string(),
  problems: z.string().nullable(),
  nextStep: z.string().nullable(),
  serves: z.array(z.string()),
  reportedAt: instant,
  status: z.enum(REPORT_STATUSES),
  reviewedAt: instant.nullable(),
  reviewerName: z.string().nullable(),
  /** 本单位复核: reviewed inside the host unit. */
  ownHost: z.boolean(),
  reason: z.string().nullable(),
  evidence: z.array(evidenceItem),
});
export const extension = unitRef.extend({
  id: z.string(),
  nodeId: z.string(),
  askedName: z.string(),
  askedAt: instant,
  fromDate: isoDate,
  toDate: isoDate,
  reason: z.string(),
  decider: z.enum(['office', 'leader']),
  status: z.enum(EXTENSION_STATUSES),
  decidedAt: instant.nullable(),
  answer: z.string().nullable(),
});
export const closeOut = unitRef.extend({
  id: z.string(),
  askedName: z.string(),
  askedAt: instant,
  text: z.string(),
  status: z.enum(CLOSE_OUT_STATUSES),
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
});
export const deliveryRow = z.object({
  id: z.string(),
  kind: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  personName: z.string().nullable(),
  nodeId: z.string().nullable(),
  channel: z.string().nullable(),
  status: z.enum(DELIVERY_STATUSES),
  queuedAt: instant,
  sentAt: instant.nullable(),
  readAt: instant.nullable(),
  answeredAt: instant.nullable(),
  error: z.string().nullable(),
});
const detailOwner = unitRef.extend({
  role: z.enum(OWNER_ROLES),
  acceptance: z.enum(ACCEPTANCES),
  acceptedAt: instant.nullable(),
  acceptedBy: z.string().nullable(),
  /** Why the assignment was returned. */
  grounds: z.string().nullable(),
  claimedPercent: z.number(),
  verifiedPercent: z.number(),
  lastReportAt: instant.nullable(),
  reachable: z.boolean(),
});
export const taskDetail = z
  .object({
    task: z.object({
      id: z.string(),
      planId: z.string(),
      planTitle: z.string(),
      number: z.number(),
      title: z.string(),
      kind: z.enum(TASK_KINDS),
      section: z.array(z.string()),
      text: z.string(),
      lineStart: z.number(),
      lineEnd: z.number(),
      /** The new edition whose text the lines count in; null: the plan's own. */
      edition: z.object({ id: z.string(), number: z.number() }).nullable(),
      phase: z.enum(PHASES),
    }),
    /** Three statuses, never mixed: what units say, what reviewers accepted, what time says. */
    status: z.object({
      claimed: z.object({ percent: z.number(), done: z.boolean() }),
      verified: z.object({ percent: z.number() }),
      schedule: z.object({ light: z.enum(LIGHTS), nextDueOn: isoDate.nullable() }),
    }),
    dates: z.object({
      firstDueOn: isoDate.nullable(),
      nextDueOn: isoDate.nullable(),
      doneOn: isoDate.nullable(),
    }),
    nextFire: z.object({ at: instant, fact }).nullable(),
    owners: z.array(detailOwner),
    nodes: z.array(node),
    reports: z.array(report),
    extensions: z.array(extension),
    excusals: z.array(excusalRow),
    closeOuts: z.array(closeOut),
    lookBacks: z.array(lookBackRow),
    /** The newest deliveries; older ones by paging. */
    deliveries: z.array(deliveryRow),
  })
  .meta({ id: 'TaskDetail' });
export const eventRow = z.object({
  id: z.number(),
  seq: z.number(),
  type: z.string(),
  at: instant,
  actorName: z.string(),
  role: z.string(),
  channel: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  nodeId: z.string().nullable(),
  /** The facts of the event as recorded. */
  data: z.record(z.string(), z.unknown()),
});
export const eventPage = z
  .object({ rows: z.array(eventRow), total: z.number() })
  .meta({ id: 'EventPage' });
export const deliveryPage = z.object({ rows: z.array(deliveryRow), total: z.number() });
export const eventQuery = paging;
export const upcoming = z
  .object({ fires: z.array(z.object({ at: instant, fact })) })
  .meta({ id: 'Upcoming' });

export type Owed = z.infer<typeof owed>;
export type TaskNodeView = z.infer<typeof node>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
export type ReportView = z.infer<typeof report>;
export type ExtensionView = z.infer<typeof extension>;
export type CloseOutView = z.infer<typeof closeOut>;
export type DeliveryView = z.infer<typeof deliveryRow>;
export type DetailOwner = z.infer<typeof detailOwner>;
export type TaskDetail = z.infer<typeof taskDetail>;
export type EventRow = z.infer<typeof eventRow>;
export type EventPage = z.infer<typeof eventPage>;
export type DeliveryPage = z.infer<typeof deliveryPage>;
export type Upcoming = z.infer<typeof upcoming>;
