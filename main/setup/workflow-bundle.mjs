import { existsSync } from 'node:fs';
import { lastLines, run } from './command.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { SetupFault, during, say } from './progress.mjs';

const ENTRY = 'workflows/index.ts';
const STAMP = 'workflows/dist/.stamp';
const SOURCES = [
  'workflows',
  'domain',
  'main/setup/bundle-workflows.ts',
  'main/setup/bundle-options.ts',
  'package-lock.json',
];

/** Bundles the workflow code once, so that no worker start has to. */
export async function prepareWorkflowBundle() {
  if (!existsSync(ENTRY)) return say(`跳过工作流打包：还没有 ${ENTRY}`);
  const print = fingerprint(SOURCES);
  if (isStamped(STAMP, print)) return;
  const done = await during('打包工作流', () =>
    run(process.execPath, ['--import', 'tsx', 'main/setup/bundle-workflows.ts']),
  );
  if (!done.ok) {
    throw new SetupFault(
      `工作流没有打包成功，请检查 workflows/。\n    ${lastLines(done.output, 12)}`,
    );
  }
  stamp(STAMP, print);
}
