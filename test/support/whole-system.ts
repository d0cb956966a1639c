/** The whole system as `npm start` runs it, in this process, on a folder and ports of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadConfig } from '../../main/config.js';
import { openCore } from '../../main/core.js';
import { openService } from '../../main/service.js';
import { ensureFirstAccounts } from '../../prisma/store/accounts.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { freePort } from './free-port.js';
import { quietRuntime } from './workflow-stage.js';

export interface WholeSystem {
  url: string;
  db: PrismaClient;
  /** The first password of an account. */
  passwordOf(username: string): string;
  close(): Promise<void>;
}

async function configIn(dataDir: string) {
  const [PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT] = [
    String(await freePort()),
    String(await freePort()),
    String(await freePort()),
  ];
  const ports = { PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT };
  const loaded = loadConfig({ ...ports, DATA_DIR: dataDir, HOST: '127.0.0.1' });
  if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
  return loaded.config;
}

/** Starts it, empty but for the first accounts. */
export async function startWholeSystem(): Promise<WholeSystem> {
  quietRuntime();
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-whole-'));
  const log = pino({ level: 'silent' });
  const config = await configIn(dataDir);
  const core = await openCore({ config, log, progress: () => undefined });
  const service = await openService(core);
  const accounts = await ensureFirstAccounts(core.prisma);
  return {
    url: service.url,
    db: core.prisma,
    passwordOf: (username) => {
      const account = accounts.find((a) => a.username === username);
      if (!account) throw new Error(`no account ${username}`);
      return account.password;
    },
    close: async () => {
      await service.close();
      await core.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
