/** The delivery ledger 送达台账, and what of it reached nobody 未送达. */
import { z } from 'zod';
import { DELIVERY_RESULTS, NODE_KINDS, RUNG_NAMES } from './closed-sets.js';
import { deliveryRow } from './task-page.js';
import { id, instant, isoDate, paging, planQuery, taskRef, unitRef } from './values.js';

/** What a ledger can be narrowed to; the same for its page and its export. */
export const deliveryFilters = z.object({
  unitId: id.optional(),
  taskId: id.optional(),
  result: z.enum(DELIVERY_RESULTS).optional(),
  /** Days on which messages were to go out, both included. */
  from: isoDate.optional(),
  to: isoDate.optional(),
});
export const ledgerQuery = planQuery.extend(paging.shape).extend(deliveryFilters.shape);
export const ledgerPage = z
  .object({
    rows: z.array(deliveryRow.extend({ task: taskRef.nullable(), attempts: z.number() })),
    total: z.number(),
  })
  .meta({ id: 'LedgerPage' });

/** Ids of messages are longer than others: stream, number, event, place, person. */
export const deliveryParams = z.object({ id: z.string().min(1).max(400) });

export const unreachedList = z
  .object({
    rows: z.array(
      unitRef.extend({
        task: taskRef.nullable(),
        /** The rectification, where it is one. */
        proceedingId: z.string().nullable(),
        nodeId: z.string(),
        kind: z.enum(NODE_KINDS),
        nodeTitle: z.string(),
        dueOn: isoDate,
        /** The step that reached nobody. */
        rung: z.enum(RUNG_NAMES),
        unreachedAt: instant,
        error: z.string().nullable(),
        /** The lost message, which can be sent anew. */
        deliveryId: z.string().nullable(),
        /** It was sent anew and waits to go out. */
        resending: z.boolean(),
        /** Who answers for the unit, and how many of them have a chat account. */
        people: z.number(),
        bound: z.number(),
      }),
    ),
  })
  .meta({ id: 'UnreachedList' });

export type DeliveryFilters = z.infer<typeof deliveryFilters>;
export type LedgerPage = z.infer<typeof ledgerPage>;
export type LedgerRow = LedgerPage['rows'][number];
export type UnreachedList = z.infer<typeof unreachedList>;
export type UnreachedRow = UnreachedList['rows'][number];
