import { SEARCH_ATTRIBUTES } from './search-attributes.js';

/**
 * One embedded server has one history shard, which reads each of its queues 20 times a second by default;
 * measured, that and not the disk limits how fast a single report goes through.
 */
const DYNAMIC_CONFIG = {
  'history.transferProcessorMaxPollRPS': 1000,
  'history.timerProcessorMaxPollRPS': 1000,
  'history.visibilityProcessorMaxPollRPS': 1000,
} as const;

interface ServerSettings {
  readonly dbFile: string;
  readonly port: number;
  readonly uiPort: number;
  readonly namespace: string;
  /** `full` survives a power cut, `normal` a crash of the program; `normal` is for benchmarks and the demo. */
  readonly durability: 'full' | 'normal';
}

/** The command line of the embedded development server, listening on this machine only. */
export function serverArguments(settings: ServerSettings): string[] {
  const pairs = (flag: string, values: Record<string, string | number>): string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const listen = { '--ip': '127.0.0.1', '--port': settings.port, '--ui-port': settings.uiPort };
  const keep = { '--db-filename': settings.dbFile, '--namespace': settings.namespace };
  return [
    'server',
    'start-dev',
    '--log-level=error',
    '--ui-disable-news-fetch',
    ...Object.entries({ ...listen, ...keep }).flatMap(([flag, value]) => [flag, String(value)]),
    ...pairs('--sqlite-pragma', { journal_mode: 'wal', synchronous: settings.durability }),
    ...pairs('--dynamic-config-value', DYNAMIC_CONFIG),
    ...pairs('--search-attribute', SEARCH_ATTRIBUTES),
  ];
}
