/** What the pages of circulars ask of the API. */
import { useQuery } from '@tanstack/react-query';
import type {
  CircularDetail,
  CircularList,
  CircularRow,
} from '../../../../api/contract/circulars.js';
import type { CircularQueue } from '../../../../api/contract/work-lists.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { periodWords } from '../../shared/words/rungs.js';

export function useCirculars() {
  const { plan, loading } = usePlanChoice();
  return useQuery({
    queryKey: ['circulars', plan?.id],
    queryFn: () => api.get<CircularList>('/circulars', { planId: plan?.id }),
    enabled: !loading,
  });
}

export function useCircularQueue(enabled: boolean) {
  const { plan, loading } = usePlanChoice();
  return useQuery({
    queryKey: ['circular-queue', plan?.id],
    queryFn: () => api.get<CircularQueue>('/circular-queue', { planId: plan?.id }),
    enabled: enabled && !loading,
  });
}

export const useCircular = (circularId: string) =>
  useQuery({
    queryKey: ['circular', circularId],
    queryFn: () => api.get<CircularDetail>(`/circulars/${circularId}`),
  });

/** 2026年第三季度调度通报, or 通报 for one begun by hand. */
export const circularName = (period: string | null): string =>
  period ? `${periodWords(period)}调度通报` : '通报';

/** Items that are named: not left out by the office, not answered meanwhile. */
export const namedItems = (circular: CircularRow): CircularRow['items'] =>
  circular.items.filter((i) => i.leftOut === null && !i.spared);

/** Items by unit, in the order in which the units come. */
export function byUnit(items: CircularRow['items']): [string, CircularRow['items']][] {
  const groups = new Map<string, CircularRow['items']>();
  for (const item of items) groups.set(item.unitId, [...(groups.get(item.unitId) ?? []), item]);
  return [...groups.entries()];
}
