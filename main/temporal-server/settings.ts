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
  return [
    ...[
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--log-level',
      'error',
      '--ui-disable-news-fetch',
    ],
    ...['--port', String(settings.port), '--ui-port', String(settings.uiPort)],
    ...['--db-filename', settings.dbFile, '--namespace', settings.namespace],
    ...pairs('--sqlite-pragma', { journal_mode: 'wal', synchronous: settings.durability }),
    ...pairs('--dynamic-config-value', DYNAMIC_CONFIG),
    ...pairs('--search-attribute', SEARCH_ATTRIBUTES),
  ];
}
