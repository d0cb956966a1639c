/** What the pages of editions ask of the API. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditionSummary, EditionView } from '../../../../api/contract/editions.js';
import type { PlanSource } from '../../../../api/contract/plans.js';
import { api } from '../../shared/api.js';
import { useAct } from '../../shared/use-act.js';

const editionKey = (id: string) => ['edition', id];

export const useEditions = (planId: string) =>
  useQuery({
    queryKey: ['plan', planId, 'editions'],
    queryFn: () => api.get<{ editions: EditionSummary[] }>(`/plans/${planId}/editions`),
  });

/** Asked again while something confirmed is being carried out. */
export const useEdition = (id: string) =>
  useQuery({
    queryKey: editionKey(id),
    queryFn: () => api.get<EditionView>(`/editions/${id}`),
    refetchInterval: (query) => (query.state.data?.edition.counts.confirmed ? 1_500 : false),
  });

export const useLinesOf = (planId: string) =>
  useQuery({
    queryKey: ['plan', planId, 'source'],
    queryFn: () => api.get<PlanSource>(`/plans/${planId}/source`),
    staleTime: Infinity,
  });

export type Pair = EditionView['pairs'][number];

/** Compares once more; with pairs, these are one task each by the office's word. */
export function useComparison(id: string) {
  const client = useQueryClient();
  return useAct({
    run: (pairs: Pair[] | undefined) => {
      const body = pairs ? { pairs } : {};
      return api.send<EditionView>('POST', `/editions/${id}/comparison`, { body });
    },
    done: '已重新比对',
    onDone: (view) => client.setQueryData(editionKey(id), view),
  });
}

export interface Decided {
  confirm: string[];
  reject: string[];
  reason: string;
}

/** Confirms and rejects changes, many at once. */
export function useDecision(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useAct({
    run: (body: Decided, key) =>
      api.send<EditionView>('POST', `/editions/${id}/decision`, { body, key }),
    done: (_view, { confirm, reject }) =>
      confirm.length > 0
        ? `已采纳 ${confirm.length} 处，正在执行`
        : `已记为不采纳 ${reject.length} 处`,
    onDone: (view) => {
      client.setQueryData(editionKey(id), view);
      onDone();
    },
  });
}
