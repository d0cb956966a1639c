/** The whole system as `npm start` runs it, in a process, folder and ports of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { imported, planList } from '../../api/contract/plans.js';
import { readPids } from '../../main/temporal-server/left-over.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 180_000;
const ASK_EVERY_MS = 250;

export interface RunningSystem {
  /** Process ids, to be looked up by the operating system. */
  pids(): { node: number; temporal: number };
  /** Imports the sample plan and resolves once all its tasks are handed out. */
  activateSample(): Promise<number>;
  stop(): Promise<void>;
}

const port = z.object({ port: z.number() });

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = port.parse(server.address()).port;
  server.close();
  await once(server, 'close');
  return String(found);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += ASK_EVERY_MS) {
    if (await holds().catch(() => false)) return;
    await pause(ASK_EVERY_MS);
  }
  throw new Error(`${what} took longer than ${READY_WITHIN_MS / 1000} s`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Starts it on a data folder and resolves when its health is 200. */
export async function startSystem(dataDir: string): Promise<RunningSystem> {
  const [web, temporal, ui] = [await freePort(), await freePort(), await freePort()];
  const ports = { PORT: web, TEMPORAL_PORT: temporal, TEMPORAL_UI_PORT: ui };
  const child = spawn(process.execPath, ['main/setup/run.mjs', 'start', 'main/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...ports, DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${web}`;
  const ask = async (method: string, path: string): Promise<unknown> => {
    const token = readFileSync(join(dataDir, 'local-token'), 'utf8').trim();
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/api${path}`, { method, headers });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.json();
  };
  await until('the start', async () => (await fetch(`${url}/api/health`)).ok);
  return {
    pids: () => {
      const { server } = readPids(join(dataDir, 'temporal.db.pid'));
      if (child.pid === undefined || server === undefined) throw new Error('it does not run');
      return { node: child.pid, temporal: server };
    },
    activateSample: async () => {
      const { plan, counts } = imported.parse(await ask('POST', '/plans/sample'));
      await ask('POST', `/plans/${plan.id}/activation`);
      const plans = async () => planList.parse(await ask('GET', '/plans')).plans;
      await until('the activation', async () => (await plans())[0]?.stage === 'active');
      return counts.tasks;
    },
    stop: () => stop(child),
  };
}

/** Resident memory of a process in MiB, as the kernel counts it. */
export function residentMib(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kib) / 1024;
}
