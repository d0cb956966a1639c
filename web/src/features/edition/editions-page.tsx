import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EditionSummary } from '../../../../api/contract/editions.js';
import { usePlans } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import './edition.css';
import { useEditions } from './edition-query.js';
import { UploadEdition } from './upload-edition.js';

/** The new editions of a running plan, and the way in for another. */
export function EditionsPage() {
  const { planId = '' } = useParams();
  const may = useMay();
  const query = useEditions(planId);
  const plan = usePlans().data?.plans.find((p) => p.id === planId);
  const [uploading, setUploading] = useState(false);
  const upload = may('decideEditions') && plan?.stage === 'active' && (
    <Button type="primary" onClick={() => setUploading(true)}>
      上传修订版
    </Button>
  );
  return (
    <PageFrame
      title="规划修订版"
      note={plan && <Link to={`/plans/${planId}`}>{plan.title}</Link>}
      actions={upload}
    >
      <Panel flush>
        <Loaded
          query={query}
          empty={{
            when: (data) => data.editions.length === 0,
            view: (
              <StateView title="还没有修订版" actions={upload}>
                规划执行中有修订的，上传修订后的全文，与现行任务逐项比对。
              </StateView>
            ),
          }}
        >
          {({ editions }) => (
            <ul className="card-list">
              {editions.map((edition) => (
                <EditionItem key={edition.id} edition={edition} />
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
      {uploading && <UploadEdition planId={planId} onClose={() => setUploading(false)} />}
    </PageFrame>
  );
}

function EditionItem({ edition }: { edition: EditionSummary }) {
  const { open, confirmed, done, rejected, refused } = edition.counts;
  const path = `/plans/${edition.planId}/editions/${edition.id}`;
  return (
    <li>
      <div className="spread">
        <Link to={path} className="card-title">
          第{edition.number}次修订：{edition.title}
        </Link>
        <span className="row">
          {open > 0 && <Mark tone="warn">待确认 {open} 处</Mark>}
          {confirmed > 0 && <Mark tone="info">正在执行 {confirmed} 处</Mark>}
          {refused > 0 && <Mark tone="bad">未能执行 {refused} 处</Mark>}
          {open + confirmed + refused === 0 && <Mark tone="good">已办完</Mark>}
        </span>
      </div>
      <div className="spread">
        <span className="faint num">
          {[
            `${momentWords(edition.uploadedAt)}由${edition.uploadedBy}上传“${edition.source}”`,
            `已采纳 ${done} 处，不采纳 ${rejected} 处`,
          ].join('；')}
        </span>
        <Link to={path}>{open > 0 ? '逐项确认' : '查看'}</Link>
      </div>
    </li>
  );
}
