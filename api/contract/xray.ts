/** The check before a result or an edition is signed: contradictions, each with its cure. */
import { z } from 'zod';
import { CONTRADICTION_NAMES, CURE_PLACES } from './closed-sets.js';
import { id, isoDate, planQuery } from './values.js';

export const xrayQuery = planQuery.extend({ assessmentId: id.optional() });
export const contradiction = z.object({
  kind: z.enum(CONTRADICTION_NAMES),
  /** What it is about, by name. */
  about: z.string(),
  unitName: z.string().optional(),
  cure: z.object({ at: z.enum(CURE_PLACES), id: z.string().optional() }),
  /** Ought to be cured before anything is signed. */
  blocks: z.boolean(),
});
export const xrayView = z
  .object({ to: isoDate, found: z.array(contradiction) })
  .meta({ id: 'Xray' });
export type XrayView = z.infer<typeof xrayView>;
