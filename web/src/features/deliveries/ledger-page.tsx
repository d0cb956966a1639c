import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Tabs } from 'antd';
import { Link } from 'react-router';
import type { LedgerPage as Ledger } from '../../../../api/contract/deliveries.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { DateInput } from '../../shared/ui/date-field.js';
import { ExportButton } from '../../shared/ui/export-button.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { pagingOf, useFilters } from '../../shared/url-filters.js';
import { DELIVERY_RESULT_WORDS } from '../../shared/words/statuses.js';
import { LEDGER_COLUMNS, LedgerCard } from './ledger-columns.js';

const RESULTS = Object.entries(DELIVERY_RESULT_WORDS).map(([key, label]) => ({ key, label }));
const NARROWED = ['unitId', 'taskId', 'result', 'from', 'to'];

/** 送达台账: every message with channel, time, result, read or answered. */
export function LedgerPage() {
  const filters = useFilters();
  const { plan, loading } = usePlanChoice();
  const narrowed = Object.fromEntries(NARROWED.map((name) => [name, filters.get(name)]));
  const asked = { planId: plan?.id, ...narrowed };
  const { page, pageSize } = filters;
  const query = useQuery({
    queryKey: ['deliveries', asked, page, pageSize],
    queryFn: () => api.get<Ledger>('/deliveries', { ...asked, page, pageSize }),
    placeholderData: keepPreviousData,
    enabled: !loading,
  });
  return (
    <PageFrame
      title="送达台账"
      note="发给每个人的每条消息：何时、由哪个渠道、结果如何、有没有阅读和回应。约谈、一票否决的案卷以此为据。"
      actions={<ExportButton lists={['deliveries']} query={asked} />}
    >
      <Panel flush>
        <Tabs
          className="page-tabs"
          activeKey={filters.get('result') ?? 'all'}
          onChange={(key) => filters.set({ result: key === 'all' ? undefined : key })}
          items={[{ key: 'all', label: '全部' }, ...RESULTS]}
        />
        <Narrowing />
        <Loaded query={query}>
          {(data) => (
            <RowList
              label="送达台账"
              rows={data.rows}
              columns={LEDGER_COLUMNS}
              keyOf={(row) => row.id}
              card={(row) => <LedgerCard row={row} />}
              paging={pagingOf(filters, data.total)}
              empty={<StateView title="没有这样的消息">可以换一个结果、单位或日期查看。</StateView>}
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function Narrowing() {
  const filters = useFilters();
  const units = useUnits();
  const taskId = filters.get('taskId');
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
        options={unitOptions(units.data?.units ?? [])}
      />
      <div className="filter">
        <DateInput
          label="从哪天起"
          placeholder="从哪天起"
          value={filters.get('from') ?? null}
          onChange={(from) => filters.set({ from: from ?? undefined })}
        />
      </div>
      <div className="filter">
        <DateInput
          label="到哪天止"
          placeholder="到哪天止"
          value={filters.get('to') ?? null}
          onChange={(to) => filters.set({ to: to ?? undefined })}
        />
      </div>
      {taskId && (
        <span className="row">
          <Link to={`/tasks/${taskId}`}>只看一项任务</Link>
          <Button size="small" onClick={() => filters.set({ taskId: undefined })}>
            看全部任务
          </Button>
        </span>
      )}
    </div>
  );
}
