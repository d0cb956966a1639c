import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useParams } from 'react-router';
import type { PublicationDetailView } from '../../../../api/contract/publications.js';
import { ReasonButton } from '../../shared/acts/reason-act.js';
import { api } from '../../shared/api.js';
import { IndicatorChartView } from '../../shared/chart/indicator-chart.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { useAct } from '../../shared/use-act.js';
import { PublicationMark } from './publication-mark.js';
import { PublicationTable } from './publication-table.js';
import { XrayPanel } from '../xray/xray-panel.js';
import './publications.css';

/** One edition as everybody will read it, with what stands against publishing it. */
export function PublicationPage() {
  const { publicationId = '' } = useParams();
  const query = useQuery({
    queryKey: ['publication', publicationId],
    queryFn: () => api.get<PublicationDetailView>(`/publications/${publicationId}`),
  });
  return (
    <PageFrame
      title={query.data?.publication.title ?? '公开内容'}
      actions={query.data && <Acts detail={query.data} />}
    >
      {query.data ? (
        <Edition detail={query.data} />
      ) : (
        <Panel flush>
          <Loaded query={query}>{() => null}</Loaded>
        </Panel>
      )}
    </PageFrame>
  );
}

function Acts({ detail: { publication, may } }: { detail: PublicationDetailView }) {
  const { id, status, planId, edition } = publication;
  const publish = useAct({
    run: () => api.send('POST', `/publications/${id}/publication`),
    done: '已发布',
  });
  return (
    <>
      <PublicationMark status={status} />
      {status === 'published' && (
        <Button href={`/public/${planId}/${edition}`} target="_blank">
          打开公开页
        </Button>
      )}
      {may.discard && (
        <ReasonButton
          button="撤下"
          path={`/publications/${id}/discard`}
          title="撤下这一期草稿"
          okText="撤下"
          done="已撤下"
        />
      )}
      {may.publish && (
        <Button
          type="primary"
          loading={publish.isPending}
          onClick={() => publish.mutate(undefined)}
        >
          审核发布
        </Button>
      )}
    </>
  );
}

const LEAK_WORDS: Record<PublicationDetailView['leaks'][number]['kind'], string> = {
  person: '人员姓名',
  address: '账号',
  phone: '电话号码',
  identity: '身份证号',
  email: '电子邮箱',
  evidence: '佐证材料',
  complaint: '举报内容',
};

function Charts({ charts }: Pick<PublicationDetailView, 'charts'>) {
  if (charts.length === 0) return null;
  return (
    <Panel title="指标走势">
      <div className="publication-charts">
        {charts.map(({ name, unit, chart }) => (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            <IndicatorChartView chart={chart} name={name} unit={unit} />
          </figure>
        ))}
      </div>
    </Panel>
  );
}

function Edition({ detail }: { detail: PublicationDetailView }) {
  const { publication, overview, tables, charts, leaks, outdated, may } = detail;
  return (
    <>
      {leaks.length > 0 && (
        <Alert
          type="error"
          className="publication-note"
          title="内容中有不得公开的信息，不能发布"
          description={leaks.map(({ kind, at, text }) => (
            <div key={`${at} ${text}`}>
              {LEAK_WORDS[kind]}：“{text}”
            </div>
          ))}
        />
      )}
      {outdated && (
        <Alert
          type="warning"
          className="publication-note"
          title="起草以后评定结果已重新固定，这份草稿不再准确，请撤下后另行起草"
        />
      )}
      {publication.status === 'draft' && leaks.length === 0 && !outdated && !may.publish && (
        <Alert
          type="info"
          className="publication-note"
          title="等待另一位安委办人员或分管领导审核发布；起草人不能发布自己起草的内容。"
        />
      )}
      {publication.status === 'draft' && (
        <XrayPanel
          planId={publication.planId}
          assessmentId={publication.assessmentId ?? undefined}
        />
      )}
      <Panel title="总体情况">
        <dl className="publication-figures">
          {overview.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {tables.map((table) => (
        <PublicationTable key={table.title} table={table} />
      ))}
      <Charts charts={charts} />
      {publication.sha256 && (
        <p className="faint publication-hash">
          {publication.number}　SHA-256：{publication.sha256}
        </p>
      )}
    </>
  );
}
