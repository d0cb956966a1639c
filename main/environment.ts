import { z } from 'zod';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
// Telegram's own rule for secret_token of setWebhook.
const SECRET = /^[A-Za-z0-9_-]{1,256}$/;
// Hosts by name or IPv4, or IPv6 in brackets, and a port.
const ADDRESS = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/;

const isPort = (value: string): boolean =>
  /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;

const port = (fallback: number) =>
  z.string().refine(isPort, '应当是 1 到 65535 之间的整数').transform(Number).default(fallback);

const webUrl = (protocol: RegExp, words: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocol.test(value), words)
    .optional();

/** The environment variables that are read, each with its check and its sentence. */
export const environmentSchema = z.object({
  PORT: port(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, '应当是本机的 IP 地址或主机名')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .startsWith('file:', '本版本只支持 SQLite，地址应当以 file: 开头，如 file:./data/duban.db')
    .refine((value) => value.length > 'file:'.length, 'file: 之后缺少文件路径')
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .refine(
      (value) => isPort(ADDRESS.exec(value)?.[2] ?? ''),
      '应当写成 主机:端口，如 127.0.0.1:7233',
    )
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/, '只能含字母、数字、点、横线和下划线')
    .default('default'),
  TEMPORAL_PORT: port(7233),
  TEMPORAL_UI_PORT: port(8233),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[A-Za-z0-9_-]+$/, '不像机器人令牌，应当形如 123456:ABC…')
    .optional(),
  TELEGRAM_API_ROOT: webUrl(/^https?:/, '应当是 http:// 或 https:// 开头的网址'),
  TELEGRAM_WEBHOOK_URL: webUrl(/^https:/, '应当是 https:// 开头的网址（Telegram 的要求）'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(SECRET, '只能含字母、数字、横线和下划线，长度 1 到 256')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `应当是 ${LOG_LEVELS.join('、')} 之一` }).default('info'),
});
