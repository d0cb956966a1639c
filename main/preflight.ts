import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

/** A fault that the person starting the system can mend; the message is the whole sentence for them. */
export class StartFault extends Error {}

/** Throws StartFault when nothing can listen there. `setting` is the environment variable that names the port. */
export async function checkPort(port: number, host: string, setting: string): Promise<void> {
  const code = await listenOnce(port, host);
  if (code === undefined) return;
  const change = `或用环境变量 ${setting} 换一个端口（例如 ${setting}=${port + 1}）。`;
  if (code === 'EADDRINUSE') {
    throw new StartFault(`端口 ${port} 已被其他程序占用。请先停掉那个程序，${change}`);
  }
  if (code === 'EACCES') {
    throw new StartFault(`没有权限使用端口 ${port}。请用 1024 以上的端口，${change}`);
  }
  throw new StartFault(`不能在 ${host}:${port} 上监听（${code}）。请检查监听地址，${change}`);
}

/** Makes the data folder and writes a trial file in it; throws StartFault when either fails. */
export function checkDataDir(dir: string): void {
  const path = resolve(dir);
  try {
    mkdirSync(path, { recursive: true });
    const trial = join(path, `.trial-${randomUUID()}`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    throw new StartFault(
      `数据目录 ${path} 不能写入（${reason(error)}）。请检查目录权限与磁盘空间，或用环境变量 DATA_DIR 另指定一个目录。`,
      { cause: error },
    );
  }
}

const REASONS: Record<string, string> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段是文件，不是目录',
  EEXIST: '同名的文件已经存在',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || String(error));
}

function listenOnce(port: number, host: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => settle(undefined)));
  });
}
