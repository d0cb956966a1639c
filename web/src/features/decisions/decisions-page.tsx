import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { DecisionList } from '../../../../api/contract/work-lists.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { CloseOutRow, ExcusalDecision, ExtensionRow, ReturnedRow } from './decision-rows.js';
import { ProposalList } from './proposal-list.js';

/** Everything that waits for a decision, by kind. */
export function DecisionsPage() {
  const filters = useFilters();
  const { plan, loading } = usePlanChoice();
  const decisions = useQuery({
    queryKey: ['decisions', plan?.id],
    queryFn: () => api.get<DecisionList>('/decisions', { planId: plan?.id }),
    enabled: !loading,
  });
  return (
    <PageFrame
      title="待批"
      note="约谈和免责由分管领导决定；较长的延期由分管领导决定，其余由安委办决定。"
    >
      <Panel flush>
        <Loaded query={decisions}>
          {(data) => (
            <Tabs
              className="page-tabs"
              activeKey={filters.get('tab') ?? firstTab(data)}
              onChange={(tab) => filters.set({ tab })}
              items={tabsOf(data)}
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

/** The first kind that has something waiting. */
export function firstTab(data: DecisionList): string {
  if (data.proposals.length > 0) return 'proposals';
  if (data.extensions.length > 0) return 'extensions';
  if (data.excusals.length > 0) return 'excusals';
  if (data.closeOuts.length > 0) return 'closeOuts';
  return data.returned.length > 0 ? 'returned' : 'proposals';
}

const rows = (items: ReactNode[], none: string): ReactNode =>
  items.length === 0 ? (
    <StateView title={none}>没有等待决定的事项。</StateView>
  ) : (
    <ul className="card-list">{items}</ul>
  );

function tabsOf(data: DecisionList) {
  const { proposals, extensions, excusals, closeOuts, returned } = data;
  return [
    {
      key: 'proposals',
      label: `督办建议 ${proposals.length}`,
      children: <ProposalList waiting={proposals} />,
    },
    {
      key: 'extensions',
      label: `延期 ${extensions.length}`,
      children: rows(
        extensions.map((e) => <ExtensionRow key={e.id} extension={e} />),
        '没有延期申请',
      ),
    },
    {
      key: 'excusals',
      label: `免责 ${excusals.length}`,
      children: rows(
        excusals.map((e) => <ExcusalDecision key={e.excusalId} excusal={e} />),
        '没有免责申请',
      ),
    },
    {
      key: 'closeOuts',
      label: `销号 ${closeOuts.length}`,
      children: rows(
        closeOuts.map((c) => <CloseOutRow key={c.id} closeOut={c} />),
        '没有销号申请',
      ),
    },
    {
      key: 'returned',
      label: `退单 ${returned.length}`,
      children: rows(
        returned.map((r) => <ReturnedRow key={`${r.task.taskId}/${r.unitId}`} returned={r} />),
        '没有退单',
      ),
    },
  ];
}
