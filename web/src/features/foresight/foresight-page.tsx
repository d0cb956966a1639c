import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { Link } from 'react-router';
import type { Foresight } from '../../../../api/contract/foresight.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { useMay, useSession } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { DayList } from './day-list.js';

const SPANS = [7, 30, 90].map((days) => ({ value: String(days), label: `${days}天` }));

/** Everything that will happen by itself in the next days, if nobody acts. */
export function ForesightPage() {
  const filters = useFilters();
  const { plan, loading } = usePlanChoice();
  const days = filters.get('days') ?? '30';
  const taskId = filters.get('taskId');
  const query = useQuery({
    queryKey: ['foresight', plan?.id, days, filters.get('unitId'), taskId],
    queryFn: () =>
      api.get<Foresight>('/foresight', {
        planId: plan?.id,
        days,
        unitId: filters.get('unitId'),
        taskId,
      }),
    enabled: !loading,
  });
  return (
    <PageFrame
      title={`未来${days}天`}
      note="按现行政策和工作日历推算，假定没有人办理；有人报送、审核或决定，后面的事随之改变。"
      actions={
        <Segmented
          aria-label="看多少天"
          options={SPANS}
          value={days}
          onChange={(next) => filters.set({ days: next })}
        />
      }
    >
      <Panel flush title={taskId ? <Link to={`/tasks/${taskId}`}>回到任务</Link> : <UnitChoice />}>
        <Loaded
          query={query}
          empty={{
            when: (f) => f.rows.length === 0,
            view: <StateView title="没有要自动办理的事">不会自动提醒或升级。</StateView>,
          }}
        >
          {(data) => <DayList foresight={data} />}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

/** Whose next days; a unit sees its own. */
function UnitChoice() {
  const may = useMay();
  const { person } = useSession();
  const filters = useFilters();
  const units = useUnits();
  if (!may('readWorkLists')) return <>{person.unitName}</>;
  const options = unitOptions(units.data?.units ?? []);
  return (
    <Select
      aria-label="按单位筛选"
      placeholder="全部单位"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 240, maxWidth: '100%' }}
      value={filters.get('unitId') ?? null}
      options={options}
      onChange={(unitId?: string) => filters.set({ unitId })}
    />
  );
}
