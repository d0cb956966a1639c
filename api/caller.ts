/** Who asks: a person with a session, or a program with a token. */
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Actor, Role } from '../domain/people/roles.js';
import { liveSession } from '../prisma/store/sessions.js';
import { tokenRecord } from '../prisma/store/tokens.js';
import type { SignedInPerson } from './contract/session.js';
import { cookieOf, SESSION_COOKIE } from './cookies.js';
import type { AppDeps } from './deps.js';
import { refuse, type ApiRefusal } from './refusals.js';

/** The caller as the author of what they do; `role` is never the system's. */
export interface Caller {
  actor: Actor & { role: Role };
  /** Present for people, absent for programs. */
  session?: { token: string; csrf: string; person: SignedInPerson };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

async function programCalling(deps: AppDeps, token: string): Promise<Caller | ApiRefusal> {
  const record = await tokenRecord(deps.prisma, token);
  if (!record) return refuse('TokenUnknown');
  const { id, name, role } = record;
  return { actor: { personId: `token:${id}`, name, role, channel: 'api' } };
}

/** Finds the caller; an unsafe request by cookie must also carry the session's csrf value. */
export async function callerOf(deps: AppDeps, req: Request): Promise<Caller | ApiRefusal> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
  if (bearer) return programCalling(deps, bearer);
  const token = cookieOf(req, SESSION_COOKIE);
  const live = token && (await liveSession(deps.prisma, token, deps.realNow()));
  if (!token || !live) return refuse('NotSignedIn');
  const { person, csrf } = live;
  if (!SAFE.has(req.method) && !same(req.get('x-csrf') ?? '', csrf)) return refuse('CsrfMismatch');
  const { id, name, role, unitId } = person;
  const actor = { personId: id, name, role, channel: 'web' as const, ...(unitId && { unitId }) };
  return { actor, session: { token, csrf, person } };
}
