/** The first page: lights by unit and month, what is overdue, what fires next, what waits. */
import { z } from 'zod';
import { LIGHTS, OUTLOOK_NAMES, PHASES } from './closed-sets.js';
import { planSummary } from './plans.js';
import { instant, planQuery, taskRef, unitRef } from './values.js';
import { overdueRow } from './work-lists.js';

export const overviewQuery = planQuery;
const unitMonth = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  light: z.enum(LIGHTS),
  due: z.number(),
  met: z.number(),
  late: z.number(),
  overdue: z.number(),
});
export const overview = z
  .object({
    /** Null while no plan has been activated or imported. */
    plan: planSummary.nullable(),
    planNow: instant,
    counts: z.object({
      tasks: z.number(),
      byLight: z.record(z.enum(LIGHTS), z.number()),
      byPhase: z.record(z.enum(PHASES), z.number()),
      overdue: z.number(),
    }),
    /** Months from half a year ago to half a year ahead, the same for every unit. */
    months: z.array(z.string()),
    byUnitMonth: z.array(unitRef.extend({ months: z.array(unitMonth) })),
    overdue: z.array(overdueRow),
    nextFires: z.array(
      taskRef.extend({
        at: instant,
        fact: z.looseObject({ type: z.string() }),
        unitId: z.string().nullable(),
        unitName: z.string().nullable(),
      }),
    ),
    /** Binding targets that were or will be missed if things go on. */
    atRisk: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        outlook: z.enum(OUTLOOK_NAMES),
        forecast: z.number().nullable(),
        targetValue: z.number().nullable(),
        unit: z.string(),
      }),
    ),
    waiting: z.object({
      reviews: z.number(),
      extensions: z.number(),
      excusals: z.number(),
      proposals: z.number(),
      /** Interviews, listings, vetoes, rectifications in which it is the caller's turn. */
      proceedings: z.number(),
      closeOuts: z.number(),
      lookBacks: z.number(),
      /** Yearly values of indicators to be verified. */
      actuals: z.number(),
      returned: z.number(),
      unclaimed: z.number(),
      unreachableUnits: z.number(),
      /** Steps of the ladder that reached nobody. */
      unreached: z.number(),
      circularQueue: z.number(),
      /** Drafted or submitted: they wait for the office. */
      circulars: z.number(),
    }),
  })
  .meta({ id: 'Overview' });
export type UnitMonth = z.infer<typeof unitMonth>;
export type Overview = z.infer<typeof overview>;
