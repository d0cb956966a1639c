import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastLines, run } from './command.mjs';
import { during } from './progress.mjs';

const PYTHONS = process.platform === 'win32' ? ['py', 'python'] : ['python3', 'python'];

/**
 * Installs the program's Python package beside the cache and moves its one binary to `target`.
 * Resolves to `{ ok: true }` or `{ ok: false, reason }` with a reason in plain Chinese.
 */
export async function installByPip(program, target) {
  const python = await firstPython();
  if (!python) return { ok: false, reason: '这台机器上没有 Python 3' };
  const folder = `${dirname(dirname(target))}/pip.${process.pid}`;
  try {
    const args = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
    const done = await during(`用 pip 取 ${program.pip}`, () =>
      run(python, [...args, '--target', folder, program.pip]),
    );
    if (!done.ok) return { ok: false, reason: pipReason(done.output) };
    const binary = join(folder, 'bin', program.name);
    if (!existsSync(binary)) return { ok: false, reason: '安装包里没有所需的程序' };
    mkdirSync(dirname(target), { recursive: true });
    renameSync(binary, target);
    chmodSync(target, 0o755);
    return { ok: true };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstPython() {
  for (const python of PYTHONS) {
    const { ok } = await run(python, ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']);
    if (ok) return python;
  }
  return undefined;
}

function pipReason(output) {
  if (/No module named pip/.test(output)) return 'Python 3 没有装 pip';
  if (/No matching distribution/.test(output)) return '软件源没有这个包，或没有适合本机的版本';
  if (/connection|resolve|timed out|Max retries/i.test(output)) return '连不上 Python 软件源';
  return `pip 报错：${lastLines(output, 1)}`;
}
