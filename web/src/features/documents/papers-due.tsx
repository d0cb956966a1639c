import { useQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useNavigate } from 'react-router';
import type { PapersDue } from '../../../../api/contract/documents.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useAct } from '../../shared/use-act.js';
import { DOCUMENT_KIND_WORDS } from '../../shared/words/documents.js';

type Row = PapersDue['papers'][number];

const COLUMNS: TableColumnsType<Row> = [
  { title: '种类', key: 'kind', width: 150, render: (_, row) => DOCUMENT_KIND_WORDS[row.kind] },
  { title: '事项', dataIndex: 'title', width: 380 },
  { title: '单位', dataIndex: 'unitName', width: 200 },
  { title: '自', dataIndex: 'since', width: 120, className: 'num' },
  { title: '', key: 'draft', width: 110, render: (_, row) => <DraftIt row={row} /> },
];

/** What the record calls for on paper: each one tap from its draft. */
export function PapersDueList() {
  const { plan, loading } = usePlanChoice();
  const query = useQuery({
    queryKey: ['papers-due', plan?.id],
    queryFn: () => api.get<PapersDue>('/papers-due', { planId: plan?.id }),
    enabled: !loading,
  });
  return (
    <Loaded query={query}>
      {({ papers }) => (
        <RowList
          label="待起草的文书"
          rows={papers}
          columns={COLUMNS}
          keyOf={(row) => row.cause}
          card={(row) => <Card row={row} />}
          empty={
            <StateView title="没有待起草的文书">
              约谈、挂牌督办、一票否决、整改、销号、免责和通报办到需要出文的一步时，会列在这里。
            </StateView>
          }
        />
      )}
    </Loaded>
  );
}

function Card({ row }: { row: Row }) {
  return (
    <>
      <b>{DOCUMENT_KIND_WORDS[row.kind]}</b>
      <div>{row.title}</div>
      <div className="row faint num">
        {row.unitName} · {row.since}
        <DraftIt row={row} />
      </div>
    </>
  );
}

function DraftIt({ row: { cause } }: { row: Row }) {
  const { plan } = usePlanChoice();
  const may = useMay();
  const navigate = useNavigate();
  const act = useAct({
    run: (_nothing: void, key) =>
      api.send<{ id: string }>('POST', '/papers-due', { body: { planId: plan?.id, cause }, key }),
    done: '草稿已拟出，请预览后交他人签发',
    onDone: ({ id }) => void navigate(`/documents/${id}`),
  });
  if (!may('draftDocuments')) return null;
  return (
    <Button size="small" loading={act.isPending} onClick={() => act.mutate()}>
      起草
    </Button>
  );
}
