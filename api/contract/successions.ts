/** 单位承继: units that were renamed, merged or split, and who carries their record on. */
import { z } from 'zod';
import { SUCCESSION_KIND_NAMES } from './closed-sets.js';
import { id, instant, isoDate, requiredReason, taskRef, unitRef, words } from './values.js';

const MOST_HEIRS = 20;
const MOST_TASKS = 500;

export const succession = z
  .object({
    successionId: z.string(),
    kind: z.enum(SUCCESSION_KIND_NAMES),
    from: unitRef,
    onDate: isoDate,
    /** Whether the unit exists no more. */
    ends: z.boolean(),
    /** The first one carries on what belongs to no task. */
    heirs: z.array(unitRef.extend({ tasks: z.array(taskRef) })),
    basis: z.string(),
    recordedAt: instant,
    recordedName: z.string(),
    revokedAt: instant.nullable(),
    revokedName: z.string().nullable(),
    revokedWhy: z.string().nullable(),
  })
  .meta({ id: 'UnitSuccession' });
export const successionList = z.object({ successions: z.array(succession) });
/** POST /unit-successions, with an `Idempotency-Key`. */
export const newSuccession = z.object({
  kind: z.enum(SUCCESSION_KIND_NAMES),
  fromUnitId: id,
  onDate: isoDate,
  ends: z.boolean().default(true),
  heirs: z
    .array(z.object({ unitId: id, taskIds: z.array(id).max(MOST_TASKS).default([]) }))
    .min(1, '请选择承继单位')
    .max(MOST_HEIRS),
  /** The document that orders it. */
  basis: words(200).min(1, '请写明依据，例如机构改革文件的名称和文号'),
});
/** POST /unit-successions/:id/revocation: one taken down in error. */
export const revocationBody = z.object({ reason: requiredReason });

export type SuccessionView = z.infer<typeof succession>;
export type SuccessionListView = z.infer<typeof successionList>;
export type NewSuccession = z.input<typeof newSuccession>;
