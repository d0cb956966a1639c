/** Plans: import, what was found in them, activation. */
import { z } from 'zod';
import {
  NODE_KINDS,
  OWNER_ROLES,
  PLAN_STAGES,
  PLAN_STATUSES,
  TASK_FLAGS,
  TASK_KINDS,
} from './closed-sets.js';
import { instant, isoDate, unitRef } from './values.js';

export const planSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    region: z.string(),
    termStart: z.number(),
    termEnd: z.number(),
    /** What the document says of itself. */
    status: z.enum(PLAN_STATUSES),
    stage: z.enum(PLAN_STAGES),
    source: z.string(),
    shiftYears: z.number(),
    importedAt: instant,
    activatedAt: instant.nullable(),
    tasks: z.number(),
    /** The running plan of which this draft is a new edition. */
    editionOf: z.string().nullable(),
  })
  .meta({ id: 'PlanSummary' });
export const planList = z.object({ plans: z.array(planSummary) });

/** A printed owner that stands for no unit or group the office keeps. */
export const unresolvedName = z.object({
  name: z.string(),
  roles: z.array(z.enum(OWNER_ROLES)),
  taskNumbers: z.array(z.number()),
  /** What kind of unit the name sounds like; null when it sounds like a group (各…, …部门). */
  guess: z.enum(['department', 'street', 'town']).nullable(),
});
const draftDuty = z.object({
  id: z.string(),
  kind: z.enum(NODE_KINDS),
  title: z.string(),
  dueOn: isoDate,
  line: z.number(),
  /** Its date had passed when the plan was imported: it will not become a node. */
  lapsed: z.boolean(),
});
export const planTask = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  section: z.array(z.string()),
  text: z.string(),
  lineStart: z.number(),
  lineEnd: z.number(),
  confidence: z.number(),
  flags: z.array(z.enum(TASK_FLAGS)),
  ownerNames: z.array(
    z.object({ role: z.enum(OWNER_ROLES), name: z.string(), resolved: z.boolean() }),
  ),
  owners: z.array(unitRef.extend({ role: z.enum(OWNER_ROLES) })),
  duties: z.array(draftDuty),
});
const planCounts = z.object({
  tasks: z.number(),
  owners: z.number(),
  commitments: z.number(),
  indicators: z.number(),
  lapsed: z.number(),
  withoutOwner: z.number(),
  withoutDate: z.number(),
  unresolved: z.number(),
});
const indicatorRow = z.object({
  line: z.number(),
  name: z.string(),
  baseline: z.string().nullable(),
  target: z.string(),
  attribute: z.string().nullable(),
  dueOn: isoDate.nullable(),
});
export const planDetail = z
  .object({
    plan: planSummary,
    counts: planCounts,
    tasks: z.array(planTask),
    unresolved: z.array(unresolvedName),
    indicators: z.array(indicatorRow),
    /** Promises that lie in no task. */
    loosePromises: z.array(z.object({ line: z.number(), due: isoDate, text: z.string() })),
    checkpoints: z.array(
      z.object({ line: z.number(), kind: z.string(), date: isoDate.nullable() }),
    ),
    projects: z.array(
      z.object({ line: z.number(), title: z.string(), items: z.array(z.string()) }),
    ),
    doubts: z.array(z.object({ line: z.number(), what: z.string() })),
    headings: z.array(z.object({ line: z.number(), level: z.number(), text: z.string() })),
  })
  .meta({ id: 'PlanDetail' });
export const imported = z.object({
  /** True when the same bytes had been imported before: the plan is that one. */
  existing: z.boolean(),
  plan: planSummary,
  counts: planCounts,
});
export const importFields = z.object({
  shiftYears: z.coerce.number().int().min(-20).max(20).default(0),
});
export const planSource = z.object({ lines: z.array(z.string()) });
export const unitsFromNames = z.object({
  names: z.array(z.string().min(1).max(60)).min(1).max(200),
});
export const resolution = z.object({
  /** Names that now stand for a unit or group and did not before. */
  resolved: z.number(),
  created: z.array(unitRef),
  unresolved: z.array(unresolvedName),
});
/** The version of the draft that was confirmed; a draft changed since is not activated. */
export const activation = z.object({ version: z.number().int().min(0).optional() });

export type PlanSummary = z.infer<typeof planSummary>;
export type PlanCounts = z.infer<typeof planCounts>;
export type PlanTaskView = z.infer<typeof planTask>;
export type UnresolvedName = z.infer<typeof unresolvedName>;
export type PlanDetail = z.infer<typeof planDetail>;
export type Imported = z.infer<typeof imported>;
export type PlanSource = z.infer<typeof planSource>;
export type ResolutionAnswer = z.infer<typeof resolution>;
