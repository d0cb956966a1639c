/** Brings a line to the middle of the text's box and holds it there until the person scrolls. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Lines } from './lines.js';

const OWN_SCROLLING = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const UPPER_PART = 0.3;

function centre(box: HTMLElement, line: number): void {
  const row = box.querySelector(`[data-line="${line}"]`);
  if (!row) return;
  const offset = row.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += offset - box.clientHeight * UPPER_PART;
}

/** `drawn` changes whenever pieces above the line are drawn and heights with them. */
export function useShownLine(
  box: RefObject<HTMLElement | null>,
  shown: Lines | undefined,
  drawn: unknown,
): void {
  const held = useRef<number>(undefined);
  useEffect(() => {
    const letGo = () => (held.current = undefined);
    const element = box.current;
    for (const kind of OWN_SCROLLING) element?.addEventListener(kind, letGo, { passive: true });
    return () => {
      for (const kind of OWN_SCROLLING) element?.removeEventListener(kind, letGo);
    };
  }, [box]);
  useLayoutEffect(() => {
    held.current = shown?.start;
  }, [shown]);
  useLayoutEffect(() => {
    if (box.current && held.current !== undefined) centre(box.current, held.current);
  }, [box, shown, drawn]);
}
