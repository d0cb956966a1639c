import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../.ci/closing-line.mjs', import.meta.url));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-ci-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const close = (counts: object | undefined, code: number) => {
  const report = join(folder, 'tests.json');
  if (counts) writeFileSync(report, JSON.stringify(counts));
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, report, String(code)]);
  return { line: String(stdout).trim(), status };
};

const counts = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 0,
});

describe("the gate's last line", () => {
  it('counts what passed', () => {
    expect(close(counts(5, 0), 0)).toEqual({ line: '5 passed, 0 failed, 1 skipped', status: 0 });
  });

  it('counts what failed', () => {
    expect(close(counts(5, 2), 1)).toEqual({ line: '5 passed, 2 failed, 1 skipped', status: 1 });
  });

  it('fails when lint or types failed before any test', () => {
    expect(close(undefined, 1)).toEqual({ line: '0 passed, 1 failed, 0 skipped', status: 1 });
  });

  it('fails when an error lay outside every test', () => {
    expect(close(counts(5, 0), 1).status).toBe(1);
  });

  it('fails when no test ran', () => {
    expect(close(counts(0, 0), 0).status).toBe(1);
  });
});
