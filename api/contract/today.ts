/** 今日要办: each work list of the office with its length and its first entries. */
import { z } from 'zod';
import { AGENDA_LISTS, RUNG_NAMES } from './closed-sets.js';
import { instant, isoDate } from './values.js';

const entry = z.object({
  /** Absent where it is about no single task. */
  taskId: z.string().nullable(),
  proceedingId: z.string().nullable(),
  number: z.number().nullable(),
  title: z.string(),
  unitName: z.string().nullable(),
  /** The day it dates from or is due on. */
  on: isoDate.nullable(),
});
export const today = z
  .object({
    planNow: instant,
    lists: z.array(
      z.object({ name: z.enum(AGENDA_LISTS), count: z.number(), first: z.array(entry) }),
    ),
    /** Of what is overdue, how much has reached which rung; highest first. */
    overdueByRung: z.array(z.object({ rung: z.enum(RUNG_NAMES).nullable(), count: z.number() })),
  })
  .meta({ id: 'Today' });
export type Today = z.infer<typeof today>;
export type AgendaEntry = z.infer<typeof entry>;
