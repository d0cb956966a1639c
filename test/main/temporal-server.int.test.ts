import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StartFault } from '../../main/preflight.js';
import { findTemporalBinary } from '../../main/temporal-binary.js';
import { startTemporalServer } from '../../main/temporal-server.js';
import type { TemporalServer, TemporalServerOptions } from '../../main/temporal-server.js';
import { readPids } from '../../main/temporal-server/left-over.js';
import { freePort } from '../support/free-port.js';
import { describeWithTemporal } from '../support/temporal.js';

const OWNER = fileURLToPath(new URL('../support/temporal-owner.ts', import.meta.url));
const binary = findTemporalBinary('server')?.path ?? '';

let folder: string;
let options: TemporalServerOptions;
let running: TemporalServer[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-server-'));
  running = [];
  options = {
    binary,
    dbFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'logs/temporal.log'),
    port: await freePort(),
    uiPort: await freePort(),
    log: { info: () => undefined, error: () => undefined },
  };
});

afterEach(async () => {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (more: Partial<TemporalServerOptions> = {}) => {
  const server = await startTemporalServer({ ...options, ...more });
  running.push(server);
  return server;
};

const pids = () => readPids(`${options.dbFile}.pid`);

const startWorkflow = async (address: string, workflowId: string) => {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  await client.workflow.start('any', { workflowId, taskQueue: 'nobody' });
  await connection.close();
};

const hasWorkflow = async (address: string, workflowId: string) => {
  const connection = await Connection.connect({ address });
  const { status } = await new Client({ connection }).workflow.getHandle(workflowId).describe();
  await connection.close();
  return status.name === 'RUNNING';
};

const startOwner = async (): Promise<ChildProcess> => {
  const args = [binary, options.dbFile, String(options.port), String(options.uiPort)];
  const owner = spawn(process.execPath, ['--import', 'tsx', OWNER, ...args], { stdio: 'pipe' });
  await once(owner.stdout, 'data');
  return owner;
};

const portIsFree = async () => {
  const server = createServer();
  const outcome = Promise.race([
    once(server, 'error').then(() => false),
    once(server, 'listening').then(() => true),
  ]);
  server.listen(options.port, '127.0.0.1');
  const free = await outcome;
  server.close();
  return free;
};

describeWithTemporal('server')('the embedded Temporal server', () => {
  it('keeps workflows over a stop and a start', async () => {
    const first = await start();
    await startWorkflow(first.address, 'task-1');
    await first.stop();
    const second = await start();
    expect(await hasWorkflow(second.address, 'task-1')).toBe(true);
  });

  it('is started again when it is killed', async () => {
    const onExit = vi.fn();
    const { address } = await start({ onExit });
    await startWorkflow(address, 'task-1');
    const killed = pids().server ?? 0;
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(pids().server).not.toBe(killed), 10_000);
    await vi.waitFor(async () => expect(await hasWorkflow(address, 'task-1')).toBe(true), 20_000);
    expect(onExit).toHaveBeenCalledOnce();
  });

  it('ends by itself when its owner is killed', async () => {
    const owner = await startOwner();
    owner.kill('SIGKILL');
    await vi.waitFor(async () => expect(await portIsFree()).toBe(true), 10_000);
    await start();
  });

  it('stops with its owner on Ctrl-C, exit code 0', async () => {
    const owner = await startOwner();
    owner.kill('SIGINT');
    expect(await once(owner, 'exit')).toEqual([0, null]);
    expect(await portIsFree()).toBe(true);
  });
});

describeWithTemporal('server')('a start that finds the way barred', () => {
  it('stops a server that was left behind', async () => {
    const args = ['server', 'start-dev', '--headless', '--db-filename', options.dbFile];
    const orphan = spawn(binary, [...args, '--port', String(options.port)], { stdio: 'ignore' });
    const ended = once(orphan, 'exit');
    await vi.waitFor(async () => expect(await portIsFree()).toBe(false), 10_000);
    // Pid 2147483646 is above what a kernel gives out: an owner that is surely dead.
    writeFileSync(`${options.dbFile}.pid`, `2147483646 ${orphan.pid}\n`);
    await start();
    await ended;
  });

  it('refuses a data folder that another system uses', async () => {
    const owner = await startOwner();
    await expect(start()).rejects.toThrow(`进程 ${owner.pid}`);
    owner.kill('SIGINT');
    await once(owner, 'exit');
  });

  it('names the port that another program holds', async () => {
    const other = createServer().listen(options.port, '127.0.0.1');
    await once(other, 'listening');
    const refusal = start();
    await expect(refusal).rejects.toThrow(StartFault);
    await expect(refusal).rejects.toThrow(`端口 ${options.port} 已被其他程序占用`);
    other.close();
  });

  it('points to its log when the server fails', async () => {
    writeFileSync(options.dbFile, 'this is no database');
    await expect(start()).rejects.toThrow(options.logFile);
  });
});
