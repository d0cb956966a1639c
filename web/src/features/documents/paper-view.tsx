import type { PaperView as Paper } from '../../../../api/contract/documents.js';
import { longDate } from '../../shared/words/times.js';
import { IndicatorChartView } from '../../shared/chart/indicator-chart.js';
import './paper.css';

type Block = Paper['body'][number];

const linesOf = (text: string): string[] => text.split('\n');

/** A paper as it will be printed: the parts and faces of GB/T 9704, without its page breaks. */
export function PaperView({ paper }: { paper: Paper }) {
  const { form, head, number, title, recipients, body, attachments, note } = paper;
  return (
    <div className="paper-desk">
      <article className={`paper paper-${form}`} aria-label="文书预览">
        {form !== 'plain' && (
          <div className="paper-head">{form === 'document' ? `${head}文件` : head}</div>
        )}
        <div className="paper-number num">{number || '〔　　〕　号'}</div>
        <h2 className="paper-title">
          {linesOf(title).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
        {recipients.length > 0 && <p className="paper-to">{recipients.join('、')}：</p>}
        <div className="paper-body">
          {body.map((block, i) => (
            // oxlint-disable-next-line no-array-index-key -- Blocks have no name but their place.
            <BlockView key={i} block={block} />
          ))}
        </div>
        {attachments.length > 0 && <Attachments names={attachments} />}
        {form !== 'plain' && <Signature paper={paper} />}
        {note && form !== 'plain' && <p className="paper-line">（{note}）</p>}
        {form === 'document' && <Imprint paper={paper} />}
      </article>
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.text).map((line) => (
        <p key={line} className="paper-line">
          {line}
        </p>
      ));
    case 'heading':
      return <p className={`paper-line paper-h${block.level}`}>{block.text}</p>;
    case 'signatures':
      return block.lines.map((line) => (
        <p key={line} className="paper-line paper-sign">
          {line}
        </p>
      ));
    case 'chart':
      return <IndicatorChartView chart={block.chart} name={block.name} unit={block.unit} />;
    case 'form':
      return <FormView rows={block.rows} />;
    case 'table':
      return <TableView block={block} />;
  }
}

function FormView({ rows }: { rows: [string, string][] }) {
  return (
    <table className="paper-table">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th style={{ width: '22%' }}>{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TableView({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const { columns, rows } = block;
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c.title} style={{ width: `${c.width}%` }}>
              {c.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {columns.map((c, i) => (
              <td key={c.title}>{row[i]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Attachments({ names }: { names: string[] }) {
  const [only, second] = names;
  if (only && !second) return <p className="paper-line paper-gap">附件：{only}</p>;
  return names.map((name, i) => (
    <p key={name} className={i === 0 ? 'paper-line paper-gap' : 'paper-line paper-attached'}>
      {i === 0 && '附件：'}
      {i + 1}．{name}
    </p>
  ));
}

function Signature({ paper }: { paper: Paper }) {
  return (
    <div className="paper-signature">
      <span>{paper.issuer}</span>
      <span className="num">{paper.date ? longDate(paper.date) : '　　年　月　日'}</span>
    </div>
  );
}

function Imprint({ paper }: { paper: Paper }) {
  return (
    <footer className="paper-imprint">
      {paper.copies.length > 0 && <p>抄送：{paper.copies.join('，')}。</p>}
      <p className="paper-printed">
        <span>{paper.printedBy}</span>
        <span className="num">{paper.date && `${longDate(paper.date)}印发`}</span>
      </p>
    </footer>
  );
}
