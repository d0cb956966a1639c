import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** How the server program is started. */
export interface LaunchInput {
  readonly binary: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly pidFile: string;
}

/** A running server program. */
export interface ServerProcess {
  /** Asks it to finish what it is writing and stop; harmless when it already has. */
  requestStop(): void;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * A keeper between us and the server. It runs the server, notes "our pid, its pid" in the pid file, and asks it to
 * stop when the pipe on descriptor 3 closes: by our wish, or because we were killed. So no server outlives us.
 */
const KEEPER = `
owner=$1 pids=$2; shift 2
"$@" 3<&- & server=$!
echo "$owner $server" > "$pids"
{ read -r _ <&3; kill "$server" 2>/dev/null; } & watcher=$!
wait "$server"; code=$?
kill "$watcher" 2>/dev/null
exit "$code"`;

/**
 * Starts the program with a keeper, in a session of its own: Ctrl-C in the terminal then reaches only this process,
 * which stops the server last, after the worker has finished what it holds.
 */
export function launch(input: LaunchInput): ServerProcess {
  rotate(input.logFile);
  const log = openSync(input.logFile, 'a');
  const owner = String(process.pid);
  const child = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'keeper', owner, input.pidFile, input.binary, ...input.args],
    { detached: true, stdio: ['ignore', log, log, 'pipe'] },
  );
  closeSync(log);
  const lifeline = child.stdio[3] as Writable;
  // The keeper may be gone before the pipe is closed.
  lifeline.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      lifeline.destroy();
      resolve();
    });
    child.once('error', () => resolve());
  });
  return { ended, requestStop: () => void lifeline.end() };
}

function rotate(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) {
    renameSync(logFile, `${logFile}.1`);
  }
}
