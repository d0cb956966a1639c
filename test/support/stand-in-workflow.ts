import { condition } from '@temporalio/workflow';

/** Holds its id until it is ended; whatever it is told stays in its history. */
export async function standIn(): Promise<void> {
  await condition(() => false);
}
