import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../domain/edition/compare-editions.js';
import { openComparer } from '../../main/comparing/comparer.js';
import { editionTask, RUNNING, SAME } from '../support/edition-fixture.js';

const edition = { ...SAME, tasks: [editionTask(1, { title: '压实企业责任' }), editionTask(0)] };
const plans = { running: RUNNING, edition, byHand: [] };
const inThread = { fewTasks: 0 };

describe('comparing in a thread apart', () => {
  it('finds what comparing at once finds', async () => {
    const found = await openComparer(inThread)(plans);
    expect(found).toEqual(compareEditions(RUNNING, edition));
    expect(await openComparer()(plans)).toEqual(found);
  });

  it('gives up what takes too long', async () => {
    expect(await openComparer({ ...inThread, timeMs: 1 })(plans)).toBeUndefined();
  });

  it('keeps the caller free meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    await openComparer(inThread)(plans);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(3);
  });
});
