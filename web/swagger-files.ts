/** Copies Swagger UI into the build, with a start page that runs under a strict content policy. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = 'api-docs';
const COPIED = [
  'swagger-ui-bundle.js',
  'swagger-ui.css',
  'favicon-32x32.png',
  'LICENSE',
  'NOTICE',
] as const;

const START_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>督办 · 接口文档</title>
    <link rel="icon" href="/${FOLDER}/favicon-32x32.png" />
    <link rel="stylesheet" href="/${FOLDER}/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/${FOLDER}/swagger-ui-bundle.js"></script>
    <script src="/${FOLDER}/start.js"></script>
  </body>
</html>
`;

const START_SCRIPT = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', validatorUrl: null });
`;

/** A Vite plugin that emits `api-docs/` next to the page; the API serves it at /api/docs. */
export function swaggerFiles(): Plugin {
  const source = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return {
    name: 'swagger-files',
    apply: 'build',
    generateBundle() {
      const emit = (name: string, content: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: content });
      for (const name of COPIED) emit(name, readFileSync(join(source, name)));
      emit('index.html', START_PAGE);
      emit('start.js', START_SCRIPT);
    },
  };
}
