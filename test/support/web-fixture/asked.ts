/** What the page asked to be changed, for tests to look at. */
import type { Request } from 'express';

export interface Asked {
  method: string;
  path: string;
  key: string | undefined;
  csrf: string | undefined;
  body: unknown;
}

/** The act in a request, whose path is below `/api` or begins with it. */
export const askedIn = (req: Request): Asked => ({
  method: req.method,
  path: req.path.replace(/^\/api/, ''),
  key: req.get('idempotency-key'),
  csrf: req.get('x-csrf'),
  body: req.body as unknown,
});
