import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type {
  PublicationListView,
  PublicationRowView,
} from '../../../../api/contract/publications.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import { DraftEdition } from './draft-edition.js';
import { PublicationMark } from './publication-mark.js';

/** What the plan makes public, and what waits for approval. */
export function PublicationsPage() {
  const may = useMay();
  const { plan } = usePlanChoice();
  const [drafting, setDrafting] = useState(false);
  const query = useQuery({
    queryKey: ['publications', plan?.id],
    queryFn: () => api.get<PublicationListView>('/publications', { planId: plan?.id }),
  });
  const address = query.data?.address;
  return (
    <PageFrame
      title="公开"
      note="由一人起草、另一人审核发布；发布后不再改动，更正须另发一期。公开页不需要登录。"
      actions={
        <>
          {address && (
            <Button href={address} target="_blank">
              打开公开页
            </Button>
          )}
          {may('draftPublication') && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              起草一期
            </Button>
          )}
        </>
      }
    >
      <Panel flush>
        <Loaded
          query={query}
          empty={{
            when: ({ rows }) => rows.length === 0,
            view: (
              <StateView title="还没有公开过">
                起草一期，系统按台账列出已审核认定的进展；审核发布后，任何人都可以在公开页查看。
              </StateView>
            ),
          }}
        >
          {({ rows }) => (
            <ul className="card-list">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          )}
        </Loaded>
      </Panel>
      {drafting && (
        <DraftEdition
          planId={plan?.id}
          results={query.data?.results ?? []}
          onClose={() => setDrafting(false)}
        />
      )}
    </PageFrame>
  );
}

function Row({ row }: { row: PublicationRowView }) {
  const { title, edition, number, note, draftedName, draftedAt, publishedName, publishedAt } = row;
  return (
    <li>
      <div className="spread">
        <Link to={`/publications/${row.id}`} className="card-title">
          {edition !== null && `第${edition}期　`}
          {title}
        </Link>
        <PublicationMark status={row.status} />
      </div>
      {note && <div>{note}</div>}
      <div className="faint num">
        {number && `${number}；`}
        {draftedName}于{momentWords(draftedAt)}起草
        {publishedAt && `；${publishedName ?? ''}于${momentWords(publishedAt)}发布`}
        {row.endedWhy && `；撤下理由：${row.endedWhy}`}
      </div>
    </li>
  );
}
