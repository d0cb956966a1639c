/** Lists as .xlsx. Filters are those of the lists themselves. */
import { z } from 'zod';
import { LIST_NAMES } from './closed-sets.js';
import { id, planQuery } from './values.js';

export const listParams = z.object({ name: z.enum(LIST_NAMES) });
export const listQuery = planQuery.extend({ unitId: id.optional(), taskId: id.optional() });
export type ListName = (typeof LIST_NAMES)[number];
