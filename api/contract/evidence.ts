/** Evidence: files and photos that prove a report. Sent as multipart, field `file`. */
import { z } from 'zod';

export const evidenceReceipt = z
  .object({
    id: z.string(),
    sha256: z.string(),
    name: z.string(),
    mime: z.string(),
    size: z.number(),
  })
  .meta({ id: 'EvidenceReceipt' });
export type EvidenceReceipt = z.infer<typeof evidenceReceipt>;
