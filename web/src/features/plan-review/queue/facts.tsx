import type { ReactNode } from 'react';

/** Name and value pairs of a finding. */
export function Facts({ rows }: { rows: (readonly [name: string, value: ReactNode] | false)[] }) {
  return (
    <dl className="facts finding-facts">
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]} className="facts-pair">
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
