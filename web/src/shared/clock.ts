/** Plan time in the page: the server's reading, carried on at its rate. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Clock } from '../../../api/contract/health.js';
import { api } from './api.js';
import { dateOfInstant } from './words/times.js';

export interface PlanNow {
  now: string;
  today: string;
  rate: number;
  replaced: boolean;
}

interface Reading extends Clock {
  readAt: number;
}

/** A rehearsal's clock is held and let go again by what is due; real time is only checked. */
const REHEARSAL_READ_MS = 5_000;
const REAL_READ_MS = 60_000;
const SLOWEST_TICK_MS = 30_000;
const FASTEST_TICK_MS = 1_000;

/** A reading carried on by the real time that has gone by since. */
export function carriedOn(reading: Reading, realMs: number): PlanNow {
  const planMs = Date.parse(reading.planNow) + (realMs - reading.readAt) * reading.rate;
  const now = new Date(planMs).toISOString();
  return { now, today: dateOfInstant(now), rate: reading.rate, replaced: reading.replaced };
}

/** Plan time now; `undefined` until the server has said it. */
export function usePlanNow(): PlanNow | undefined {
  const { data } = useQuery({
    queryKey: ['clock'],
    queryFn: async (): Promise<Reading> => ({
      ...(await api.get<Clock>('/clock')),
      readAt: Date.now(),
    }),
    refetchInterval: ({ state }) => (state.data?.replaced ? REHEARSAL_READ_MS : REAL_READ_MS),
  });
  const [realMs, setRealMs] = useState(() => Date.now());
  const quick = data !== undefined && data.rate > 1;
  useEffect(() => {
    const tick = quick ? FASTEST_TICK_MS : SLOWEST_TICK_MS;
    const timer = setInterval(() => setRealMs(Date.now()), tick);
    return () => clearInterval(timer);
  }, [quick]);
  return data && carriedOn(data, Math.max(realMs, data.readAt));
}

/** The plan's date today; empty until it is known. */
export const useToday = (): string => usePlanNow()?.today ?? '';
