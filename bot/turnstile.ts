/** Lets a number of workers in at once. */
export interface Turnstile {
  /** Waits for a place; the answer gives it back. */
  enter(): Promise<() => void>;
}

/** A place kept longer than `slowMs` is given to the next in line, though its holder goes on. */
export function createTurnstile(places: number, slowMs: number): Turnstile {
  let free = places;
  const line: (() => void)[] = [];
  const giveBack = (): void => {
    const next = line.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async enter() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      let held = true;
      const leave = (): void => {
        if (held) giveBack();
        held = false;
      };
      const timer = setTimeout(leave, slowMs);
      timer.unref();
      return () => {
        clearTimeout(timer);
        leave();
      };
    },
  };
}
