/** The policy of a plan: every number of the ladder. */
import { z } from 'zod';
import type { Policy } from '../../domain/policy/policy.js';
import {
  DECIDED_RUNGS,
  LISTING_LEVELS,
  RESULTS_SHOWN,
  RUNG_NAMES,
  ROUND_UP_PERIODS,
} from './closed-sets.js';
import { instant } from './values.js';

const LADDER_LIMIT = 20;
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应当写成 09:00 这样');
const ladder = z
  .array(z.object({ offset: z.number().int().min(-250).max(250), rung: z.enum(RUNG_NAMES) }))
  .max(LADDER_LIMIT);
const whole = z.number().int().max(1000);

const jump = z.enum([...DECIDED_RUNGS, 'none']);
const measures = z.object({
  jumps: z.object({
    thirdSlip: jump,
    absence: jump,
    failedLookBack: jump,
    falseReporting: jump,
  }),
  interview: z.object({ noticeWorkdays: whole, reportWorkdays: whole, proxyAllowed: z.boolean() }),
  listing: z.object({
    level: z.enum(LISTING_LEVELS),
    rectifyWorkdays: whole,
    publishes: z.boolean(),
    publishWorkdays: whole,
  }),
  veto: z.object({ statementWorkdays: whole }),
  superiorId: z.string().optional(),
});

export const policy = z
  .object({
    version: z.number().int(),
    ladders: z.object({
      acceptance: ladder,
      roundup: ladder,
      commitment: ladder,
      milestone: ladder,
      midterm: ladder,
      final: ladder,
    }),
    sendAt: time,
    sendingHours: z.object({ quietFrom: time, quietTo: time, workdaysOnly: z.boolean() }),
    acceptWorkdays: whole,
    reviewWorkdays: whole,
    decideWorkdays: whole,
    joinWorkdays: whole,
    pauseWorkdays: whole,
    roundUp: z.object({ period: z.enum(ROUND_UP_PERIODS), dueDay: whole, opensWorkdays: whole }),
    extension: z.object({ maxPerNode: whole, officeDays: whole }),
    slipsForInterview: whole,
    lookBackMonths: whole,
    snoozeWorkdays: whole.optional(),
    weeklyQuota: whole,
    measures: measures.optional(),
    circulars: z.object({ closesWorkdays: whole, causeWorkdays: whole }).optional(),
    publication: z.object({ unitResults: z.enum(RESULTS_SHOWN), ranked: z.boolean() }).optional(),
    hostUnitId: z.string().optional(),
    hostReviewerId: z.string().optional(),
  })
  .meta({ id: 'Policy' }) satisfies z.ZodType<Policy>;
export const policyVersion = z.object({
  policy,
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
});
export type PolicyBody = z.infer<typeof policy>;
export type PolicyVersionAnswer = z.infer<typeof policyVersion>;
