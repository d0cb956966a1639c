/** The built page and Swagger UI, as static files. */
import { join } from 'node:path';
import express, { Router, type Response } from 'express';

/** Vite puts a hash of the content into these names: what is cached is never out of date. */
const HASHED = /[\\/]assets[\\/]/;

function cacheFor(res: Response, path: string): void {
  res.setHeader(
    'Cache-Control',
    HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

/** /api/docs shows the document; its files lie under /api-docs/ of the page. */
export function docsPage(webRoot: string): Router {
  const router = Router();
  router.get('/api/docs', (_req, res, next) => {
    res.sendFile(join(webRoot, 'api-docs', 'index.html'), (error) => error && next());
  });
  return router;
}

/** Files of the page; every other address is the page itself, which knows its own routes. */
export function page(webRoot: string): Router {
  const router = Router();
  router.use(express.static(webRoot, { index: false, redirect: false, setHeaders: cacheFor }));
  router.get(/^\/(?!api\/|api$).*/, (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile(join(webRoot, 'index.html'), (error) => error && next());
  });
  return router;
}
