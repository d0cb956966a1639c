import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { DocumentPage } from '../../../../api/contract/documents.js';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { api, urlOf } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { DOCUMENT_KIND_WORDS } from '../../shared/words/documents.js';

const MOST = 20;

/** The documents of a task, and its case file. */
export function TaskPapers({ detail: { task } }: { detail: TaskDetail }) {
  const may = useMay();
  const query = { planId: task.planId, taskId: task.id, pageSize: MOST };
  const documents = useQuery({
    queryKey: ['documents', query],
    queryFn: () => api.get<DocumentPage>('/documents', query),
    enabled: may('readDocuments'),
  });
  const rows = documents.data?.rows ?? [];
  const caseFile = may('readCaseFiles') && (
    <Button size="small" href={urlOf(`/case-files/tasks/${task.id}`)}>
      下载案卷
    </Button>
  );
  if (rows.length === 0 && !caseFile) return null;
  return (
    <Panel title="文书和案卷" extra={caseFile}>
      {rows.length === 0 && <p className="faint">这项任务还没有文书。</p>}
      {rows.map((row) => (
        <div key={row.id} className="row">
          <StatusMark of="document" status={row.status} />
          <Link to={`/documents/${row.id}`}>
            {row.number ?? DOCUMENT_KIND_WORDS[row.kind]}　{row.title}
          </Link>
        </div>
      ))}
    </Panel>
  );
}
