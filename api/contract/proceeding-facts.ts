/** What stands in the record of a proceeding, by its kind; what only its workflow needs is left out. */
import { z } from 'zod';
import { LISTING_LEVELS, OWED_STATUSES, RECTIFICATION_ORIGINS } from './closed-sets.js';
import { instant, isoDate } from './values.js';

const text = z.string();
const person = z.object({ name: text });
const said = z.object({ text, by: person, on: isoDate });
const item = z.object({ rectificationId: text, settled: z.boolean() });
const publication = z.object({ place: text, on: isoDate });

const interview = z.object({
  kind: z.literal('interview'),
  grounds: text,
  meeting: z
    .object({
      meetsAt: instant,
      place: text,
      interviewer: text,
      summoned: text,
      requirements: text.optional(),
    })
    .optional(),
  /** Whether somebody may come in place of the head, as the notice says. */
  proxyAllowed: z.boolean().optional(),
  attendance: z.array(z.object({ name: text, proxy: z.boolean(), confirmedOn: isoDate })),
  postponements: z.number(),
  minutes: z.object({ attendees: text, text, heldOn: isoDate, writer: person }).optional(),
  reportDueOn: isoDate.optional(),
  report: said.optional(),
  rectifications: z.array(item),
  lookBackOn: isoDate.optional(),
});
const listing = z.object({
  kind: z.literal('listing'),
  grounds: text,
  level: z.enum(LISTING_LEVELS),
  requirements: text.optional(),
  dueOn: isoDate.optional(),
  missedDueOn: isoDate.optional(),
  publishBy: isoDate.optional(),
  published: publication.optional(),
  closingPublished: publication.optional(),
  closeOut: said.optional(),
  visit: z.object({ visitedOn: isoDate, visitors: text, findings: text, by: person }).optional(),
  rectifications: z.array(item),
  lookBackOn: isoDate.optional(),
});
const veto = z.object({
  kind: z.literal('veto'),
  grounds: text,
  proposer: person.optional(),
  period: z.object({ from: isoDate, to: isoDate }),
  statementDueOn: isoDate,
  statements: z.array(said),
  decision: z
    .object({
      upheld: z.boolean(),
      reason: text,
      meeting: text.optional(),
      by: person,
      on: isoDate,
    })
    .optional(),
  review: z
    .object({
      text,
      on: isoDate,
      outcome: z.enum(['revoked', 'kept']).optional(),
      reason: text.optional(),
    })
    .optional(),
  /** Not shown to the unit: a draft for discipline, never sent by itself. */
  referral: z.object({ grounds: text, on: isoDate }).optional(),
});
const rectification = z.object({
  kind: z.literal('rectification'),
  measure: text,
  origin: z.enum(RECTIFICATION_ORIGINS),
  source: text.optional(),
  owed: z.object({
    firstDueOn: isoDate,
    dueOn: isoDate,
    status: z.enum(OWED_STATUSES),
    satisfiedOn: isoDate.optional(),
  }),
  claim: said.optional(),
  returns: z.number(),
  lookBackOn: isoDate.optional(),
});

export const proceedingFacts = z.discriminatedUnion('kind', [
  interview,
  listing,
  veto,
  rectification,
]);
export type ProceedingFacts = z.infer<typeof proceedingFacts>;
export type InterviewFacts = z.infer<typeof interview>;
export type ListingFacts = z.infer<typeof listing>;
export type VetoFacts = z.infer<typeof veto>;
export type RectificationFacts = z.infer<typeof rectification>;
