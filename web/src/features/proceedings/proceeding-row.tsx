import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { ProceedingRow } from '../../../../api/contract/proceedings.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { Mark, type Tone } from '../../shared/ui/mark.js';
import {
  AWAITED_WORDS,
  dueLabel,
  LEVEL_WORDS,
  PROCEEDING_KIND_WORDS,
  phaseWords,
} from '../../shared/words/proceedings.js';

const toneOf = ({ ended, overdue, awaited }: ProceedingRow): Tone => {
  if (ended) return 'plain';
  if (overdue) return 'bad';
  return awaited === null ? 'info' : 'warn';
};

/** The phase of a proceeding; late in red. */
export function PhaseMark({ row }: { row: ProceedingRow }) {
  return <Mark tone={toneOf(row)}>{phaseWords(row.kind, row.phase)}</Mark>;
}

/** 约谈, 挂牌督办（市级）. */
export function kindWords({ kind, level }: ProceedingRow): string {
  const words = PROCEEDING_KIND_WORDS[kind] ?? kind;
  return level ? `${words}（${LEVEL_WORDS[level] ?? ''}）` : words;
}

const awaitedWords = ({ awaited }: ProceedingRow): string =>
  awaited ? (AWAITED_WORDS[awaited] ?? '') : '—';

export const PROCEEDING_COLUMNS: TableColumnsType<ProceedingRow> = [
  {
    key: 'title',
    title: '事项',
    render: (_, row) => (
      <Link to={`/proceedings/${row.id}`} className="proceeding-title">
        {row.title}
      </Link>
    ),
  },
  { key: 'unit', title: '单位', render: (_, row) => row.unitName },
  { key: 'kind', title: '措施', render: (_, row) => kindWords(row) },
  { key: 'phase', title: '进展', render: (_, row) => <PhaseMark row={row} /> },
  { key: 'awaited', title: '等待', render: (_, row) => awaitedWords(row) },
  { key: 'due', title: '期限', render: (_, row) => <DueDate date={row.dueOn} /> },
];

/** The same row as a card, for phones. */
export function ProceedingCard({ row }: { row: ProceedingRow }) {
  return (
    <div className="stack-tight">
      <div className="spread">
        <Link to={`/proceedings/${row.id}`} className="card-title">
          {row.title}
        </Link>
        <PhaseMark row={row} />
      </div>
      <div>
        {row.unitName}　{kindWords(row)}
      </div>
      {row.awaited && <div className="soft">等待{awaitedWords(row)}办理</div>}
      {row.dueOn && (
        <div className="row">
          <span className="faint">{dueLabel(row.phase)}</span>
          <DueDate date={row.dueOn} />
        </div>
      )}
    </div>
  );
}
