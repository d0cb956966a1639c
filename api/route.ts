/** A resource's method as data: what it takes, who may, what it answers. The router and the document are made of it. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Act } from './contract/acts.js';
import type { Caller } from './caller.js';
import { refuse, type ApiRefusal } from './refusals.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Schema = z.ZodType;

/** A file as it came in. */
export interface Upload {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** A request after permission, before its parts were read. */
export interface Admitted {
  req: Request;
  res: Response;
  /** Present unless anyone may ask. */
  caller?: Caller;
  /** Confined to what this unit owns. */
  ownUnitId?: string;
  files: Upload[];
}

export interface Ask<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  caller: Caller;
  ownUnitId?: string;
  /** The Idempotency-Key of a keyed route. */
  key: string;
  files: Upload[];
  req: Request;
  res: Response;
}

interface About {
  method: Method;
  /** Under /api, parameters as `:name`. */
  path: string;
  summary: string;
  /** What must be permitted; `anyone` needs no caller, `signedIn` any caller. */
  act: Act | 'anyone' | 'signedIn';
  /** Needs an Idempotency-Key. */
  keyed?: boolean;
  /** Takes files as multipart in this field. */
  upload?: { field: string; most: number };
  limit?: 'signIn' | 'chat' | 'upload' | 'public';
  status?: number;
  /** Media type when the answer is not JSON. */
  mediaType?: string;
}

interface Spec<
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  A extends Schema,
> extends About {
  params?: P;
  query?: Q;
  body?: B;
  answer?: A;
  /** The answer, a refusal, or nothing when it wrote the response itself. */
  handle(ask: Ask<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<A> | ApiRefusal | void>;
}

export interface Route extends About {
  params?: Schema;
  query?: Schema;
  body?: Schema;
  answer?: Schema;
  run(admitted: Admitted): Promise<unknown>;
}

const NOBODY: Caller = {
  actor: { personId: 'nobody', name: '', role: 'auditor', channel: 'web' },
};
const nothing = z.unknown();
const KEY = z.uuid();

/** Defines a route. Parts without a schema are `unknown` to its handler. @throws ZodError from `run` on bad input */
export function route<
  P extends Schema = z.ZodUnknown,
  Q extends Schema = z.ZodUnknown,
  B extends Schema = z.ZodUnknown,
  A extends Schema = z.ZodUndefined,
>(spec: Spec<P, Q, B, A>): Route {
  const { handle, ...about } = spec;
  const run = async ({ req, res, caller = NOBODY, ownUnitId, files }: Admitted) => {
    const key = KEY.safeParse(req.get('idempotency-key'));
    if (spec.keyed && !key.success) return refuse('KeyMissing');
    const params = await part(spec.params, req.params);
    const query = await part(spec.query, req.query);
    const body = await part(spec.body, req.body ?? {});
    const rest = { caller, ownUnitId, key: key.data ?? '', files, req, res };
    return handle({ params, query, body, ...rest });
  };
  return { ...about, run };
}

// Without a schema the part is unknown, which is what `nothing` yields: the types agree by construction.
function part<S extends Schema>(schema: S | undefined, value: unknown): Promise<z.output<S>> {
  const known = schema ?? nothing;
  return known.parseAsync(value) as Promise<z.output<S>>;
}
