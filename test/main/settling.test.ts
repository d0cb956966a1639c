import { WorkflowNotFoundError } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { createSettling } from '../../main/settling.js';

/** A client whose workflows answer by a function. */
function clientOf(answer: (workflowId: string) => Promise<void>): Client {
  const getHandle = (workflowId: string) => ({ executeUpdate: () => answer(workflowId) });
  return { workflow: { getHandle } } as unknown as Client;
}

describe('an act whose outcome is unknown', () => {
  it('is settled once its workflow has written anew what stands', async () => {
    const asked: string[] = [];
    const client = clientOf(async (id) => {
      asked.push(id);
    });
    const settling = createSettling(client, new AbortController().signal);
    settling.doubt('task/T1');
    settling.doubt('task/T1');
    await settling.settled();
    expect(asked).toEqual(['task/T1']);
  });

  it('is asked about again while the server is away', async () => {
    let tries = 0;
    const client = clientOf(async () => {
      tries += 1;
      if (tries === 1) throw new Error('unavailable');
    });
    const settling = createSettling(client, new AbortController().signal);
    settling.doubt('task/T1');
    await settling.settled();
    expect(tries).toBe(2);
  });

  it('of a workflow that has ended needs no answer', async () => {
    const client = clientOf(async () => {
      throw new WorkflowNotFoundError('gone', 'task/T1', undefined);
    });
    const settling = createSettling(client, new AbortController().signal);
    settling.doubt('task/T1');
    await expect(settling.settled()).resolves.toBeUndefined();
  });

  it('is given up when the process stops', async () => {
    const stop = new AbortController();
    const client = clientOf(async () => {
      throw new Error('unavailable');
    });
    const settling = createSettling(client, stop.signal);
    settling.doubt('task/T1');
    stop.abort();
    await expect(settling.settled()).resolves.toBeUndefined();
  });
});
