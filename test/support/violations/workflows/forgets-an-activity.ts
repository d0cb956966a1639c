import { proxyActivities } from '@temporalio/workflow';

const { remind } = proxyActivities<{ remind(): Promise<void> }>({
  startToCloseTimeout: '1 minute',
});

export async function track(): Promise<void> {
  remind();
  await remind();
}
