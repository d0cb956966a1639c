/**
 * Records test/histories/*.json on the time-skipping server: lives of workflows that later code must
 * still be able to replay. Run it with `npx tsx test/support/record-histories.ts`, with names of lives
 * to record only those; docs/histories.md says when.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import { writeHistory } from './history-file.js';
import { LIVES } from './recorded-lives.js';
import { timeSkippingEnvironment } from './temporal.js';
import { openStage, quietRuntime, type Stage } from './workflow-stage.js';

const FOLDER = fileURLToPath(new URL('../histories', import.meta.url));

async function save(name: string, handle: WorkflowHandle): Promise<void> {
  const bytes = writeHistory(`${FOLDER}/${name}.json`, await handle.fetchHistory());
  process.stdout.write(`${name}: ${Math.ceil(bytes / 1024)} KiB\n`);
}

async function record(stage: Stage): Promise<void> {
  const named = process.argv.slice(2);
  for (const [name, life] of Object.entries(LIVES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    await stage.setClock();
    for (const [i, handle] of (await life(stage)).entries()) await save(`${name}-${i + 1}`, handle);
  }
}

quietRuntime();
mkdirSync(FOLDER, { recursive: true });
const env = await timeSkippingEnvironment();
const stage = await openStage(env);
await record(stage);
await stage.shutdown();
await env.teardown();
