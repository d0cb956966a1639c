/** (d) Memory of the all-in-one process at rest, and of the Temporal server it keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { residentMib, startSystem, type RunningSystem } from './memory/running-system.js';

const REST_MS = 20_000;

async function atRest(system: RunningSystem, when: string): Promise<string> {
  await pause(REST_MS);
  const { node, temporal } = system.pids();
  const [own, server] = [residentMib(node), residentMib(temporal)];
  const figures = `node ${own.toFixed(0)} MiB · Temporal server ${server.toFixed(0)} MiB`;
  return `${when}: ${figures} · together ${(own + server).toFixed(0)} MiB`;
}

export async function benchMemory(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  let system = await startSystem(dataDir);
  const out: string[] = [];
  try {
    out.push(await atRest(system, 'empty record'));
    const tasks = await system.activateSample();
    out.push(await atRest(system, `sample plan just activated, ${tasks} tasks`));
    await system.stop();
    system = await startSystem(dataDir);
    out.push(await atRest(system, 'the same, started again'));
  } finally {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return out;
}
