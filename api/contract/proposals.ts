/** Proposals: a rung that waits for its decider, with the slips joined in one case. */
import { z } from 'zod';
import { PROPOSAL_STATUSES, RUNG_NAMES } from './closed-sets.js';
import { eventRow, owed } from './task-page.js';
import { instant, isoDate, planQuery, reason, unitRef } from './values.js';

export const proposalQuery = planQuery.extend({ status: z.enum(PROPOSAL_STATUSES).optional() });
const proposalItem = z.object({
  nodeId: z.string(),
  taskId: z.string(),
  number: z.number(),
  title: z.string(),
  dueOn: isoDate,
  joinedAt: instant,
});
export const proposalRow = unitRef.extend({
  id: z.string(),
  planId: z.string(),
  rung: z.enum(RUNG_NAMES),
  status: z.enum(PROPOSAL_STATUSES),
  openedAt: instant,
  remindedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  deciderName: z.string().nullable(),
  reason: z.string().nullable(),
  items: z.array(proposalItem),
});
export const proposalList = z
  .object({ proposals: z.array(proposalRow) })
  .meta({ id: 'ProposalList' });
/** A proposal with the record of its slips: what is owed, and every step taken on it. */
export const proposalDetail = z
  .object({
    proposal: proposalRow,
    record: z.array(
      z.object({ item: proposalItem, owed: owed.nullable(), events: z.array(eventRow) }),
    ),
  })
  .meta({ id: 'ProposalDetail' });
export const proposalDecision = z.object({ approve: z.boolean(), reason: reason.optional() });
export type ProposalRow = z.infer<typeof proposalRow>;
export type ProposalList = z.infer<typeof proposalList>;
export type ProposalDetail = z.infer<typeof proposalDetail>;
