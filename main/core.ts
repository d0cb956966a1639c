/** What every running part stands on: the record, the Temporal server, the clock, the desk. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar/dates.js';
import { createPrisma } from '../prisma/client.js';
import { MigrationRefused, applyMigrations } from '../prisma/migrate.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { bindOlderRows } from '../prisma/store/chain/fill.js';
import type { Desk } from '../workflows/desk.js';
import { openClock, type ClockKeeper } from './clock-keeper.js';
import type { Config } from './config.js';
import { createDesk } from './desk.js';
import { createSettling, type Settling } from './settling.js';
import { StartFault, checkDataDir } from './preflight.js';
import { findTemporalBinary } from './temporal-binary.js';
import { startTemporalServer } from './temporal-server.js';
import { registerSearchAttributes } from './temporal-server/search-attributes.js';

export interface Core {
  config: Config;
  log: Logger;
  prisma: PrismaClient;
  client: Client;
  /** `host:port` of the Temporal server in use. */
  temporalAddress: string;
  /** Its web page, when the server is the embedded one. */
  temporalUi?: string;
  clock: ClockKeeper;
  desk: Desk;
  settling: Settling;
  temporalIsReady(): Promise<boolean>;
  close(): Promise<void>;
}

export interface CoreOptions {
  config: Config;
  log: Logger;
  /** Told what is being done, in a sentence for the terminal. */
  progress(sentence: string): void;
  /** A replaced clock, for rehearsals on the real server. */
  replacedClock?: { from: Instant; rate: number };
  durability?: 'full' | 'normal';
  onTemporalExit?: () => void;
}

async function openRecord({ config, progress, durability }: CoreOptions): Promise<PrismaClient> {
  checkDataDir(config.dataDir);
  try {
    await applyMigrations({
      url: config.databaseUrl,
      onProgress: (name, index, count) => progress(`升级数据库（${index}/${count}）：${name}`),
    });
  } catch (error) {
    if (error instanceof MigrationRefused) throw new StartFault(error.message, { cause: error });
    throw error;
  }
  const prisma = createPrisma(config.databaseUrl, durability);
  const bound = await bindOlderRows(prisma, new Date().toISOString());
  if (bound > 0) progress(`为已有的 ${bound} 条记录建立校验链`);
  return prisma;
}

async function openTemporal(options: CoreOptions) {
  const { config, log, progress, durability } = options;
  if (config.temporalAddress) {
    progress(`使用已有的 Temporal 服务 ${config.temporalAddress}`);
    return { address: config.temporalAddress, uiUrl: undefined, stop: async () => {} };
  }
  const binary = findTemporalBinary('server');
  if (!binary) {
    throw new StartFault('没有找到 Temporal 服务程序，请用 npm start 启动，它会先准备好。');
  }
  progress(`启动内置的 Temporal 服务（${binary.from}）`);
  return startTemporalServer({
    binary: binary.path,
    dbFile: join(config.dataDir, 'temporal.db'),
    port: config.temporalPort,
    uiPort: config.temporalUiPort,
    logFile: join(config.dataDir, 'logs', 'temporal.log'),
    namespace: config.temporalNamespace,
    durability,
    onExit: options.onTemporalExit,
    log,
  });
}

async function connect(address: string): Promise<Connection> {
  try {
    return await Connection.connect({ address, connectTimeout: '10s' });
  } catch (error) {
    const what = `连接不上 Temporal 服务 ${address}。`;
    throw new StartFault(`${what}请检查地址（TEMPORAL_ADDRESS）和服务是否在运行。`, {
      cause: error,
    });
  }
}

async function answers(connection: Connection): Promise<boolean> {
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.getSystemInfo({}),
    );
    return true;
  } catch {
    return false;
  }
}

/** Opens everything below the channels, in order, and closes it in reverse. */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { config, log } = options;
  const prisma = await openRecord(options);
  mkdirSync(join(config.dataDir, 'evidence'), { recursive: true });
  const clock = await openClock(prisma, options.replacedClock);
  const temporal = await openTemporal(options);
  const connection = await connect(temporal.address);
  await registerSearchAttributes(connection, config.temporalNamespace);
  const client = new Client({ connection, namespace: config.temporalNamespace });
  const closing = new AbortController();
  const settling = createSettling(client, closing.signal);
  const desk = createDesk({ client, prisma, clockKind: clock.kind, clock, settling });
  return {
    config,
    log,
    prisma,
    client,
    temporalAddress: temporal.address,
    temporalUi: temporal.uiUrl,
    clock,
    desk,
    settling,
    temporalIsReady: () => answers(connection),
    close: async () => {
      closing.abort();
      await clock.keep();
      await connection.close();
      await temporal.stop();
      await prisma.$disconnect();
    },
  };
}
