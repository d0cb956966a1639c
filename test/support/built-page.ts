/** Builds the page for tests that open it in a browser, when it has not been built. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Makes sure that web/dist holds the page. */
export function buildPage(): void {
  if (existsSync(join(ROOT, 'web/dist/index.html'))) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'web', '--outDir', 'dist', '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
