import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, Tabs } from 'antd';
import type { OverduePage as OverdueAnswer } from '../../../../api/contract/work-lists.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { useMay } from '../../shared/session.js';
import { ExportButton } from '../../shared/ui/export-button.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { pagingOf, useFilters } from '../../shared/url-filters.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { OverdueCard } from './overdue-card.js';
import { OVERDUE_COLUMNS } from './overdue-columns.js';

const RUNGS = ['interview', 'circulate', 'warn', 'chase', 'remind'] as const;

/** What is overdue, by the rung it has reached. */
export function OverduePage() {
  const filters = useFilters();
  const { plan } = usePlanChoice();
  const overdue = useOverdue(filters);
  return (
    <PageFrame
      title="逾期清单"
      note="逾期天数按现行到期日计算；原定日期另列。"
      actions={
        <ExportButton
          lists={['overdue']}
          query={{ planId: plan?.id, unitId: filters.get('unitId') }}
        />
      }
    >
      <Panel flush>
        <div className="tabs-row">
          <Tabs
            activeKey={filters.get('rung') ?? 'all'}
            onChange={(key) => filters.set({ rung: key === 'all' ? undefined : key })}
            items={tabsOf(overdue.data)}
          />
        </div>
        <UnitChoice filters={filters} />
        <Loaded query={overdue}>
          {(data) => (
            <RowList
              label="逾期清单"
              rows={data.rows}
              columns={OVERDUE_COLUMNS}
              keyOf={(row) => `${row.nodeId}/${row.unitId}`}
              card={(row) => <OverdueCard row={row} />}
              paging={pagingOf(filters, data.total)}
              empty={
                <StateView title="没有逾期事项">
                  {filters.any ? '这一档没有符合条件的事项。' : '各单位都在期限之内。'}
                </StateView>
              }
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function useOverdue(filters: ReturnType<typeof useFilters>) {
  const { plan, loading } = usePlanChoice();
  const query = {
    planId: plan?.id,
    rung: filters.get('rung'),
    unitId: filters.get('unitId'),
    page: filters.page,
    pageSize: filters.pageSize,
  };
  return useQuery({
    queryKey: ['overdue', query],
    queryFn: () => api.get<OverdueAnswer>('/overdue', query),
    placeholderData: keepPreviousData,
    enabled: !loading,
  });
}

/** The tabs with their numbers, highest rung first. */
export function tabsOf(data: OverdueAnswer | undefined) {
  const countOf = (rung: string | null) => data?.byRung.find((r) => r.rung === rung)?.count ?? 0;
  const all = data?.byRung.reduce((sum, r) => sum + r.count, 0) ?? 0;
  const label = (words: string, count: number) => (data ? `${words} ${count}` : words);
  return [
    { key: 'all', label: label('全部', all) },
    ...RUNGS.map((rung) => ({ key: rung, label: label(RUNG_WORDS[rung], countOf(rung)) })),
    { key: 'none', label: label('未采取措施', countOf(null)) },
  ];
}

function UnitChoice({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const may = useMay();
  const { data } = useUnits(may('readUnits'));
  if (!may('readUnits')) return null;
  return (
    <div className="filters">
      <Select<string | null>
        className="filter-wide filter-full"
        aria-label="单位"
        placeholder="全部单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.get('unitId') ?? null}
        onChange={(value) => filters.set({ unitId: value ?? undefined })}
        options={unitOptions(data?.units ?? [])}
      />
    </div>
  );
}
