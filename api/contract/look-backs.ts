/** Look-backs 回头看 at closed tasks. */
import { z } from 'zod';
import { LOOK_BACK_STATUSES } from './closed-sets.js';
import { id, instant, isoDate, planQuery, taskRef, words } from './values.js';

const LONGEST_TEXT = 4000;

export const lookBackQuery = planQuery.extend({ status: z.enum(LOOK_BACK_STATUSES).optional() });
export const lookBackRow = z
  .object({
    id: z.string(),
    task: taskRef,
    dueOn: isoDate,
    status: z.enum(LOOK_BACK_STATUSES),
    doneAt: instant.nullable(),
    doneBy: z.string().nullable(),
    text: z.string().nullable(),
    /** Failed: the day by which it is to be put right. */
    reworkBy: isoDate.nullable(),
  })
  .meta({ id: 'LookBack' });
export const lookBackList = z
  .object({ lookBacks: z.array(lookBackRow) })
  .meta({ id: 'LookBackList' });
export const lookBackBody = z.object({
  passed: z.boolean(),
  text: words(LONGEST_TEXT).min(1, '请写明核查情况'),
  evidenceIds: z.array(id).max(20).default([]),
  reworkBy: isoDate.optional(),
});
export type LookBackRow = z.infer<typeof lookBackRow>;
export type LookBackList = z.infer<typeof lookBackList>;
export type LookBackBody = z.input<typeof lookBackBody>;
