/** Walking a queue and deciding by key: J and K move, other letters act on the chosen row. */
import { useEffect, useState } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], .ant-modal';

/** The index after a key: held within the queue. */
export function movedBy(key: string, index: number, length: number): number {
  const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
  return Math.max(0, Math.min(length - 1, index + step));
}

/** The chosen row of a queue of `length` rows and the way to choose another. */
export function useQueueKeys(length: number, acts: Record<string, () => void>) {
  const [chosen, choose] = useState(0);
  const index = movedBy('', chosen, length);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') choose(movedBy(key, index, length));
      if (acts[key]) {
        event.preventDefault();
        acts[key]();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [acts, index, length]);
  return [index, choose] as const;
}
