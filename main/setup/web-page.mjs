import { existsSync } from 'node:fs';
import { lastLines, run } from './command.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { SetupFault, during, say } from './progress.mjs';

const STAMP = 'web/dist/.stamp';
// What the page is made of: its own sources and the contract it shares with the API.
const SOURCES = ['web', 'api/contract.ts', 'api/contract', 'package-lock.json'];

/** Builds the web page into web/dist when its sources changed. */
export async function prepareWebPage() {
  if (!existsSync('web/index.html')) return say('跳过网页：还没有 web/index.html');
  const print = fingerprint(SOURCES);
  if (isStamped(STAMP, print)) return;
  const done = await during('构建网页', () =>
    run(
      process.execPath,
      [
        'node_modules/vite/bin/vite.js',
        'build',
        'web',
        '--outDir',
        'dist',
        '--emptyOutDir',
        '--logLevel',
        'error',
      ],
      { env: { NODE_ENV: 'production' } },
    ),
  );
  if (!done.ok) {
    throw new SetupFault(`网页没有构建成功，请检查 web/。\n    ${lastLines(done.output, 12)}`);
  }
  stamp(STAMP, print);
}
