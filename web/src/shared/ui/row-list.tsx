import { Pagination, Table, type TableColumnsType } from 'antd';
import type { Key, ReactNode } from 'react';
import { usePhone } from './use-phone.js';

export interface Paging {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number, pageSize: number) => void;
}

interface RowListProps<Row> {
  rows: Row[];
  columns: TableColumnsType<Row>;
  keyOf: (row: Row) => Key;
  /** The same row as a card, for phones. */
  card: (row: Row) => ReactNode;
  empty: ReactNode;
  paging?: Paging;
  /** Name of the list for those who hear the page. */
  label: string;
  onSort?: (column: string, descending: boolean) => void;
  /** A click anywhere on the row; links and buttons in it keep their own meaning. */
  onOpen?: (row: Row) => void;
}

const isOwnClick = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label') !== null;

/** Rows as a table on a desk and as cards on a phone, with the server's paging below. */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const phone = usePhone();
  if (props.rows.length === 0) return <>{props.empty}</>;
  return (
    <>
      {phone ? <Cards {...props} /> : <Grid {...props} />}
      {props.paging && props.paging.total > props.paging.pageSize && (
        <Pager {...props.paging} phone={phone} />
      )}
    </>
  );
}

function Cards<Row extends object>({ rows, keyOf, card, label }: RowListProps<Row>) {
  return (
    <ul className="card-list" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>{card(row)}</li>
      ))}
    </ul>
  );
}

function Grid<Row extends object>(props: RowListProps<Row>) {
  const { rows, columns, keyOf, onSort, onOpen, label } = props;
  return (
    <Table<Row>
      aria-label={label}
      columns={columns}
      dataSource={rows}
      rowKey={keyOf}
      pagination={false}
      size="middle"
      scroll={{ x: 'max-content' }}
      rowClassName={onOpen ? 'row-opens' : ''}
      onRow={(row) => ({ onClick: (e) => !isOwnClick(e.target) && onOpen?.(row) })}
      onChange={(_page, _filters, sorter) => {
        const first = Array.isArray(sorter) ? sorter[0] : sorter;
        if (onSort && first?.columnKey) onSort(String(first.columnKey), first.order === 'descend');
      }}
    />
  );
}

function Pager({ page, pageSize, total, onPage, phone }: Paging & { phone: boolean }) {
  return (
    <div className="pager">
      <Pagination
        current={page}
        pageSize={pageSize}
        total={total}
        onChange={onPage}
        simple={phone}
        showSizeChanger={!phone}
        pageSizeOptions={[20, 50, 100]}
        showTotal={phone ? undefined : (count) => `共 ${count} 条`}
      />
    </div>
  );
}
