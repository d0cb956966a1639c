/** Rings for addresses with new messages: at once for our own, within a second for other processes'. */
export interface Bell {
  subscribe(address: string, listener: () => void): () => void;
  /** Rings for a message that this process wrote. */
  ring(address: string, id: number): void;
}

export interface BellDeps {
  newestIds: (addresses: string[]) => Promise<Map<string, number>>;
  onFault: (err: unknown) => void;
  pollMs?: number;
}

const POLL_MS = 1000;

/** A bell that asks the record only while somebody listens. */
export function createBell({ newestIds, onFault, pollMs = POLL_MS }: BellDeps): Bell {
  const listeners = new Map<string, Set<() => void>>();
  const seen = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const ring = (address: string, id: number): void => {
    const those = listeners.get(address);
    if (!those || id <= (seen.get(address) ?? 0)) return;
    seen.set(address, id);
    for (const listener of those) listener();
  };
  const look = async (): Promise<void> => {
    try {
      for (const [address, id] of await newestIds([...listeners.keys()])) ring(address, id);
    } catch (err) {
      onFault(err);
    }
  };
  const leave = (address: string, listener: () => void): void => {
    const those = listeners.get(address);
    those?.delete(listener);
    if (those?.size === 0) {
      listeners.delete(address);
      seen.delete(address);
    }
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    ring,
    subscribe(address, listener) {
      listeners.set(address, (listeners.get(address) ?? new Set()).add(listener));
      timer ??= setInterval(() => void look(), pollMs).unref();
      return () => leave(address, listener);
    },
  };
}
