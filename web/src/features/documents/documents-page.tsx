import { Button, Select, Tabs } from 'antd';
import { useNavigate } from 'react-router';
import { DOCUMENT_KIND_NAMES } from '../../../../api/contract/closed-sets.js';
import type { Query } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { ExportButton } from '../../shared/ui/export-button.js';
import { PageFrame } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { pagingOf, useFilters } from '../../shared/url-filters.js';
import { DOCUMENT_KIND_WORDS } from '../../shared/words/documents.js';
import { DOCUMENT_COLUMNS, DocumentCard } from './document-columns.js';
import { useDocuments } from './document-query.js';
import { LetterheadButton } from './letterhead-form.js';
import { NewDocument } from './new-document.js';
import { PapersDueList } from './papers-due.js';

const DUE = { key: 'due', label: '待起草' };
const TABS = [
  { key: 'draft', label: '待签发' },
  { key: 'issued', label: '已签发' },
  { key: 'void', label: '已作废' },
  { key: 'discarded', label: '已撤下' },
];
const KINDS = DOCUMENT_KIND_NAMES.map((value) => ({ value, label: DOCUMENT_KIND_WORDS[value] }));

/** Drafts that wait for approval, and everything that went out. */
export function DocumentsPage() {
  const filters = useFilters();
  const { plan } = usePlanChoice();
  const may = useMay();
  const drafting = filters.get('draft');
  return (
    <PageFrame
      title="文书"
      note="文书由一人起草、另一人签发；签发时编号、定稿，并发给有关单位。"
      actions={
        <>
          <ExportButton lists={['documents']} query={{ planId: plan?.id }} />
          {may('keepLetterhead') && <LetterheadButton />}
          {may('draftDocuments') && (
            <Button type="primary" onClick={() => filters.set({ draft: 'chaseSlip' })}>
              起草文书
            </Button>
          )}
        </>
      }
    >
      <section className="panel">
        <Documents />
      </section>
      {drafting && may('draftDocuments') && (
        <NewDocument
          kind={drafting}
          about={filters.get}
          onClose={() => filters.set({ draft: undefined, unitId: undefined, caseId: undefined })}
        />
      )}
    </PageFrame>
  );
}

function Documents() {
  const { plan } = usePlanChoice();
  const filters = useFilters();
  const may = useMay();
  const status = filters.get('status') ?? (may('issueDocuments') ? 'draft' : 'issued');
  const { page, pageSize } = filters;
  const kind = filters.get('kind');
  const asked = { planId: plan?.id, status, kind, page, pageSize };
  return (
    <>
      <Tabs
        className="page-tabs"
        activeKey={status}
        onChange={(key) => filters.set({ status: key })}
        items={may('readWorkLists') ? [DUE, ...TABS] : TABS.slice(1, 3)}
        tabBarExtraContent={
          <Select
            allowClear
            aria-label="种类"
            placeholder="全部种类"
            style={{ width: 160 }}
            options={KINDS}
            value={kind}
            onChange={(value?: string) => filters.set({ kind: value })}
          />
        }
      />
      {status === DUE.key ? <PapersDueList /> : <Kept filters={filters} asked={asked} />}
    </>
  );
}

interface KeptProps {
  filters: ReturnType<typeof useFilters>;
  asked: Query;
}

function Kept({ filters, asked }: KeptProps) {
  const { loading } = usePlanChoice();
  const navigate = useNavigate();
  const query = useDocuments(asked, !loading);
  return (
    <Loaded query={query}>
      {(data) => (
        <RowList
          label="文书"
          rows={data.rows}
          columns={DOCUMENT_COLUMNS}
          keyOf={(row) => row.id}
          card={(row) => <DocumentCard row={row} />}
          empty={<StateView title="没有这样的文书">可以换一个状态或种类查看。</StateView>}
          paging={pagingOf(filters, data.total)}
          onOpen={(row) => void navigate(`/documents/${row.id}`)}
        />
      )}
    </Loaded>
  );
}
