/** How often something may be asked. Counted in memory: a restart forgets, which is harmless. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { CHAT_COOKIE, cookieOf } from './cookies.js';
import { sendProblem } from './problem.js';
import { refuse } from './refusals.js';
import type { Route } from './route.js';

const MINUTE_MS = 60_000;

interface Limit {
  windowMs: number;
  limit: number;
  by: (req: Request) => string;
  /** Only refused requests count: a right password is never too often. */
  onlyFailed?: boolean;
}

const byAddress = (req: Request): string => ipKeyGenerator(req.ip ?? '');
function byName(req: Request): string {
  const body: unknown = req.body;
  const known = typeof body === 'object' && body !== null && 'username' in body;
  return `name:${known ? String(body.username).trim().toLowerCase().slice(0, 64) : ''}`;
}
const byChat = (req: Request): string => cookieOf(req, CHAT_COOKIE) ?? byAddress(req);

function limiter({ windowMs, limit, by, onlyFailed = false }: Limit): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    keyGenerator: by,
    skipSuccessfulRequests: onlyFailed,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => sendProblem(res, refuse('TooOften')),
  });
}

const SIGN_IN_WINDOW = 15 * MINUTE_MS;

/** The limiters of each kind of route, made once an app. */
export function limiters(): Record<NonNullable<Route['limit']>, RequestHandler[]> {
  return {
    signIn: [
      limiter({ windowMs: SIGN_IN_WINDOW, limit: 40, by: byAddress, onlyFailed: true }),
      limiter({ windowMs: SIGN_IN_WINDOW, limit: 10, by: byName, onlyFailed: true }),
    ],
    // A chat account by itself is slow; many made-up accounts from one place are stopped as well.
    chat: [
      limiter({ windowMs: MINUTE_MS, limit: 60, by: byChat }),
      limiter({ windowMs: MINUTE_MS, limit: 600, by: byAddress }),
    ],
    // A whole office or town may stand behind one address.
    public: [limiter({ windowMs: MINUTE_MS, limit: 600, by: byAddress })],
    upload: [limiter({ windowMs: 10 * MINUTE_MS, limit: 120, by: byAddress })],
  };
}
