/** Small schemas that many resources share. */
import { z } from 'zod';

const EARLIEST_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date in Asia/Shanghai. */
export const isoDate = z.string().regex(EARLIEST_DATE, '日期应当写成 2026-11-23 这样');
/** A moment, ISO 8601 in UTC. */
export const instant = z.string();
export const id = z.string().min(1).max(80);
export const idParams = z.object({ id });
/** A sentence a person types: trimmed, never endless. */
export const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);
export const reason = words(1000);
export const requiredReason = reason.min(1, '请写明理由');

const MOST_ROWS = 200;
export const paging = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
});
/** Which plan is meant; without it the one that was activated last. */
export const planQuery = z.object({ planId: id.optional() });

export const unitRef = z.object({ unitId: z.string(), unitName: z.string() });
export const taskRef = z.object({ taskId: z.string(), number: z.number(), title: z.string() });
export type TaskRef = z.infer<typeof taskRef>;
