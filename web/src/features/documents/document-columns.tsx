import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { DocumentRow } from '../../../../api/contract/documents.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { DOCUMENT_KIND_WORDS } from '../../shared/words/documents.js';
import { momentWords } from '../../shared/words/times.js';

const MOST_UNITS = 3;

/** To whom a document goes, the first few by name. */
export function toWords(to: DocumentRow['to']): string {
  const names = to.slice(0, MOST_UNITS).map((u) => u.unitName);
  const more = to.length > MOST_UNITS ? `等${to.length}个单位` : '';
  return names.join('、') + more || '—';
}

export const DOCUMENT_COLUMNS: TableColumnsType<DocumentRow> = [
  {
    title: '状态',
    key: 'status',
    width: 96,
    render: (_, row) => <StatusMark of="document" status={row.status} />,
  },
  { title: '种类', key: 'kind', width: 140, render: (_, row) => DOCUMENT_KIND_WORDS[row.kind] },
  {
    title: '文号',
    key: 'number',
    width: 200,
    className: 'num',
    render: (_, row) => row.number ?? '—',
  },
  {
    title: '标题',
    key: 'title',
    width: 320,
    render: (_, row) => (
      <Link to={`/documents/${row.id}`} className="task-title">
        {row.title}
      </Link>
    ),
  },
  { title: '发往', key: 'to', width: 220, render: (_, row) => toWords(row.to) },
  {
    title: '起草',
    key: 'drafted',
    width: 190,
    className: 'num',
    render: (_, row) => `${row.draftedName} ${momentWords(row.draftedAt)}`,
  },
  {
    title: '签发',
    key: 'issued',
    width: 190,
    className: 'num',
    render: (_, row) => (row.issuedAt ? `${row.issuedName} ${momentWords(row.issuedAt)}` : '—'),
  },
];

/** A document as a card, for phones. */
export function DocumentCard({ row }: { row: DocumentRow }) {
  return (
    <>
      <div className="row">
        <StatusMark of="document" status={row.status} />
        <b>{DOCUMENT_KIND_WORDS[row.kind]}</b>
        <span className="faint num">{row.number ?? ''}</span>
      </div>
      <Link to={`/documents/${row.id}`} className="task-title" style={{ display: 'block' }}>
        {row.title}
      </Link>
      <div className="faint num">
        {toWords(row.to)} · {momentWords(row.issuedAt ?? row.draftedAt)}
      </div>
    </>
  );
}
