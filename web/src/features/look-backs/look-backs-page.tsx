import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { Link } from 'react-router';
import type { LookBackList } from '../../../../api/contract/look-backs.js';
import { LookBackEntry } from '../../shared/acts/look-back-verdict.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';

const TABS = [
  { key: 'due', label: '已到期', none: '没有到期的回头看' },
  { key: 'waiting', label: '未到期', none: '没有排定的回头看' },
  { key: 'failed', label: '未通过', none: '没有未通过的回头看' },
  { key: 'passed', label: '已通过', none: '还没有通过的回头看' },
];

/** 回头看: closed tasks that are to be looked at again, and what was found. */
export function LookBacksPage() {
  const filters = useFilters();
  const status = filters.get('status') ?? 'due';
  const { plan, loading } = usePlanChoice();
  const asked = { planId: plan?.id, status };
  const query = useQuery({
    queryKey: ['look-backs', asked],
    queryFn: () => api.get<LookBackList>('/look-backs', asked),
    enabled: !loading,
  });
  const none = TABS.find((t) => t.key === status)?.none ?? '没有回头看';
  return (
    <PageFrame title="回头看" note="销号一段时间后核查成效；申请销号的人不能登记回头看结果。">
      <Panel flush>
        <Tabs
          className="page-tabs"
          activeKey={status}
          onChange={(key) => filters.set({ status: key })}
          items={TABS.map(({ key, label }) => ({ key, label }))}
        />
        <Loaded
          query={query}
          empty={{ when: (l) => l.lookBacks.length === 0, view: <StateView title={none} /> }}
        >
          {({ lookBacks }) => (
            <ul className="card-list">
              {lookBacks.map((lookBack) => (
                <li key={lookBack.id} className="stack-tight">
                  <Link to={`/tasks/${lookBack.task.taskId}`} className="card-title">
                    {lookBack.task.number}号　{lookBack.task.title}
                  </Link>
                  <LookBackEntry lookBack={lookBack} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}
