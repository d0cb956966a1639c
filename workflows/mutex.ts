import { condition } from '@temporalio/workflow';

/** Does one thing after the other, in the order in which they were asked for. */
export type Alone = <T>(act: () => Promise<T>) => Promise<T>;

/** A lock of its own: whoever asks waits until nobody else is under way. */
export function mutex(): Alone {
  let busy = false;
  return async (act) => {
    while (busy) await condition(() => !busy);
    busy = true;
    try {
      return await act();
    } finally {
      busy = false;
    }
  };
}
