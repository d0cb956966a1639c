import type { Prisma } from '../generated/client.js';
import { insertNewRows } from './bulk-rows.js';

/** Queues messages; one whose key is there already stays as it is. */
export const deliveryRows = insertNewRows<Prisma.DeliveryCreateManyInput>('Delivery', [
  'id',
  'key',
  'planId',
  'taskId',
  'nodeId',
  'unitId',
  'personId',
  'kind',
  'reminder',
  'payload',
  'queuedAt',
  'notBefore',
]);
