/** What the page of one task asks of the API. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  DeliveryPage,
  EventPage,
  TaskDetail,
  Upcoming,
} from '../../../../api/contract/task-page.js';
import { api } from '../../shared/api.js';
import { nodeWords } from '../../shared/words/rungs.js';
import type { Names } from '../../shared/words/events.js';

const ROWS_A_PAGE = 50;

export const useTask = (taskId: string) =>
  useQuery({
    queryKey: ['task', taskId],
    queryFn: () => api.get<TaskDetail>(`/tasks/${taskId}`),
    refetchInterval: 30_000,
  });

/** Pages of a task's record, newest first. */
const usePages = <Page extends { total: number }>(taskId: string, kind: string) =>
  useInfiniteQuery({
    queryKey: ['task', taskId, kind],
    initialPageParam: 1,
    queryFn: ({ pageParam }) =>
      api.get<Page>(`/tasks/${taskId}/${kind}`, { page: pageParam, pageSize: ROWS_A_PAGE }),
    getNextPageParam: (last, pages) =>
      pages.length * ROWS_A_PAGE < last.total ? pages.length + 1 : undefined,
  });

export const useEvents = (taskId: string) => usePages<EventPage>(taskId, 'events');
export const useDeliveries = (taskId: string) => usePages<DeliveryPage>(taskId, 'deliveries');

export const useUpcoming = (taskId: string) =>
  useQuery({
    queryKey: ['task', taskId, 'upcoming'],
    queryFn: () => api.get<Upcoming>(`/tasks/${taskId}/upcoming`),
  });

/** Names of the units and nodes of a task, for its sentences. */
export function namesOf(detail: TaskDetail): Names {
  const units = new Map<string, string>();
  for (const o of detail.owners) units.set(o.unitId, o.unitName);
  for (const o of detail.nodes.flatMap((n) => n.owed)) units.set(o.unitId, o.unitName);
  const nodes = new Map(detail.nodes.map((n) => [n.nodeId, nodeWords(n.kind, n.title)]));
  return { unit: (id) => units.get(id) ?? id, node: (id) => nodes.get(id) ?? '' };
}
