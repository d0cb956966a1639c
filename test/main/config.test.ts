import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../main/config.js';

const configOf = (env: Record<string, string>) => {
  const result = loadConfig(env);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.config;
};

const faultsOf = (env: Record<string, string>) => {
  const result = loadConfig(env);
  return result.ok ? [] : result.faults;
};

describe('an empty environment', () => {
  it('gives an embedded system on this machine only', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: `file:${resolve('data/duban.db')}`,
      temporalAddress: undefined,
      temporalNamespace: 'default',
      temporalPort: 7233,
      temporalUiPort: 8233,
      telegram: undefined,
      logLevel: 'info',
    });
  });

  it('treats a blank value as absent', () => {
    expect(configOf({ PORT: ' ', TELEGRAM_BOT_TOKEN: '', DATABASE_URL: '\t' })).toEqual(
      configOf({}),
    );
  });
});

describe('a set environment', () => {
  it('keeps the record inside the data folder', () => {
    expect(configOf({ DATA_DIR: '/srv/duban' }).databaseUrl).toBe('file:/srv/duban/duban.db');
  });

  it('takes a cluster by host and port', () => {
    expect(configOf({ TEMPORAL_ADDRESS: ' temporal.example:7233 ' }).temporalAddress).toBe(
      'temporal.example:7233',
    );
  });

  it('turns a webhook on only with its secret', () => {
    const telegram = { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_WEBHOOK_URL: 'https://x.example/t' };
    expect(configOf({ ...telegram, TELEGRAM_WEBHOOK_SECRET: 's' }).telegram?.webhook).toEqual({
      url: 'https://x.example/t',
      secret: 's',
    });
    expect(faultsOf(telegram)).toEqual([expect.stringContaining('TELEGRAM_WEBHOOK_SECRET')]);
  });

  it('lets a cluster share port numbers with the page', () => {
    expect(configOf({ PORT: '7233', TEMPORAL_ADDRESS: 'other:7233' }).port).toBe(7233);
  });
});

describe('a faulty environment', () => {
  it('lists every fault at once', () => {
    const faults = faultsOf({
      PORT: '70000',
      HOST: 'a b',
      DATABASE_URL: 'postgresql://db/duban',
      TEMPORAL_ADDRESS: 'nowhere',
      TELEGRAM_API_ROOT: 'ftp://x',
      TELEGRAM_WEBHOOK_URL: 'http://x',
      LOG_LEVEL: 'loud',
    });
    expect(faults.map((fault) => fault.split('：')[0])).toEqual([
      'PORT',
      'HOST',
      'DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'TELEGRAM_API_ROOT',
      'TELEGRAM_WEBHOOK_URL',
      'LOG_LEVEL',
      'TELEGRAM_WEBHOOK_SECRET',
      'TELEGRAM_BOT_TOKEN',
    ]);
  });

  it('says that only SQLite is supported', () => {
    expect(faultsOf({ DATABASE_URL: 'postgresql://db/duban' })[0]).toContain('本版本只支持 SQLite');
  });

  it('never repeats a secret', () => {
    const faults = faultsOf({ TELEGRAM_BOT_TOKEN: 'hunter2', TELEGRAM_WEBHOOK_SECRET: 'sesame!' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toMatch(/hunter2|sesame/);
  });

  it.each(['0', '65536', '3e3', '-1', '80.5', '０'])('refuses %s as a port', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  it('refuses one port for two servers', () => {
    expect(faultsOf({ PORT: '8233' })).toEqual([expect.stringContaining('不能相同')]);
  });
});
