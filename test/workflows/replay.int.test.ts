import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '../support/history-file.js';
import { quietRuntime, workflowBundle } from '../support/workflow-stage.js';

const FOLDER = fileURLToPath(new URL('../histories/', import.meta.url));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

// A running task must go on under new code: what it did before has to come out the same again.
describe('the present workflow code', () => {
  beforeAll(quietRuntime);

  it('has histories of every workflow to live up to', () => {
    expect(files.map((name) => name.replace(/-\d+\.json$/, ''))).toEqual([
      'assessment',
      'carried-over',
      'carried-over',
      'cases',
      'closed-in-service',
      'edition',
      'edition',
      'interview',
      'listing',
      'mail',
      'owners-come-and-go',
      'proposals',
      'rectification',
      'veto',
      'veto',
      'whole-life',
    ]);
  });

  it.each(files)('%s names no machine and stays small', (name) => {
    const text = readFileSync(FOLDER + name, 'utf8');
    expect(text).not.toMatch(/"identity"|\/(home|root|tmp|Users)\//);
    expect(text.length).toBeLessThan(300_000);
  });

  it.each(files)('replays %s to the same end', async (name) => {
    const options = { workflowBundle: await workflowBundle() };
    const replay = Worker.runReplayHistory(options, readHistory(FOLDER + name), 'replayed');
    await expect(replay).resolves.toBeUndefined();
  });
});
