/** Tokens of programs. */
import { z } from 'zod';
import { ROLES, TOKEN_ROLES } from './closed-sets.js';
import { instant } from './values.js';

const apiToken = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    createdAt: instant,
    createdBy: z.string(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiToken' });
export const tokenList = z.object({ tokens: z.array(apiToken) });
export const newToken = z.object({
  name: z.string().trim().min(1, '请填写用途').max(60),
  role: z.enum(TOKEN_ROLES),
});
export const issuedToken = z.object({
  record: apiToken,
  /** Shown this once. */
  token: z.string(),
});
export type ApiTokenView = z.infer<typeof apiToken>;
export type NewToken = z.infer<typeof newToken>;
export type IssuedToken = z.infer<typeof issuedToken>;
