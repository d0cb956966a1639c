import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodePlanText } from '../../files/text/decode-text.js';
import { parsePlan } from '../../plan/parse-plan.js';
import { describeWithShared, sharedPath } from '../support/shared-folder.js';

interface Scored {
  classes: Record<
    string,
    { f1: number; accuracy: Record<string, { accuracy: number; of: number }> }
  >;
}

const LEAST: Readonly<Record<string, number>> = {
  headings: 0.98,
  tasks: 0.98,
  owners: 0.98,
  commitments: 0.95,
  indicators: 0.95,
  checkpoints: 1,
  projects: 0.95,
  items: 0.9,
};

function readShared(number: string): string {
  const name = readdirSync(sharedPath('plans')).find((file) => file.startsWith(number)) ?? '';
  const decoded = decodePlanText(readFileSync(sharedPath(`plans/${name}`)));
  if (!decoded.ok) throw new Error(decoded.reason);
  return JSON.stringify(parsePlan(decoded.text, { source: name }));
}

describeWithShared('gold')('plans annotated by hand', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'plan-gold-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['000', '002', '003'])('are read as annotated: %s', (number) => {
    const parsed = path.join(folder, `${number}.json`);
    writeFileSync(parsed, readShared(number));
    const scorer = [
      sharedPath('gold/score.mjs'),
      sharedPath(`gold/${number}.json`),
      parsed,
      '--json',
    ];
    const scored = JSON.parse(
      execFileSync(process.execPath, scorer, { encoding: 'utf8' }),
    ) as Scored;
    for (const [name, least] of Object.entries(LEAST)) {
      const one = scored.classes[name];
      expect(one?.f1, `${name} of ${number}`).toBeGreaterThanOrEqual(least);
      const fields = Object.values(one?.accuracy ?? {}).filter((field) => field.of > 0);
      expect(Math.min(1, ...fields.map((field) => field.accuracy))).toBeGreaterThanOrEqual(0.95);
    }
  });

  it.each(['001', '004'])('are read with tasks, targets and reviews: %s', (number) => {
    const plan = JSON.parse(readShared(number)) as ReturnType<typeof parsePlan>;
    expect(plan.status).toBe('draft');
    expect(plan.tasks.length).toBeGreaterThanOrEqual(30);
    expect(plan.indicators.length).toBeGreaterThanOrEqual(6);
    expect(plan.checkpoints.map((one) => one.kind)).toEqual(['midterm', 'final']);
  });
});
