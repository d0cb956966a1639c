import type { SheetChangeView } from '../../../../api/contract/score-sheets.js';

/** What differs between two versions: old struck out, new beside it. */
export function ChangeList({ changes }: { changes: SheetChangeView[] }) {
  return (
    <ul className="sheet-changes">
      {changes.map(({ what, was, is }) => (
        <li key={what}>
          <b>{what}</b>
          <span>
            {was !== null && <del>{was}</del>}
            {was !== null && is !== null && ' → '}
            {is !== null && <ins>{is}</ins>}
          </span>
        </li>
      ))}
    </ul>
  );
}
