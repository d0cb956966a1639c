/** What every long-running command does alike: configuration, log, faults as sentences, one clean stop. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { destination, pino, type Logger } from 'pino';
import { loadConfig, type Config } from './config.js';
import { StartFault, checkDataDir } from './preflight.js';

/** Prints a line for the person at the terminal. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** The configuration; every fault of the environment at once. @throws StartFault */
export function configured(change: Partial<Record<string, string>> = {}): Config {
  const loaded = loadConfig({ ...process.env, ...change });
  if (!loaded.ok) {
    const list = loaded.faults.map((f) => `  · ${f}`).join('\n');
    throw new StartFault(`环境变量有 ${loaded.faults.length} 处不对，请改正后再启动：\n${list}`);
  }
  return loaded.config;
}

/** The log goes to a file, so that the terminal keeps what a person needs. */
export function openLog({ dataDir, logLevel }: Config): Logger {
  checkDataDir(dataDir);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const file = destination({ dest: join(dataDir, 'logs', 'duban.log'), sync: false });
  const log = pino({ level: logLevel }, file);
  const level = logLevel === 'debug' ? 'DEBUG' : 'WARN';
  const logger = new DefaultLogger(level, ({ level: at, message, meta }) => {
    log[at === 'ERROR' ? 'error' : at === 'WARN' ? 'warn' : 'info']({ ...meta }, message);
  });
  // Stopping is our own affair: the SDK's would stop the worker before the bot has finished.
  Runtime.install({ logger, shutdownSignals: [] });
  return log;
}

/** Resolves at the first request to stop, however often it is repeated. */
export function stopRequested(): Promise<string> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => settle(signal));
    }
  });
}

/** Runs a command to its end: a fault that a person can mend becomes its sentence and status 1. */
export async function runCommand(command: () => Promise<void>): Promise<never> {
  try {
    await command();
    process.exit(0);
  } catch (error) {
    if (error instanceof StartFault) process.stderr.write(`\n${error.message}\n`);
    else
      process.stderr.write(
        `\n系统出错，没有启动成功：\n${String((error as Error).stack ?? error)}\n`,
      );
    process.exit(1);
  }
}
