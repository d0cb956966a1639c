import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { TASK_SORTS } from '../../../../api/contract/closed-sets.js';
import type { TaskPage } from '../../../../api/contract/tasks.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { ExportButton } from '../../shared/ui/export-button.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { pagingOf, useFilters } from '../../shared/url-filters.js';
import { TaskCard } from './task-card.js';
import { taskColumns } from './task-columns.js';
import { TaskFilters } from './task-filters.js';

const FILTERS = ['unitId', 'light', 'phase', 'kind', 'q', 'overdue', 'sort', 'order'];

/** Every task of the plan, filtered, sorted and paged by the server. */
export function TaskListPage() {
  const filters = useFilters();
  const { plan } = usePlanChoice();
  const navigate = useNavigate();
  const tasks = useTasks(filters);
  const sort = filters.get('sort') ?? 'number';
  const columns = taskColumns({ sort, descending: filters.get('order') === 'desc' });
  const onSort = (column: string, descending: boolean) =>
    filters.set({
      sort: TASK_SORTS.find((s) => s === column && s !== 'number'),
      order: descending ? 'desc' : undefined,
    });
  return (
    <PageFrame
      title="任务清单"
      actions={
        <ExportButton
          lists={['tasks', 'reports', 'deliveries']}
          query={{ planId: plan?.id, unitId: filters.get('unitId') }}
        />
      }
    >
      <Panel flush>
        <TaskFilters filters={filters} total={tasks.data?.total} />
        <Loaded query={tasks}>
          {(data) => (
            <RowList
              label="任务清单"
              rows={data.rows}
              columns={columns}
              keyOf={(row) => row.id}
              card={(row) => <TaskCard row={row} />}
              empty={<NoTasks filtered={filters.any} onClear={filters.clear} />}
              paging={pagingOf(filters, data.total)}
              onSort={onSort}
              onOpen={(row) => void navigate(`/tasks/${row.id}`)}
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function useTasks(filters: ReturnType<typeof useFilters>) {
  const { plan, loading } = usePlanChoice();
  const asked = Object.fromEntries(FILTERS.map((name) => [name, filters.get(name)]));
  const query = { ...asked, planId: plan?.id, page: filters.page, pageSize: filters.pageSize };
  return useQuery({
    queryKey: ['tasks', query],
    queryFn: () => api.get<TaskPage>('/tasks', query),
    placeholderData: keepPreviousData,
    enabled: !loading,
  });
}

function NoTasks({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) return <StateView title="还没有任务">规划启用后，任务会出现在这里。</StateView>;
  return (
    <StateView title="没有符合条件的任务" actions={<Button onClick={onClear}>清除条件</Button>}>
      请放宽筛选条件。
    </StateView>
  );
}
