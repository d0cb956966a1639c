import type { PublicationDetailView } from '../../../../api/contract/publications.js';
import { Panel } from '../../shared/ui/page-frame.js';

/** A table as the public page shows it; on a phone each row becomes a card. */
export function PublicationTable({ table }: { table: PublicationDetailView['tables'][number] }) {
  const { title, columns, rows } = table;
  return (
    <Panel title={title} flush>
      <table className="publication-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" style={{ width: `${column.width}%` }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\n')}>
              {columns.map((column, i) => (
                <td key={column.title} data-title={column.title}>
                  {row[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
