import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DocumentDetail, DocumentRow } from '../../../../api/contract/documents.js';
import { useSession } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { DOCUMENT_KIND_WORDS, issueNote } from '../../shared/words/documents.js';
import { momentWords } from '../../shared/words/times.js';
import { DocumentActions } from './document-actions.js';
import { toWords } from './document-columns.js';
import { useDocument } from './document-query.js';
import { PaperEditor } from './paper-editor.js';
import { PaperView } from './paper-view.js';

/** One document: its life in a line, its paper as it will be printed, what can be done with it. */
export function DocumentPage() {
  const { documentId = '' } = useParams();
  const query = useDocument(documentId);
  if (query.data) return <Detail detail={query.data} />;
  return (
    <PageFrame title="文书">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Detail({ detail }: { detail: DocumentDetail }) {
  const { document, paper } = detail;
  const [editing, setEditing] = useState(false);
  return (
    <PageFrame
      title={document.number ?? `${DOCUMENT_KIND_WORDS[document.kind]}（草稿）`}
      note={
        <span className="row">
          <StatusMark of="document" status={document.status} />
          {document.title}
        </span>
      }
      actions={!editing && <DocumentActions detail={detail} onEdit={() => setEditing(true)} />}
    >
      <Panel>
        <Life document={document} />
        <Waits detail={detail} />
      </Panel>
      {editing ? (
        <PaperEditor detail={detail} onClose={() => setEditing(false)} />
      ) : (
        <Panel flush>
          <PaperView paper={paper} />
        </Panel>
      )}
    </PageFrame>
  );
}

function Life({ document }: { document: DocumentRow }) {
  const { draftedName, draftedAt, issuedName, issuedAt, endedName, endedAt, endedWhy } = document;
  return (
    <p className="wrap-text num">
      发往：{toWords(document.to)}。{draftedName}于{momentWords(draftedAt)}起草
      {issuedAt && `；${issuedName}于${momentWords(issuedAt)}签发`}
      {endedAt &&
        `；${endedName}于${momentWords(endedAt)}${document.status === 'void' ? '作废' : '撤下'}：${endedWhy}`}
      。
      {document.sha256 && (
        <span className="faint" style={{ display: 'block' }}>
          原件 SHA-256：{document.sha256}
        </span>
      )}
      {document.taskId && <Link to={`/tasks/${document.taskId}`}>查看任务</Link>}
    </p>
  );
}

function Waits({ detail: { document, may } }: { detail: DocumentDetail }) {
  const { person } = useSession();
  if (document.status !== 'draft' || may.issue) return null;
  return <p className="soft">等待签发。{issueNote(document.kind, person.role)}</p>;
}
