/** Which pieces of the text are near the window of their scrolling box. */
import { useEffect, useState, type RefObject } from 'react';

const AHEAD = '800px 0px';
const FIRST: ReadonlySet<number> = new Set([0, 1]);

/** Indexes of the pieces to draw; pieces are the box's elements with `data-chunk`. */
export function useNearChunks(
  box: RefObject<HTMLElement | null>,
  count: number,
): ReadonlySet<number> {
  const [near, setNear] = useState(FIRST);
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number(target.getAttribute('data-chunk'));
            if (isIntersecting) now.add(index);
            else now.delete(index);
          }
          return now;
        }),
      { root, rootMargin: AHEAD },
    );
    for (const piece of root.querySelectorAll('[data-chunk]')) observer.observe(piece);
    return () => observer.disconnect();
  }, [box, count]);
  return near;
}
