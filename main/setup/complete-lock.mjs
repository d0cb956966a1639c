/**
 * `npm run lock:complete`: adds to package-lock.json the packages for other platforms that npm left out.
 * Hazard: a registry mirror that carries only its own platform's packages makes `npm install` write a lock without
 * the others, and `npm ci` then refuses that lock everywhere. Their name and exact version say all that npm needs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './progress.mjs';

const PLATFORM =
  /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(gnu|musl|msvc|eabi)\w*)?$/;

/** The lock entries that are missing from the packages of a lock, by path. */
export function missingEntries(packages) {
  const wanted = Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ parent, name, version, dev })),
  );
  const absent = wanted.filter(({ parent, name }) => !isLocked(packages, parent, name));
  return Object.fromEntries(absent.map((wish) => [`node_modules/${wish.name}`, entryOf(wish)]));
}

// Where Node would look for it: beside its parent's own packages, then upwards.
function isLocked(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (`${folder}${folder ? '/' : ''}node_modules/${name}` in packages) return true;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
}

function entryOf({ name, version, dev }) {
  const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
  const libc = { gnu: ['glibc'], musl: ['musl'] }[os === 'linux' ? abi : ''];
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingEntries(lock.packages);
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  const completed = { ...lock, packages: Object.fromEntries(sorted) };
  writeFileSync('package-lock.json', `${JSON.stringify(completed, null, 2)}\n`);
  say(`package-lock.json 已补入 ${Object.keys(missing).length} 个其他平台的依赖包`);
}
