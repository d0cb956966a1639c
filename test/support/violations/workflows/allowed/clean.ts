import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/contracts.js';
import { decide } from '../../domain/task/decide.js';

const { record } = proxyLocalActivities<Activities>({ startToCloseTimeout: '10 seconds' });

export async function track(): Promise<number> {
  await record(decide(Date.now()));
  return new Date(0).getTime();
}
