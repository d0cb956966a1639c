import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingEntries } from '../../main/setup/complete-lock.mjs';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8'));

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
}

type Entry = Partial<Manifest> & Parameters<typeof missingEntries>[0][string];

const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as { packages: Record<string, Entry> };

describe('the lock of the packages', () => {
  // Otherwise `npm ci` refuses a fresh clone; `npm run lock:complete` mends it.
  it('names the packages of every platform', () => {
    expect(Object.keys(missingEntries(lock.packages))).toEqual([]);
  });

  it('wants what package.json wants', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });

  it('finds what a mirror left out, for its platform only', () => {
    const packages = {
      'node_modules/x': { dev: true, optionalDependencies: { '@x/y-linux-x64-musl': '1.0.0' } },
    };
    expect(missingEntries(packages)).toEqual({
      'node_modules/@x/y-linux-x64-musl': {
        version: '1.0.0',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });
});

describe('package.json', () => {
  it('keeps production dependencies at twenty-eight or fewer', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(28);
  });

  it('keeps scripts at fifteen or fewer', () => {
    expect(Object.keys(manifest.scripts).length).toBeLessThanOrEqual(15);
  });
});
