import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault, checkPort } from './preflight.js';
import { clearLeftOver, endProcess, readPids } from './temporal-server/left-over.js';
import { launch } from './temporal-server/process.js';
import type { ServerProcess } from './temporal-server/process.js';
import { waitUntilReady } from './temporal-server/readiness.js';
import { serverArguments } from './temporal-server/settings.js';

/** The part of a logger that this needs. */
interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** How the embedded server is to run. */
export interface TemporalServerOptions {
  /** Path of the `temporal` program. */
  readonly binary: string;
  /** The server's SQLite file; its folder is made, its pid is kept beside it. */
  readonly dbFile: string;
  readonly port: number;
  readonly uiPort: number;
  readonly logFile: string;
  readonly log: Log;
  readonly namespace?: string;
  readonly durability?: 'full' | 'normal';
  /** Starts the server again when it ends without being asked to; on by default. */
  readonly restartOnExit?: boolean;
  /** Told when the server ended without being asked to, before it is started again. */
  readonly onExit?: () => void;
}

/** A running embedded server. */
export interface TemporalServer {
  /** `host:port` for Temporal clients and workers. */
  readonly address: string;
  readonly uiUrl: string;
  /** Stops it for good; everything acknowledged is on the disk. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const LONGEST_PAUSE_MS = 30_000;

/** Starts the embedded server and resolves when it is ready for work. Throws StartFault with a sentence for people. */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const keeping = new Keeping({ ...options, dbFile: resolve(options.dbFile) });
  await keeping.start();
  void keeping.watch();
  return {
    address: keeping.address,
    uiUrl: `http://127.0.0.1:${options.uiPort}`,
    stop: () => keeping.stop(),
  };
}

class Keeping {
  readonly #options: TemporalServerOptions;
  readonly #pidFile: string;
  #process: ServerProcess | undefined;
  #stopping = new AbortController();

  constructor(options: TemporalServerOptions) {
    this.#options = options;
    this.#pidFile = `${options.dbFile}.pid`;
  }

  get address(): string {
    return `127.0.0.1:${this.#options.port}`;
  }

  async start(): Promise<void> {
    const { binary, dbFile, port, uiPort, logFile } = this.#options;
    const namespace = this.#options.namespace ?? 'default';
    for (const file of [dbFile, logFile]) mkdirSync(dirname(file), { recursive: true });
    await clearLeftOver(this.#pidFile, dbFile);
    await checkPort(port, '127.0.0.1', 'TEMPORAL_PORT');
    await checkPort(uiPort, '127.0.0.1', 'TEMPORAL_UI_PORT');
    const durability = this.#options.durability ?? 'full';
    const args = serverArguments({ dbFile, port, uiPort, namespace, durability });
    const started = launch({ binary, args, logFile, pidFile: this.#pidFile });
    this.#process = started;
    let over = false;
    void started.ended.then(() => (over = true));
    const ready = await waitUntilReady({
      address: this.address,
      namespace,
      timeoutMs: READY_WITHIN_MS,
      isOver: () => over || this.#stopping.signal.aborted,
    });
    if (ready || this.#stopping.signal.aborted) return;
    await this.#end(started);
    throw new StartFault(`Temporal 服务没有启动成功，原因见日志 ${logFile} 的末尾。`);
  }

  /** Waits for the server's end; when nobody asked for it, starts it again, each time a little later. */
  async watch(): Promise<void> {
    const { log, onExit, restartOnExit = true } = this.#options;
    for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await this.#process?.ended;
      if (this.#stopping.signal.aborted) return;
      log.error({}, 'the Temporal server ended unexpectedly');
      onExit?.();
      if (!restartOnExit) return;
      if (await this.#startedAgain()) pauseMs = 500;
      else
        await pause(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#process) await this.#end(this.#process);
  }

  async #startedAgain(): Promise<boolean> {
    try {
      await this.start();
      this.#options.log.info({ address: this.address }, 'the Temporal server runs again');
      return true;
    } catch (error) {
      this.#options.log.error({ error }, 'the Temporal server could not be started again');
      return false;
    }
  }

  async #end(running: ServerProcess): Promise<void> {
    running.requestStop();
    const ended = await Promise.race([
      running.ended.then(() => true),
      pause(STOP_WITHIN_MS, false, { ref: false }),
    ]);
    const { server } = readPids(this.#pidFile);
    if (!ended && server !== undefined) await endProcess(server);
    await running.ended;
  }
}
