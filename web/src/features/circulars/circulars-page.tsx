import { App, Button, Tabs } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { useAct } from '../../shared/use-act.js';
import { useCircularQueue, useCirculars } from './circular-queries.js';
import { CircularRows } from './circular-rows.js';
import { QueueList } from './queue-list.js';
import { RoundUpRows } from './round-up-rows.js';

/** Round-ups, what waits to be named, circulars under way and published. */
export function CircularsPage() {
  const may = useMay();
  const filters = useFilters();
  const query = useCirculars();
  const office = may('readWorkLists');
  const queue = useCircularQueue(office);
  return (
    <PageFrame
      title="通报"
      note="每期调度结束后自动编制：先请落后单位说明原因和措施，再由一人送审、另一人批准发出。"
      actions={may('keepCirculars') && <PrepareNow waiting={queue.data?.rows.length ?? 0} />}
    >
      <Panel flush>
        <Loaded query={query}>
          {({ circulars, roundUps }) => {
            const done = (status: string) => status === 'published' || status === 'dropped';
            const underWay = circulars.filter((c) => !done(c.status));
            const past = circulars.filter((c) => done(c.status));
            const waiting = queue.data?.rows ?? [];
            return (
              <Tabs
                className="page-tabs"
                activeKey={filters.get('tab') ?? 'underWay'}
                onChange={(tab) => filters.set({ tab })}
                items={[
                  {
                    key: 'underWay',
                    label: `在办 ${underWay.length}`,
                    children: <CircularRows circulars={underWay} none="没有在办的通报" />,
                  },
                  ...(office
                    ? [
                        {
                          key: 'queue',
                          label: `待通报事项 ${waiting.length}`,
                          children: <QueueList rows={waiting} />,
                        },
                      ]
                    : []),
                  {
                    key: 'past',
                    label: `已发 ${past.length}`,
                    children: <CircularRows circulars={past} none="还没有发出过通报" />,
                  },
                  {
                    key: 'roundUps',
                    label: '定期调度',
                    children: <RoundUpRows roundUps={roundUps} />,
                  },
                ]}
              />
            );
          }}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

/** Begins a circular between two round-ups. */
function PrepareNow({ waiting }: { waiting: number }) {
  const { plan } = usePlanChoice();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const act = useAct({
    run: (_: null, key) => api.send('POST', '/circulars', { body: { planId: plan?.id }, key }),
    done: '已编制一期通报，正在征求落后单位说明',
    onDone: () => void navigate('/circulars'),
  });
  const ask = () => {
    void modal.confirm({
      title: '现在编制一期通报？',
      content: `将列入待通报的事项${waiting}项，并请这些单位在期限内说明落后原因和下一步措施。`,
      okText: '编制',
      cancelText: '取消',
      onOk: () => act.mutateAsync(null).catch(() => undefined),
    });
  };
  return (
    <Button disabled={waiting === 0} loading={act.isPending} onClick={ask}>
      现在编制
    </Button>
  );
}
