import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pagination, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlanSummary } from '../../../../api/contract/plans.js';
import type { Unclaimed } from '../../../../api/contract/work-lists.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { notAcceptedRows } from './not-accepted.js';
import { WithoutOwner } from './without-owner.js';

const PAGE_SIZE = 100;

/** Silence, before lateness: what nobody has taken on and who cannot be reached. */
export function UnclaimedPage() {
  const filters = useFilters();
  const { plan, loading } = usePlanChoice();
  const asked = { planId: plan?.id, page: filters.page, pageSize: PAGE_SIZE };
  const query = useQuery({
    queryKey: ['unclaimed', asked],
    queryFn: () => api.get<Unclaimed>('/unclaimed', asked),
    placeholderData: keepPreviousData,
    enabled: !loading,
  });
  const pager = (total: number) =>
    total > PAGE_SIZE && (
      <div className="pager">
        <Pagination
          current={filters.page}
          pageSize={PAGE_SIZE}
          total={total}
          onChange={(page) => filters.set({ page: String(page) })}
          showSizeChanger={false}
          showTotal={(count) => `共 ${count} 条`}
        />
      </div>
    );
  return (
    <PageFrame title="无人认领" note="先追没有回音的，再追逾期的。">
      <Panel flush>
        <Loaded query={query}>
          {(data) => (
            <Tabs
              className="page-tabs"
              activeKey={filters.get('tab') ?? 'notAccepted'}
              onChange={(tab) => filters.set({ tab })}
              items={tabsOf(data, { plan, pager })}
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

const rows = (items: ReactNode[], none: string): ReactNode =>
  items.length === 0 ? <StateView title={none} /> : <ul className="card-list">{items}</ul>;

interface List {
  key: keyof Unclaimed['totals'];
  label: string;
  items: ReactNode[];
  none: string;
}

interface Around {
  plan: PlanSummary | undefined;
  pager: (total: number) => ReactNode;
}

function tabsOf(data: Unclaimed, { plan, pager }: Around) {
  const lists: List[] = [
    {
      key: 'notAccepted',
      label: '尚未签收',
      items: notAcceptedRows(data.notAccepted),
      none: '任务都已签收',
    },
    {
      key: 'withoutOwner',
      label: '没有责任单位',
      items: withoutOwner(data, plan),
      none: '每项任务都有责任单位',
    },
    {
      key: 'unresolved',
      label: '名称对不上',
      items: unresolved(data, plan?.id),
      none: '规划中的单位名称都已对上',
    },
    { key: 'neverReported', label: '从未报送', items: neverReported(data), none: '各单位都报送过' },
    { key: 'unreachable', label: '无法送达', items: unreachable(data), none: '各单位都能联系上' },
  ];
  return lists.map(({ key, label, items, none }) => ({
    key,
    label: `${label} ${data.totals[key]}`,
    children: (
      <>
        {rows(items, none)}
        {pager(data.totals[key])}
      </>
    ),
  }));
}

const withoutOwner = (data: Unclaimed, plan: PlanSummary | undefined): ReactNode[] =>
  data.withoutOwner.map((task) => (
    <li key={task.taskId}>
      <WithoutOwner task={task} plan={plan} />
    </li>
  ));

const unresolved = (data: Unclaimed, planId: string | undefined): ReactNode[] =>
  data.unresolved.map((name) => (
    <li key={name.name} className="spread">
      <span>
        <b>{name.name}</b>
        <span className="faint after">
          见{name.taskNumbers.map((n) => `${n}号`).join('、')}任务
        </span>
      </span>
      <Link to={`/plans/${planId ?? ''}?tab=unresolved`}>去对名称</Link>
    </li>
  ));

const neverReported = (data: Unclaimed): ReactNode[] =>
  data.neverReported.map((u) => (
    <li key={u.unitId} className="spread">
      <Link to={`/tasks?unitId=${u.unitId}`} className="card-title">
        {u.unitName}
      </Link>
      <span className="soft num">承担{u.tasks}项任务，从未报送</span>
    </li>
  ));

const unreachable = (data: Unclaimed): ReactNode[] =>
  data.unreachable.map((u) => (
    <li key={u.unitId} className="spread">
      <span>
        <b>{u.unitName}</b>
        <span className="soft num after">承担{u.tasks}项任务</span>
      </span>
      <Link to={`/units?tab=people&unitId=${u.unitId}`}>
        {u.people > 0 ? '去生成绑定码' : '去登记联络员'}
      </Link>
    </li>
  ));
