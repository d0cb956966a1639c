import { Button, Form, Input } from 'antd';
import type { PaperChange } from '../../../../api/contract/documents.js';

export type Block = PaperChange['body'][number];
type TableBlock = Extract<Block, { kind: 'table' }>;
type FormBlock = Extract<Block, { kind: 'form' }>;

interface BlockEditorProps<B extends Block = Block> {
  block: B;
  /** Nothing: the block is taken out. */
  onChange: (block: Block | undefined) => void;
}

const LABELS = {
  paragraph: '正文',
  heading: '小标题（序号自动编）',
  chart: '指标图',
  table: '表格',
  form: '表单',
  signatures: '签字栏',
} as const;

/** One part of a draft's text. */
export function BlockEditor({ block, onChange }: BlockEditorProps) {
  return (
    <Form.Item
      label={
        <span className="row">
          {LABELS[block.kind]}
          <Button size="small" type="link" onClick={() => onChange(undefined)}>
            删去
          </Button>
        </span>
      }
    >
      <Fields block={block} onChange={onChange} />
    </Form.Item>
  );
}

function Fields({ block, onChange }: BlockEditorProps) {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return (
        <Input.TextArea
          autoSize
          aria-label={LABELS[block.kind]}
          value={block.text}
          maxLength={4000}
          onChange={(e) => onChange({ ...block, text: e.target.value })}
        />
      );
    case 'chart':
      return <span className="soft">{block.name}（图由数据绘成，只能删去）</span>;
    case 'signatures':
      return (
        <Input.TextArea
          autoSize
          aria-label={LABELS.signatures}
          value={block.lines.join('\n')}
          onChange={(e) => onChange({ ...block, lines: e.target.value.split('\n') })}
        />
      );
    case 'table':
      return <TableFields block={block} onChange={onChange} />;
    case 'form':
      return <FormFields block={block} onChange={onChange} />;
  }
}

function TableFields({ block, onChange }: BlockEditorProps<TableBlock>) {
  const { columns, rows } = block;
  const setCell = (r: number, c: number, text: string) =>
    onChange({
      ...block,
      rows: rows.map((row, i) =>
        i === r ? columns.map((_, j) => (j === c ? text : (row[j] ?? ''))) : row,
      ),
    });
  return (
    <div className="block-table">
      <table>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.title} style={{ width: `${c.width}%` }}>
                {c.title}
              </th>
            ))}
            <th aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // oxlint-disable-next-line no-array-index-key -- Rows have no name but their place.
            <tr key={r}>
              {columns.map((column, c) => (
                <td key={column.title}>
                  <Input.TextArea
                    autoSize
                    aria-label={`${column.title} ${r + 1}`}
                    value={row[c] ?? ''}
                    onChange={(e) => setCell(r, c, e.target.value)}
                  />
                </td>
              ))}
              <td>
                <Button
                  size="small"
                  type="link"
                  onClick={() => onChange({ ...block, rows: rows.filter((_, i) => i !== r) })}
                >
                  删行
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        onClick={() => onChange({ ...block, rows: [...rows, columns.map(() => '')] })}
      >
        增加一行
      </Button>
    </div>
  );
}

function FormFields({ block, onChange }: BlockEditorProps<FormBlock>) {
  const set = (at: number, value: string) =>
    onChange({
      ...block,
      rows: block.rows.map(([label, old], i): [string, string] => [label, i === at ? value : old]),
    });
  return block.rows.map(([label, value], i) => (
    <label key={label} className="field">
      <span>{label}</span>
      <Input.TextArea autoSize value={value} onChange={(e) => set(i, e.target.value)} />
    </label>
  ));
}
