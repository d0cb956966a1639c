/** The task list. */
import { z } from 'zod';
import {
  ACCEPTANCES,
  LIGHTS,
  OWNER_ROLES,
  PHASES,
  RUNG_NAMES,
  TASK_KINDS,
  TASK_SORTS,
} from './closed-sets.js';
import { id, instant, isoDate, paging, planQuery, unitRef } from './values.js';

export const taskQuery = planQuery.extend(paging.shape).extend({
  unitId: id.optional(),
  light: z.enum(LIGHTS).optional(),
  phase: z.enum(PHASES).optional(),
  kind: z.enum(TASK_KINDS).optional(),
  /** Words of the title, or the number. */
  q: z.string().trim().max(60).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  sort: z.enum(TASK_SORTS).default('number'),
  order: z.enum(['asc', 'desc']).default('asc'),
});
const taskOwner = unitRef.extend({
  role: z.enum(OWNER_ROLES),
  acceptance: z.enum(ACCEPTANCES),
});
const taskRow = z.object({
  id: z.string(),
  planId: z.string(),
  number: z.number(),
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  phase: z.enum(PHASES),
  light: z.enum(LIGHTS),
  claimedPercent: z.number(),
  verifiedPercent: z.number(),
  nextDueOn: isoDate.nullable(),
  nextFireAt: instant.nullable(),
  /** The highest rung that something still owed has reached. */
  rung: z.enum(RUNG_NAMES).nullable(),
  owners: z.array(taskOwner),
});
export const taskPage = z
  .object({ rows: z.array(taskRow), total: z.number() })
  .meta({ id: 'TaskPage' });
export type TaskRow = z.infer<typeof taskRow>;
export type TaskPage = z.infer<typeof taskPage>;
