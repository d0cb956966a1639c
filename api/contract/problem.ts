/** The one format in which the api says no (application/problem+json, RFC 9457). */
import { z } from 'zod';

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    /** The name of the refusal, stable for programs. */
    code: z.string(),
    /** One Chinese sentence: what is wrong and what to do. */
    userMessage: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
