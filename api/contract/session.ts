/** Signing in to the page. */
import { z } from 'zod';
import { ACTS } from './acts.js';
import { ROLES } from './closed-sets.js';

const SHORTEST_PASSWORD = 10;

export const signIn = z.object({
  username: z.string().trim().min(1, '请填写用户名').max(64),
  password: z.string().min(1, '请填写密码').max(200),
});
export const passwordChange = z.object({
  old: z.string().min(1, '请填写原密码').max(200),
  new: z.string().min(SHORTEST_PASSWORD, `新密码至少 ${SHORTEST_PASSWORD} 位`).max(200),
});
const signedInPerson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  /** True until a password that somebody else issued was replaced: nothing else is open before. */
  mustChange: z.boolean(),
});
export const session = z
  .object({
    person: signedInPerson,
    /** Goes into the header `x-csrf` of every request that changes something. */
    csrf: z.string(),
    /** What this person may do, so that the page need not know the rules. */
    may: z.array(z.enum(ACTS)),
  })
  .meta({ id: 'Session' });
export type SignIn = z.infer<typeof signIn>;
export type PasswordChange = z.infer<typeof passwordChange>;
export type SignedInPerson = z.infer<typeof signedInPerson>;
export type Session = z.infer<typeof session>;
