import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VIOLATIONS = join(ROOT, 'test/support/violations');
const IMPORTS = 'house(imports)';
const CLOCK = 'house(no-clock)';

/** Each seeded violation and the rule that must report it: a fence gone blind turns this red. */
const FENCES: Record<string, string> = {
  'activities/imports-bot.ts': IMPORTS,
  'activities/imports-database-library.ts': IMPORTS,
  'api/imports-bot.ts': IMPORTS,
  'api/imports-database-client.ts': IMPORTS,
  'api/imports-file-library.ts': IMPORTS,
  'api/imports-files.ts': IMPORTS,
  'api/imports-test.ts': IMPORTS,
  'api/imports-workflow-value.ts': IMPORTS,
  'bot/imports-api.ts': IMPORTS,
  'bot/words.ts': 'house(no-wording)',
  'documents/asks-the-clock.ts': CLOCK,
  'documents/imports-node.ts': IMPORTS,
  'documents/imports-prisma.ts': IMPORTS,
  'domain/any.ts': 'typescript(no-explicit-any)',
  'domain/asks-the-clock.ts': CLOCK,
  'domain/calls-date.ts': CLOCK,
  'domain/console.ts': 'eslint(no-console)',
  'domain/cycle-a.ts': 'import(no-cycle)',
  'domain/cycle-b.ts': 'import(no-cycle)',
  'domain/default-export.ts': 'import(no-default-export)',
  'domain/forgets-a-case.ts': 'typescript(switch-exhaustiveness-check)',
  'domain/imports-main.ts': IMPORTS,
  'domain/imports-node.ts': IMPORTS,
  'domain/imports-package.ts': IMPORTS,
  'domain/imports-plan.ts': IMPORTS,
  'domain/long-file.ts': 'eslint(max-lines)',
  'domain/long-function.ts': 'eslint(max-lines-per-function)',
  'domain/makes-a-date.ts': CLOCK,
  'domain/many-parameters.ts': 'eslint(max-params)',
  'domain/reads-environment.ts': 'node(no-process-env)',
  'domain/throws-dice.ts': CLOCK,
  'domain/waits.ts': CLOCK,
  'files/imports-prisma.ts': IMPORTS,
  'plan/asks-the-clock.ts': CLOCK,
  'plan/imports-node.ts': IMPORTS,
  'plan/imports-prisma.ts': IMPORTS,
  'prisma/imports-api.ts': IMPORTS,
  'test/long-body.ts': 'house(test-body)',
  'web/src/imports-domain-value.ts': IMPORTS,
  'web/src/imports-node.ts': IMPORTS,
  'workflows/forgets-an-activity.ts': 'typescript(no-floating-promises)',
  'workflows/forgets-to-await.ts': 'typescript(no-floating-promises)',
  'workflows/imports-activity-value.ts': IMPORTS,
  'workflows/imports-client.ts': IMPORTS,
  'workflows/imports-prisma.ts': IMPORTS,
  'workflows/makes-a-date.ts': CLOCK,
  'workflows/promise-as-condition.ts': 'typescript(no-misused-promises)',
  'workflows/throws-dice.ts': CLOCK,
  'workflows/words.ts': 'house(no-wording)',
};

const ALLOWED = ['api/allowed/clean.ts', 'workflows/allowed/clean.ts'];

interface Finding {
  readonly code: string;
  readonly filename: string;
}

/** Runs the real linter with the real settings over the seeded violations: rules reported by file. */
async function lint(): Promise<Map<string, string[]>> {
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '--format=json', 'test/support/violations'];
  // It exits with 1 because it finds something, which is what it is asked to do here.
  const failed = await promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch(
    (error: { stdout: string }) => error,
  );
  const { diagnostics } = JSON.parse(failed.stdout) as { diagnostics: Finding[] };
  const found = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const file = relative(VIOLATIONS, join(ROOT, filename));
    found.set(file, [...(found.get(file) ?? []), code]);
  }
  return found;
}

describe('each fence', () => {
  let found: Map<string, string[]>;
  beforeAll(async () => {
    found = await lint();
  }, 60_000);

  it.each(Object.entries(FENCES))('reports %s by %s', (file, rule) => {
    expect(found.get(file) ?? []).toContain(rule);
  });

  it.each(ALLOWED)('lets %s pass', (file) => {
    expect(found.get(file) ?? []).toEqual([]);
  });

  it('has its violation in the list', () => {
    const files = readdirSync(VIOLATIONS, { recursive: true, encoding: 'utf8' });
    const seeded = files.filter((file) => file.endsWith('.ts')).sort();
    expect(seeded).toEqual([...Object.keys(FENCES), ...ALLOWED].sort());
  });
});
