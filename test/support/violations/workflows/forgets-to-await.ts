import { sleep } from '@temporalio/workflow';

export async function track(): Promise<void> {
  sleep('1 day');
  await sleep('1 day');
}
