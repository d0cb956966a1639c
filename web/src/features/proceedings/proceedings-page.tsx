import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ProceedingPage as Answer } from '../../../../api/contract/proceedings.js';
import { PROCEEDING_LISTS, type ProceedingList } from '../../../../api/contract/step-paths.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { pagingOf, useFilters } from '../../shared/url-filters.js';
import { OpenRectification } from './open-rectification.js';
import { ProceedingCard, PROCEEDING_COLUMNS } from './proceeding-row.js';
import { ProposeCase } from './propose-case.js';

const LIST_WORDS: Record<ProceedingList, string> = {
  mine: '待我办理',
  interviews: '约谈中',
  listings: '督办中',
  vetoes: '一票否决',
  rectifications: '整改中',
  overdue: '逾期',
  lookBackDue: '回头看到期',
  ended: '已办结',
};
const EMPTY: Partial<Record<ProceedingList, string>> = {
  mine: '轮到您办理的事项会列在这里。',
  lookBackDue: '已销号任务的回头看在“回头看”页。',
};
const isList = (value: string | undefined): value is ProceedingList =>
  PROCEEDING_LISTS.some((list) => list === value);

/** Interviews, listings, vetoes and rectifications, by what they wait for. */
export function ProceedingsPage() {
  const filters = useFilters();
  const asked = filters.get('list');
  const list = isList(asked) ? asked : 'mine';
  const query = useProceedings(list, filters);
  const navigate = useNavigate();
  return (
    <PageFrame
      title="督办事项"
      note="批准的约谈、挂牌督办、一票否决和整改，从通知到回头看逐步办理。"
      actions={<Beginnings />}
    >
      <Panel flush>
        <div className="tabs-row">
          <Tabs
            activeKey={list}
            onChange={(key) => filters.set({ list: key })}
            items={tabsOf(query.data)}
          />
        </div>
        <Loaded query={query}>
          {(data) => (
            <RowList
              label={LIST_WORDS[list]}
              rows={data.rows}
              columns={PROCEEDING_COLUMNS}
              keyOf={(row) => row.id}
              card={(row) => <ProceedingCard row={row} />}
              onOpen={(row) => void navigate(`/proceedings/${row.id}`)}
              paging={pagingOf(filters, data.total)}
              empty={
                <StateView title={`没有${LIST_WORDS[list]}的事项`}>
                  {EMPTY[list] ?? '这一类现在没有事项。'}
                </StateView>
              }
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function useProceedings(list: ProceedingList, filters: ReturnType<typeof useFilters>) {
  const { plan, loading } = usePlanChoice();
  const { page, pageSize } = filters;
  const query = { planId: plan?.id, list, page, pageSize, unitId: filters.get('unitId') };
  return useQuery({
    queryKey: ['proceedings', query],
    queryFn: () => api.get<Answer>('/proceedings', query),
    placeholderData: keepPreviousData,
    enabled: !loading,
  });
}

/** The lists with their lengths. */
export const tabsOf = (data: Answer | undefined) =>
  PROCEEDING_LISTS.map((key) => ({
    key,
    label: data ? `${LIST_WORDS[key]} ${data.counts[key]}` : LIST_WORDS[key],
  }));

/** What may be begun by hand. */
function Beginnings() {
  const may = useMay();
  const [open, setOpen] = useState<'rectification' | 'proposal'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {may('proposeCases') && <Button onClick={() => setOpen('proposal')}>提出建议</Button>}
      {may('openRectifications') && (
        <Button type="primary" onClick={() => setOpen('rectification')}>
          登记整改
        </Button>
      )}
      {open === 'proposal' && <ProposeCase onClose={close} />}
      {open === 'rectification' && <OpenRectification onClose={close} />}
    </>
  );
}
