/** The api as an express app: it listens to nothing by itself. */
import express, { Router, type ErrorRequestHandler, type Express } from 'express';
import type { AppDeps } from './deps.js';
import { handlerOf } from './dispatch.js';
import { limiters } from './limits.js';
import { openApiDocument } from './openapi.js';
import { docsPage, page } from './page.js';
import { publicPages } from './public-pages.js';
import { refusalThrown, sendProblem } from './problem.js';
import { refuse } from './refusals.js';
import { allRoutes } from './routes.js';
import { securityHeaders } from './security.js';

const MOST_JSON = '256kb';

function resources(deps: AppDeps): Router {
  const router = Router();
  const limits = limiters();
  const routes = allRoutes(deps);
  let document: ReturnType<typeof openApiDocument> | undefined;
  const { webhook } = deps;
  // Before the parser: the channel reads the body itself, with a limit of its own.
  if (webhook) router.post('/telegram', (req, res) => webhook(req, res));
  router.use(express.json({ limit: MOST_JSON }));
  router.use((_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  for (const route of routes) {
    const before = route.limit ? limits[route.limit] : [];
    router[route.method](route.path, ...before, handlerOf(deps, route));
  }
  // Made when somebody first asks: few do, and the start should not wait for it.
  router.get('/openapi.json', (_req, res) => {
    document ??= openApiDocument(routes, deps.version);
    res.json(document);
  });
  router.use((_req, res) => sendProblem(res, refuse('PathUnknown')));
  return router;
}

function faults({ log }: AppDeps): ErrorRequestHandler {
  // oxlint-disable-next-line max-params -- Express knows an error handler by its four parameters.
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const refusal = refusalThrown(error);
    if (!refusal) log.error({ err: error, method: req.method, path: req.path }, 'request failed');
    return sendProblem(res, refusal ?? refuse('InternalFault'));
  };
}

/** Builds the app: /api with its resources, /api/docs, and the page at every other address. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxies ?? false);
  app.use(securityHeaders());
  app.use(docsPage(deps.webRoot));
  app.use('/api', resources(deps));
  app.use('/public', publicPages(deps));
  app.use(page(deps.webRoot));
  app.use((_req, res) => sendProblem(res, refuse('PathUnknown')));
  app.use(faults(deps));
  return app;
}
