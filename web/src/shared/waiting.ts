/** How much waits where, for the menu and the first page. */
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../../api/contract/overview.js';
import { api } from './api.js';
import { usePlanChoice } from './plan-choice.js';

/** The overview of the plan chosen. */
export function useOverview() {
  const { plan } = usePlanChoice();
  return useQuery({
    queryKey: ['overview', plan?.id],
    queryFn: () => api.get<Overview>('/overview', { planId: plan?.id }),
    refetchInterval: 60_000,
  });
}
