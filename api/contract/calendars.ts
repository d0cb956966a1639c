/** A unit's due dates for calendar programs, at a secret address. */
import { z } from 'zod';

/** `path` holds the secret: shown once, it is kept only as a hash. */
export const calendarLink = z.object({ path: z.string() }).meta({ id: 'CalendarLink' });
export const calendarParams = z.object({ file: z.string().max(80) });
export type CalendarLink = z.infer<typeof calendarLink>;
