/** Whether the parts of the system run, and what time the plan lives in. */
import { z } from 'zod';
import { PART_STATES } from './closed-sets.js';
import { instant } from './values.js';

const part = z.object({ state: z.enum(PART_STATES), note: z.string() });
export const health = z
  .object({
    ready: z.boolean(),
    parts: z.object({ database: part, temporal: part, worker: part, bot: part }),
    planNow: instant,
    version: z.string(),
  })
  .meta({ id: 'Health' });
export const clock = z
  .object({
    planNow: instant,
    /** Plan seconds per real second; 0 while a rehearsal's clock stands. */
    rate: z.number(),
    /** True when plan time is not real time: a rehearsal. */
    replaced: z.boolean(),
  })
  .meta({ id: 'Clock' });
export type Part = z.infer<typeof part>;
export type Health = z.infer<typeof health>;
export type Clock = z.infer<typeof clock>;
