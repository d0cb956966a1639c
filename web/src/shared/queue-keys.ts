/** Working through a queue by keys: letters act unless the person is typing or a window is open. */
import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], .ant-modal, .ant-drawer';

/** The index after a key, J down and K up: held within the queue. */
export function movedBy(key: string, index: number, length: number): number {
  const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
  return Math.max(0, Math.min(length - 1, index + step));
}

/** Calls the act of a key, by its lower-case letter. */
export function useKeys(acts: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [acts]);
}
