/** Lists as .xlsx. Filters are those of the lists themselves; result and days narrow deliveries only. */
import { z } from 'zod';
import { LIST_NAMES } from './closed-sets.js';
import { deliveryFilters } from './deliveries.js';
import { planQuery } from './values.js';

export const listParams = z.object({ name: z.enum(LIST_NAMES) });
export const listQuery = planQuery.extend(deliveryFilters.shape);
export type ListName = (typeof LIST_NAMES)[number];
