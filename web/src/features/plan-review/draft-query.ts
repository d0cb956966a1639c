/** What the review of a draft asks of the API, and how it changes it. */
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { DraftEditBody } from '../../../../api/contract/draft-edits.js';
import type { DraftView, OwnerSuggestions } from '../../../../api/contract/draft-review.js';
import type { PlanSource, ResolutionAnswer } from '../../../../api/contract/plans.js';
import { actionKeys } from '../../shared/action-key.js';
import { api, ApiProblem } from '../../shared/api.js';

const draftKey = (planId: string) => ['plan', planId, 'draft'];

export const useDraft = (planId: string) =>
  useQuery({
    queryKey: draftKey(planId),
    queryFn: () => api.get<DraftView>(`/plans/${planId}/draft`),
    refetchInterval: (query) => (query.state.data?.plan.stage === 'activating' ? 2_000 : false),
  });

export const usePlanSource = (planId: string) =>
  useQuery({
    queryKey: ['plan', planId, 'source'],
    queryFn: () => api.get<PlanSource>(`/plans/${planId}/source`),
    staleTime: Infinity,
  });

export const useSuggestions = (planId: string) =>
  useQuery({
    queryKey: ['plan', planId, 'suggestions'],
    queryFn: () => api.get<OwnerSuggestions>(`/plans/${planId}/draft/owner-suggestions`),
  });

/** A change of the draft, or the way back from one or forth again. */
export type Asked =
  { do: 'steps'; edit: DraftEditBody } | { do: 'undo' | 'redo'; step?: number | undefined };

/** The draft as it will look once these findings are accepted: shown before the server has answered. */
export function withAccepted(
  view: DraftView,
  ids: readonly string[],
  accepted: boolean,
): DraftView {
  const chosen = new Set(ids);
  const queue = view.queue.map((item) => (chosen.has(item.id) ? { ...item, accepted } : item));
  return { ...view, queue };
}

function showAtOnce(client: QueryClient, planId: string, asked: Asked): void {
  if (asked.do !== 'steps' || asked.edit.type !== 'accept') return;
  const { ids, accepted } = asked.edit;
  client.setQueryData<DraftView>(
    draftKey(planId),
    (view) => view && withAccepted(view, ids, accepted),
  );
}

const scopeOf = (planId: string): string => `draft-${planId}`;

/** Changes asked for that wait for the one before. */
const waiting = (client: QueryClient, planId: string): Asked[] =>
  client
    .getMutationCache()
    .findAll({
      predicate: ({ options, state }) => options.scope?.id === scopeOf(planId) && state.isPaused,
    })
    // Every mutation of this scope is one of ours.
    .map(({ state }) => state.variables as Asked);

/** Somebody else was faster: their change is shown, and what was being written stays in its window. */
const isOutdated = (error: Error): boolean =>
  error instanceof ApiProblem && error.code === 'DraftOutdated';
const RELOADED = '最新内容已经载入，正在填写的内容还在。';

interface StepOptions {
  done?: string;
  onDone?: (view: DraftView) => void;
}

/** Changes the draft, one step after the other, each on the version that the one before left. */
export function useDraftStep(planId: string, { done, onDone }: StepOptions = {}) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [keys] = useState(() => actionKeys());
  return useMutation<DraftView, Error, Asked>({
    scope: { id: scopeOf(planId) },
    mutationFn: ({ do: way, ...what }) => {
      const version = client.getQueryData<DraftView>(draftKey(planId))?.version ?? 0;
      const body = { version, ...what };
      const key = keys.keyFor({ way, ...what });
      return api.send<DraftView>('POST', `/plans/${planId}/draft/${way}`, { body, key });
    },
    onMutate: (asked) => showAtOnce(client, planId, asked),
    onSuccess: (view, asked) => {
      keys.done();
      client.setQueryData(draftKey(planId), view);
      for (const later of waiting(client, planId)) showAtOnce(client, planId, later);
      if (done) void message.success(done);
      onDone?.(view);
      if (asked.do === 'steps' && asked.edit.type === 'accept') return undefined;
      return client.invalidateQueries({ queryKey: ['plan', planId, 'suggestions'] });
    },
    onError: async (error) => {
      await client.invalidateQueries({ queryKey: draftKey(planId) });
      void message.error(isOutdated(error) ? `${error.message}${RELOADED}` : error.message);
    },
  });
}

/** Looks the plan's printed names up once more, after the roster changed. */
export const resolveAgain = (planId: string): Promise<ResolutionAnswer> =>
  api.send<ResolutionAnswer>('POST', `/plans/${planId}/resolution`, { body: {} });
