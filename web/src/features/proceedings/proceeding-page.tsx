import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { ProceedingDetail } from '../../../../api/contract/proceedings.js';
import { api, urlOf } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { AWAITED_WORDS, dueLabel } from '../../shared/words/proceedings.js';
import { FactsPanel } from './facts-panel.js';
import { kindWords, PhaseMark } from './proceeding-row.js';
import './proceedings.css';
import { DeliveriesPanel, DocumentsPanel, EventsPanel } from './record-panels.js';
import { ItemsPanel, SlipsPanel } from './slips-panel.js';
import { StepsPanel } from './steps-panel.js';

/** One proceeding: where it stands, what can be done, and its whole record. */
export function ProceedingPage() {
  const { proceedingId = '' } = useParams();
  const query = useQuery({
    queryKey: ['proceeding', proceedingId],
    queryFn: () => api.get<ProceedingDetail>(`/proceedings/${proceedingId}`),
  });
  if (query.data) return <Detail detail={query.data} />;
  return (
    <PageFrame title="督办事项">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Detail({ detail }: { detail: ProceedingDetail }) {
  const { proceeding: row, parent } = detail;
  const may = useMay();
  return (
    <PageFrame
      title={`${kindWords(row)}：${row.unitName}`}
      note={row.title}
      actions={
        <>
          {may('readCaseFiles') && (
            <Button href={urlOf(`/case-files/proceedings/${row.id}`)}>下载案卷</Button>
          )}
          <Link to="/proceedings">返回督办事项</Link>
        </>
      }
    >
      <Panel title="现状" extra={<PhaseMark row={row} />}>
        <dl className="facts facts-row">
          <dt>下一步</dt>
          <dd>{row.awaited ? `等待${AWAITED_WORDS[row.awaited] ?? ''}` : '无'}</dd>
          <dt>{dueLabel(row.phase)}</dt>
          <dd>
            <DueDate date={row.ended ? null : row.dueOn} />
          </dd>
          <dt>立项日期</dt>
          <dd className="num">{row.openedOn}</dd>
          {row.task && (
            <>
              <dt>所属任务</dt>
              <dd>
                <Link to={`/tasks/${row.task.taskId}`}>{row.task.number}号任务</Link>
              </dd>
            </>
          )}
          {parent && (
            <>
              <dt>来自</dt>
              <dd>
                <Link to={`/proceedings/${parent.id}`}>{kindWords(parent)}</Link>
              </dd>
            </>
          )}
        </dl>
      </Panel>
      <StepsPanel detail={detail} />
      <FactsPanel detail={detail} />
      <ItemsPanel items={detail.items} />
      <SlipsPanel detail={detail} />
      <EventsPanel detail={detail} />
      <DocumentsPanel documents={detail.documents} />
      <DeliveriesPanel deliveries={detail.deliveries} />
    </PageFrame>
  );
}
