/** A whole term rehearsed under the policy in force and under another one. */
import { z } from 'zod';
import { COUNTED_NAMES } from './rehearsal-sets.js';
import { policyToTry } from './foresight.js';

const share = z.number().min(0).max(1);

/** How units are assumed to behave; what is left out is as usual. */
const shares = z
  .object({
    /** Of duties answered after their date. */
    late: share,
    /** Of duties never answered. */
    silent: share,
    /** Of reports that are returned. */
    returned: share,
    /** Of promises for which more time is asked. */
    extensions: share,
  })
  .refine((s) => s.late + s.silent <= 1, '迟报与不报的比例加起来不能超过 1');

export const rehearsalBody = z.object({ policy: policyToTry, shares: shares.optional() });

const counted = z.object({
  what: z.enum(COUNTED_NAMES),
  before: z.number(),
  after: z.number(),
});

export const rehearsalAnswer = z
  .object({
    /** Tasks with an owner, and how many of them were rehearsed: of very many, every second, third … */
    tasks: z.number(),
    rehearsed: z.number(),
    shares,
    /** Of all units, what changes most first. */
    total: z.array(counted),
    /** Units in which anything differs, the most first; only what differs. */
    units: z.array(z.object({ unitName: z.string(), counts: z.array(counted) })),
    /** Years of the term of which no day off is known: weekdays count. */
    unknownYears: z.array(z.number()),
  })
  .meta({ id: 'PolicyRehearsal' });
export type RehearsalBody = z.infer<typeof rehearsalBody>;
export type PolicyRehearsal = z.infer<typeof rehearsalAnswer>;
