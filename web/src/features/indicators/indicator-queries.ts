/** What the pages of indicators ask of the API. */
import { useQuery } from '@tanstack/react-query';
import type { IndicatorDetail, IndicatorList } from '../../../../api/contract/indicators.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';

export function useIndicators() {
  const { plan, loading } = usePlanChoice();
  return useQuery({
    queryKey: ['indicators', plan?.id],
    queryFn: () => api.get<IndicatorList>('/indicators', { planId: plan?.id }),
    enabled: !loading,
  });
}

export const useIndicator = (id: string) =>
  useQuery({
    queryKey: ['indicator', id],
    queryFn: () => api.get<IndicatorDetail>(`/indicators/${id}`),
  });
