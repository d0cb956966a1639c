/** The system as `npm start` runs it, in a process of its own that can be killed with -9 and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrisma } from '../../prisma/client.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import type { Role } from '../../domain/people/roles.js';
import { openSession } from '../../prisma/store/sessions.js';
import { freePort } from './free-port.js';

/** Of the page, of the Temporal server, of its page. */
const PORTS = 3;
const ROOT = join(import.meta.dirname, '../..');

/** A signed-in browser over fetch. */
export interface Asker {
  personId: string;
  get<T>(path: string): Promise<T>;
  /** The same key asks for the same act again. */
  post<T>(path: string, body: object, key?: string): Promise<T>;
}

export interface KillableSystem {
  db: PrismaClient;
  start(): Promise<void>;
  /** kill -9, in the middle of whatever it does. Its Temporal server is left over, and killed by the next start. */
  kill(): Promise<void>;
  as(role: Role, unitId?: string): Promise<Asker>;
  close(): Promise<void>;
}

async function ready(child: ChildProcess): Promise<void> {
  let said = '';
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const over = once(child, 'exit').then(() => {
    throw new Error(`the system did not start:\n${said}`);
  });
  const up = new Promise<void>((done) => {
    child.stdout?.on('data', () => said.includes('督办系统已就绪') && done());
  });
  // The end of a system that was started is not a failure any more.
  over.catch(() => undefined);
  await Promise.race([up, over]);
}

function asker(url: string, session: { token: string; csrf: string }, personId: string): Asker {
  const cookie = `duban_session=${session.token}`;
  const answer = async <T>(response: Response): Promise<T> => {
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    // The api checks its answers against their contract.
    return body as T;
  };
  return {
    personId,
    get: async (path) => answer(await fetch(`${url}/api${path}`, { headers: { cookie } })),
    post: async (path, body, key = randomUUID()) => {
      const type = { 'content-type': 'application/json' };
      const headers = { cookie, 'x-csrf': session.csrf, 'idempotency-key': key, ...type };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      return answer(await fetch(`${url}/api${path}`, sent));
    },
  };
}

/** An empty system on a folder and ports of its own, not started yet. */
export async function killableSystem(): Promise<KillableSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-killed-'));
  const ports = new Set<number>();
  while (ports.size < PORTS) ports.add(await freePort());
  const [PORT = '', TEMPORAL_PORT = '', TEMPORAL_UI_PORT = ''] = [...ports].map(String);
  const own = { PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT, DATA_DIR: dataDir, HOST: '127.0.0.1' };
  const env = { ...process.env, ...own, LOG_LEVEL: 'error' };
  let child: ChildProcess | undefined;
  let db: PrismaClient | undefined;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    child = undefined;
  };
  const opened = () => (db ??= createPrisma(`file:${join(dataDir, 'duban.db')}`));
  return {
    get db() {
      return opened();
    },
    start: async () => {
      const args = ['--import', 'tsx', join(ROOT, 'main/start.ts')];
      child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
      await ready(child);
    },
    kill: () => end('SIGKILL'),
    as: async (role, unitId) => {
      const id = `${role}-${randomUUID().slice(0, 8)}`;
      const account = { username: id, passwordHash: 'none' };
      await opened().person.create({ data: { id, name: id, duty: role, unitId, ...account } });
      const session = await openSession(opened(), id, Date.now());
      return asker(`http://127.0.0.1:${PORT}`, session, id);
    },
    close: async () => {
      await end('SIGTERM');
      await db?.$disconnect();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
