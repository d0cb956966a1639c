/** From an express request to a route and back: limit, admit, permit, read files, run, answer. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import { MOST_EVIDENCE_BYTES } from '../domain/evidence/file-kinds.js';
import { callerOf } from './caller.js';
import type { AppDeps } from './deps.js';
import { reachOf } from './permit.js';
import { sendProblem } from './problem.js';
import { isRefused, refuse, type ApiRefusal } from './refusals.js';
import type { Admitted, Route, Upload } from './route.js';

type Admission = Omit<Admitted, 'req' | 'res' | 'files'>;

/** What is open to a session whose password has to be changed first. */
const BEFORE_CHANGE = /^\/session(\/password)?$/;

async function admit(deps: AppDeps, route: Route, req: Request): Promise<Admission | ApiRefusal> {
  if (route.act === 'anyone') return {};
  const caller = await callerOf(deps, req);
  if (isRefused(caller)) return caller;
  const mustChange = caller.session?.person.mustChange ?? false;
  if (mustChange && !BEFORE_CHANGE.test(route.path)) return refuse('PasswordMustChange');
  if (route.act === 'signedIn') return { caller };
  const reach = reachOf(caller.actor.role, route.act);
  if (reach === undefined) return refuse('NotPermitted');
  if (reach === 'all') return { caller };
  const { unitId } = caller.actor;
  return unitId ? { caller, ownUnitId: unitId } : refuse('UnitMissing');
}

/** Reads the files of a multipart request; other requests pass untouched. */
function filesOf(upload: NonNullable<Route['upload']>): RequestHandler {
  const { field, most } = upload;
  const limits = { fileSize: MOST_EVIDENCE_BYTES, files: most, fields: 20, fieldSize: 64 * 1024 };
  // Browsers send file names as UTF-8; multer would read them as Latin-1.
  const storage = multer.memoryStorage();
  return multer({ storage, limits, defParamCharset: 'utf8' }).array(field, most);
}

function uploaded(req: Request): Upload[] {
  const files = Array.isArray(req.files) ? req.files : [];
  return files.map((f) => ({ name: f.originalname, mime: f.mimetype, bytes: f.buffer }));
}

const readWith = (handler: RequestHandler, req: Request, res: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    const done: NextFunction = (error?: unknown) => (error ? reject(error) : resolve());
    void handler(req, res, done);
  });

function send(
  { deps, route }: { deps: AppDeps; route: Route },
  res: Response,
  answer: unknown,
): void {
  if (res.headersSent || res.writableEnded) return;
  if (isRefused(answer)) return sendProblem(res, answer);
  if (route.answer === undefined) return void res.status(route.status ?? 204).end();
  if (deps.checkAnswers) route.answer.parse(answer);
  res.status(route.status ?? 200).json(answer);
}

/** The express handler of a route. Errors go to the app's one error handler. */
export function handlerOf(deps: AppDeps, route: Route): RequestHandler {
  const readFiles = route.upload && filesOf(route.upload);
  return async (req, res) => {
    const admission = await admit(deps, route, req);
    if (isRefused(admission)) return sendProblem(res, admission);
    if (readFiles) await readWith(readFiles, req, res);
    const answer = await route.run({ req, res, ...admission, files: uploaded(req) });
    send({ deps, route }, res, answer);
  };
}
