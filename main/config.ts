import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { environmentSchema } from './environment.js';
import type { LOG_LEVELS } from './environment.js';

/** Everything the environment decides, checked. This file is the only reader of the environment outside the setup. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the one folder that everything the system keeps lies under. */
  readonly dataDir: string;
  /** `file:` url of the record. */
  readonly databaseUrl: string;
  /** `host:port` of an existing Temporal cluster; absent means the embedded server. */
  readonly temporalAddress?: string;
  readonly temporalNamespace: string;
  readonly temporalPort: number;
  readonly temporalUiPort: number;
  readonly telegram?: TelegramConfig;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The Telegram channel; without a token there is none and the web chat serves alone. */
export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot?: string;
  /** Present when Telegram is to call us; otherwise we ask Telegram (long polling). */
  readonly webhook?: { readonly url: string; readonly secret: string };
}

/** A configuration, or every fault of it at once, as sentences for the person who starts the system. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: string[] };

type Environment = Readonly<Record<string, string | undefined>>;
type Checked = z.output<typeof environmentSchema>;

/** Reads and checks the environment. A blank value counts as absent; relative paths start at the working folder. */
export function loadConfig(env: Environment): ConfigResult {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const trimmed = Object.fromEntries(
    Object.entries(present).map(([name, value]) => [name, value?.trim()]),
  );
  const checked = environmentSchema.safeParse(trimmed);
  const faults = (checked.error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}：${message}（现在是“${shown(path, trimmed)}”）`,
  );
  faults.push(...faultsTogether(trimmed));
  if (!checked.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: configOf(checked.data) };
}

// Secrets stay out of the terminal and the log.
function shown(path: PropertyKey[], env: Environment): string {
  const name = String(path[0]);
  return /TOKEN|SECRET/.test(name) ? '已隐去' : (env[name] ?? '');
}

/** Faults that no single variable has. */
function faultsTogether(env: Environment): string[] {
  const faults: string[] = [];
  if (env['TELEGRAM_WEBHOOK_URL'] && !env['TELEGRAM_WEBHOOK_SECRET']) {
    faults.push(
      'TELEGRAM_WEBHOOK_SECRET：设了 TELEGRAM_WEBHOOK_URL 就必须设它，否则任何人都能冒充 Telegram',
    );
  }
  if (env['TELEGRAM_WEBHOOK_URL'] && !env['TELEGRAM_BOT_TOKEN']) {
    faults.push('TELEGRAM_BOT_TOKEN：设了 TELEGRAM_WEBHOOK_URL 就必须设它');
  }
  const ports = [env['PORT'] ?? '3000'];
  if (!env['TEMPORAL_ADDRESS']) {
    ports.push(env['TEMPORAL_PORT'] ?? '7233', env['TEMPORAL_UI_PORT'] ?? '8233');
  }
  if (new Set(ports).size < ports.length) {
    faults.push('PORT、TEMPORAL_PORT、TEMPORAL_UI_PORT：三个端口不能相同');
  }
  return faults;
}

function configOf(env: Checked): Config {
  const dataDir = resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL ?? `file:${join(dataDir, 'duban.db')}`,
    temporalAddress: env.TEMPORAL_ADDRESS,
    temporalNamespace: env.TEMPORAL_NAMESPACE,
    temporalPort: env.TEMPORAL_PORT,
    temporalUiPort: env.TEMPORAL_UI_PORT,
    telegram: telegramOf(env),
    logLevel: env.LOG_LEVEL,
  };
}

function telegramOf(env: Checked): TelegramConfig | undefined {
  if (env.TELEGRAM_BOT_TOKEN === undefined) return undefined;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  const webhook = url !== undefined && secret !== undefined ? { url, secret } : undefined;
  return { token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT, webhook };
}
