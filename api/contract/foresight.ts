/** What will fire by itself in the next days, and what other rules would change of it. */
import { z } from 'zod';
import { RUNG_NAMES } from './closed-sets.js';
import { policy } from './policy.js';
import { id, instant, isoDate, planQuery, taskRef, unitRef } from './values.js';

const MOST_DAYS = 90;
/** Of a whole .csv or .json of days. */
const MOST_TEXT = 100_000;

export const foresightQuery = planQuery.extend({
  unitId: id.optional(),
  taskId: id.optional(),
  days: z.coerce.number().int().min(1).max(MOST_DAYS).default(30),
});
const fact = z.looseObject({ type: z.string() });
const foreseen = z.object({
  at: instant,
  /** Where it happens: a task, the plan's proposals, its round-ups, an interview or the like. */
  of: z.enum(['task', 'proposal', 'roundUp', 'proceeding']),
  fact,
  task: taskRef.nullable(),
  /** Units that it happens to alike; none: it is nobody's own. */
  units: z.array(unitRef),
  /** Of a proceeding: its kind, title and id. */
  proceeding: z.object({ id: z.string(), kind: z.string(), title: z.string() }).nullable(),
});
export const foresight = z
  .object({
    until: instant,
    rows: z.array(foreseen),
    /** How many there are, shown or not. */
    total: z.number(),
  })
  .meta({ id: 'Foresight' });

const change = z.object({
  /** Where it happens: a task, a proposal, the round-ups, an interview or the like, an assessment. */
  of: z.enum(['task', 'proposal', 'roundUp', 'proceeding', 'assessment']),
  task: taskRef.nullable(),
  proceeding: z.object({ id: z.string(), kind: z.string(), title: z.string() }).nullable(),
  assessment: z.object({ id: z.string(), kind: z.string() }).nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  fact,
  /** Null: it would come anew. */
  before: instant.nullable(),
  /** Null: it would not come within the span any more. */
  after: instant.nullable(),
});
export const effect = z
  .object({
    until: instant,
    /** Steps of the ladder that fire in the span, under the rules in force and under the new ones. */
    byRung: z.array(z.object({ rung: z.enum(RUNG_NAMES), before: z.number(), after: z.number() })),
    changes: z.array(change),
    total: z.number(),
    tasks: z.number(),
    /** Proposals, round-ups, proceedings and assessments that something changes of. */
    others: z.number(),
  })
  .meta({ id: 'Effect' });

const calendarYear = z.object({
  year: z.number(),
  holidays: z.array(isoDate),
  makeupWorkdays: z.array(isoDate),
});
export const calendarAnswer = z
  .object({
    version: z.number(),
    savedAt: instant.nullable(),
    savedBy: z.string().nullable(),
    /** Years of the term of which no day off is known: weekdays count. */
    unknownYears: z.array(z.number()),
    years: z.array(calendarYear),
  })
  .meta({ id: 'WorkCalendar' });
/** A file of days as its text: lines `2027-01-01,休`, or JSON of holidays and makeupWorkdays. */
export const daysBody = z.object({ text: z.string().min(1, '文件是空的').max(MOST_TEXT) });
export const calendarBody = daysBody.extend({
  /** The version that the new one is made from. */
  version: z.number().int().min(0),
});
/** What a file of days would bring: its days, those that come too late, the effect on the ladders. */
export const calendarEffect = z
  .object({ years: z.array(calendarYear), past: z.array(isoDate), effect })
  .meta({ id: 'CalendarEffect' });
export const policyToTry = policy;

export type Foresight = z.infer<typeof foresight>;
export type Foreseen = Foresight['rows'][number];
export type Effect = z.infer<typeof effect>;
export type CalendarAnswer = z.infer<typeof calendarAnswer>;
export type CalendarBody = z.infer<typeof calendarBody>;
export type CalendarEffect = z.infer<typeof calendarEffect>;
