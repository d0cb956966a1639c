import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, run } from './command.mjs';
import { during } from './progress.mjs';

const PREFIX = { server: 'temporal-cli', testServer: 'temporal-test-server' };
const CREATE = { server: 'createLocal', testServer: 'createTimeSkipping' };

/**
 * Lets the Temporal SDK download the program: it only does so while starting it, so it is started and stopped once,
 * in a process of its own that can be given up on when the network swallows the request.
 * Resolves to `{ ok: true, path }` or `{ ok: false, reason }`.
 */
export async function downloadBySdk(kind, folder) {
  mkdirSync(folder, { recursive: true });
  const script = `
    import { TestWorkflowEnvironment } from '@temporalio/testing';
    const executable = { type: 'cached-download', downloadDir: ${JSON.stringify(folder)} };
    const started = await TestWorkflowEnvironment.${CREATE[kind]}({ server: { executable } });
    await started.teardown();
  `;
  const done = await during('用 Temporal SDK 下载服务程序', () =>
    run(process.execPath, ['--input-type=module', '-e', script], { timeoutMs: 180_000 }),
  );
  const file = readdirSync(folder).find((name) => name.startsWith(PREFIX[kind]));
  if (done.ok && file) return { ok: true, path: join(folder, file) };
  const known = /dns|connect|request|download|network|temporal\.download/i.test(done.output);
  return { ok: false, reason: known ? '连不上下载地址' : lastLines(done.output, 1) || '超时' };
}
