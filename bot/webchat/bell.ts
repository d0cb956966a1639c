/** Rings for addresses with new messages: at once for our own, within a second for other processes'. */
export interface Bell {
  subscribe(address: string, listener: () => void): () => void;
  /** Looks for new messages now. */
  ring(): Promise<void>;
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

  const ring = async (): Promise<void> => {
    try {
      const newest = await newestIds([...listeners.keys()]);
      for (const [address, id] of newest) {
        if (id === seen.get(address)) continue;
        seen.set(address, id);
        for (const listener of listeners.get(address) ?? []) listener();
      }
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
    ring: () => (listeners.size > 0 ? ring() : Promise.resolve()),
    subscribe(address, listener) {
      listeners.set(address, (listeners.get(address) ?? new Set()).add(listener));
      timer ??= setInterval(() => void ring(), pollMs).unref();
      return () => leave(address, listener);
    },
  };
}
