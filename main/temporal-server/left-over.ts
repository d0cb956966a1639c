import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault } from '../preflight.js';

const PATIENCE_MS = 10_000;
const STEP_MS = 50;

/**
 * Clears the way for a start on this database: stops a server that an earlier, killed process left behind.
 * Throws StartFault when the earlier process still runs, because two of them must not share one data folder.
 */
export async function clearLeftOver(pidFile: string, dbFile: string): Promise<void> {
  const { owner, server } = readPids(pidFile);
  if (server === undefined || !commandOf(server).includes(dbFile)) {
    rmSync(pidFile, { force: true });
    return;
  }
  if (owner !== undefined && owner !== process.pid && /node/.test(commandOf(owner))) {
    throw new StartFault(
      `这个数据目录正由另一个运行中的本系统使用（进程 ${owner}）。请先停掉它，或用环境变量 DATA_DIR 另指定一个目录。`,
    );
  }
  await endProcess(server);
  rmSync(pidFile, { force: true });
}

/** Asks a process to end, waits, and at last ends it by force. Its pid is free to be checked afterwards. */
export async function endProcess(pid: number): Promise<void> {
  signal(pid, 'SIGTERM');
  for (let waited = 0; waited < PATIENCE_MS && isAlive(pid); waited += STEP_MS) {
    await pause(STEP_MS);
  }
  signal(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(STEP_MS);
}

/** The pids the keeper noted: of the process that owns the server, and of the server. */
export function readPids(pidFile: string): { owner?: number; server?: number } {
  if (!existsSync(pidFile)) return {};
  const [owner, server] = readFileSync(pidFile, 'utf8').trim().split(' ').map(Number);
  return Number.isInteger(owner) && Number.isInteger(server) ? { owner, server } : {};
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

function isAlive(pid: number): boolean {
  return commandOf(pid) !== '';
}

/** The command line of a living process; empty for a dead one or a zombie. Guards against a pid used anew. */
function commandOf(pid: number): string {
  try {
    const proc = `/proc/${pid}/cmdline`;
    if (existsSync('/proc/self/cmdline')) return readFileSync(proc, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
