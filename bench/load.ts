/** Keeps a number of calls in flight for a while and says how fast they were answered. */

export interface Load {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  calls: number;
}

/** The value that a share of the sorted values does not exceed. */
export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** @param call gets the serial number of the call. */
export async function load(
  options: { inFlight: number; seconds: number },
  call: (serial: number) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = [];
  let serial = 0;
  const began = performance.now();
  const end = began + options.seconds * 1000;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      serial += 1;
      const from = performance.now();
      await call(serial);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: options.inFlight }, worker));
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
    calls: times.length,
  };
}

/** The middle of several figures. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return percentile(sorted, 0.5);
}
