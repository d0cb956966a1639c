/** The bare baseline: a workflow of the same SDK that answers an Update with one no-op activity. */
import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';

export interface NoActivities {
  nothing(): Promise<void>;
}
export const byActivityUpdate = defineUpdate<string, [string]>('byActivity');
export const byLocalActivityUpdate = defineUpdate<string, [string]>('byLocalActivity');
export const endSignal = defineSignal('end');

const normal = proxyActivities<NoActivities>({ startToCloseTimeout: '30s' });
const local = proxyLocalActivities<NoActivities>({ startToCloseTimeout: '30s' });

export async function bare(): Promise<void> {
  let ended = false;
  setHandler(endSignal, () => {
    ended = true;
  });
  setHandler(byActivityUpdate, async (text) => {
    await normal.nothing();
    return text;
  });
  setHandler(byLocalActivityUpdate, async (text) => {
    await local.nothing();
    return text;
  });
  await condition(() => ended);
}
