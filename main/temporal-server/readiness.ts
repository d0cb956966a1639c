import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { registerSearchAttributes } from './search-attributes.js';

const STEP_MS = 100;

interface ReadinessInput {
  readonly address: string;
  readonly namespace: string;
  readonly timeoutMs: number;
  /** Asked between tries; when it says true, waiting makes no sense any more. */
  readonly isOver: () => boolean;
}

/** Waits until the server answers, has the namespace and knows our search attributes. False when it did not. */
export async function waitUntilReady(input: ReadinessInput): Promise<boolean> {
  const deadline = Date.now() + input.timeoutMs;
  while (Date.now() < deadline && !input.isOver()) {
    if (await answers(input)) return true;
    await pause(STEP_MS);
  }
  return false;
}

async function answers({ address, namespace }: ReadinessInput): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: '1s' });
    await connection.workflowService.describeNamespace({ namespace });
    return await registerSearchAttributes(connection, namespace);
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
