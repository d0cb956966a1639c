import { existsSync, readFileSync } from 'node:fs';
import { lastLines, run } from './command.mjs';
import { SetupFault, during } from './progress.mjs';

const LEAST_NODE = [20, 19];

/** Refuses a Node that is too old for the packages used. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (enough) return;
  throw new SetupFault(
    `本系统需要 Node ${LEAST_NODE.join('.')} 或更高版本，当前是 ${process.versions.node}。请升级 Node 后重试。`,
  );
}

/** Installs the npm packages when what is installed is not what package-lock.json asks for. */
export async function preparePackages() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = await during('安装 npm 依赖包', () =>
    npm ? run(process.execPath, [npm, ...args]) : run('npm', args),
  );
  if (done.ok) return;
  throw new SetupFault(
    `npm 依赖包没有装上。请检查网络或 npm 镜像设置（npm config get registry），然后重新运行同一条命令。\n    ${lastLines(done.output)}`,
  );
}

/**
 * Compares versions rather than file times: npm's own list of what lies in node_modules is written last,
 * so a half-finished installation has none. Optional packages are for other platforms and may be absent.
 */
function isInstalled() {
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(hidden)) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(hidden);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || present[path]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
