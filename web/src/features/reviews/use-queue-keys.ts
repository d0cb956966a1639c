/** Walking the queue of reports and deciding by key: J and K move, other letters act on the chosen row. */
import { useState } from 'react';
import { movedBy, useKeys } from '../../shared/queue-keys.js';

/** The chosen row of a queue of `length` rows and the way to choose another. */
export function useQueueKeys(length: number, acts: Record<string, () => void>) {
  const [chosen, choose] = useState(0);
  const index = movedBy('', chosen, length);
  useKeys({
    ...acts,
    j: () => choose(movedBy('j', index, length)),
    k: () => choose(movedBy('k', index, length)),
  });
  return [index, choose] as const;
}
