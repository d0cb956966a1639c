import { ServiceError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { untilAnswered } from '../../main/aborted-updates.js';
import { asked } from '../../main/asked.js';

const failedAs = (type: string) =>
  new WorkflowUpdateFailedError('failed', ApplicationFailure.create({ type }));
const unavailable = () => {
  const cause = Object.assign(new Error('gone'), { code: 14, details: '', metadata: {} });
  return new ServiceError('failed', { cause });
};

/** Fails in turn with each of these, then answers; counts how often it was asked. */
function asking(...failures: Error[]) {
  const times = { asked: 0 };
  const ask = async () => {
    const failure = failures[times.asked];
    times.asked += 1;
    if (failure) throw failure;
    return { events: ['SelfAssessed'] };
  };
  return { times, ask };
}

describe('an update that the server aborted', () => {
  it.each([
    ['its run ended', failedAs('AcceptedUpdateCompletedWorkflow')],
    ['no worker looked at it', failedAs('UnprocessedUpdate')],
    ['the server was away for a moment', unavailable()],
  ])('is sent again when %s', async (_why, failure) => {
    const { ask, times } = asking(failure, failure);
    expect(await untilAnswered(ask, [0, 0])).toEqual({ events: ['SelfAssessed'] });
    expect(times.asked).toBe(3);
  });

  it('reaches nobody who asked for it', async () => {
    const doubted: string[] = [];
    const settling = {
      doubt: (id: string) => void doubted.push(id),
      settled: async () => undefined,
    };
    const { ask } = asking(failedAs('UnprocessedUpdate'));
    expect(await asked({ settling }, 'assessment/1', ask)).toEqual({ events: ['SelfAssessed'] });
    expect(doubted).toEqual([]);
  });

  it('is given up after the last try', async () => {
    const { ask, times } = asking(unavailable(), unavailable(), unavailable());
    await expect(untilAnswered(ask, [0, 0])).rejects.toBeInstanceOf(ServiceError);
    expect(times.asked).toBe(3);
  });
});

describe('a refusal', () => {
  it('is not asked about again', async () => {
    const { ask, times } = asking(failedAs('NodeNotOpen'));
    await expect(untilAnswered(ask, [0])).rejects.toBeInstanceOf(WorkflowUpdateFailedError);
    expect(times.asked).toBe(1);
  });
});
