/** What the review of a plan asks of the API, and what it changes. */
import { useQuery } from '@tanstack/react-query';
import type { PlanDetail, PlanSource, ResolutionAnswer } from '../../../../api/contract/plans.js';
import { api } from '../../shared/api.js';

export const usePlanDetail = (planId: string) =>
  useQuery({
    queryKey: ['plan', planId],
    queryFn: () => api.get<PlanDetail>(`/plans/${planId}`),
    refetchInterval: (query) => (query.state.data?.plan.stage === 'activating' ? 2_000 : false),
  });

export const usePlanSource = (planId: string) =>
  useQuery({
    queryKey: ['plan', planId, 'source'],
    queryFn: () => api.get<PlanSource>(`/plans/${planId}/source`),
    staleTime: Infinity,
  });

/** Looks the plan's printed names up once more, after the roster changed. */
export const resolveAgain = (planId: string): Promise<ResolutionAnswer> =>
  api.send<ResolutionAnswer>('POST', `/plans/${planId}/resolution`, { body: {} });
