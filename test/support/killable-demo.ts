/** A demo in a process of its own, which can be killed with -9, alone or with its server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

const ROOT = join(import.meta.dirname, '../..');

export interface KillableDemo {
  start(): void;
  /** Resolves at the end of the demo, with the lines of its record. */
  ended(): Promise<string[]>;
  /** Resolves when the demo has said this; what was said before a kill does not count. */
  said(words: string): Promise<void>;
  /** kill -9 of the demo and of its Temporal server. */
  killAll(): Promise<void>;
  /** kill -9 of its Temporal server alone. */
  killServer(): void;
  close(): void;
}

const killed = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
};

/** Starts nothing yet. `plan` is the text of a plan, `seed` decides how its people behave. */
export async function killableDemo(plan: string, seed: number): Promise<KillableDemo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-demo-'));
  const file = join(dataDir, 'plan.txt');
  writeFileSync(file, plan);
  const [PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT] = [
    String(await freePort()),
    String(await freePort()),
    String(await freePort()),
  ];
  const own = { PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT, DATA_DIR: dataDir, HOST: '127.0.0.1' };
  const env = { ...process.env, ...own, LOG_LEVEL: 'error' };
  let child: ChildProcess | undefined;
  let said = '';
  const folder = () => join(dataDir, readdirSync(dataDir).find((f) => f.startsWith('demo-')) ?? '');
  const serverPid = (): number => {
    const pids = readFileSync(join(folder(), 'temporal.db.pid'), 'utf8');
    return Number(pids.trim().split(' ').at(-1));
  };
  const over = async (): Promise<void> => {
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    start: () => {
      said = '';
      const args = ['--import', 'tsx', 'main/demo.ts', file, '--exit', '--seed', String(seed)];
      child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (part: Buffer) => (said += part.toString()));
      }
    },
    said: async (words) => {
      while (!said.includes(words)) {
        if (child?.exitCode !== null) throw new Error(`the demo ended early:\n${said}`);
        if (child.stdout) await once(child.stdout, 'data');
      }
    },
    ended: async () => {
      await over();
      if (child?.exitCode !== 0) throw new Error(`the demo failed:\n${said}`);
      return readFileSync(join(folder(), 'record.txt'), 'utf8').trim().split('\n');
    },
    killAll: async () => {
      killed(serverPid());
      child?.kill('SIGKILL');
      await over();
    },
    killServer: () => killed(serverPid()),
    close: () => {
      child?.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
