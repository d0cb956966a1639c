/** A document's row with the names of the units it goes to. */
import type { DocumentRow } from '../prisma/store/documents/document-rows.js';
import type { DocumentRow as DocumentView } from './contract/documents.js';

export function documentRowView(
  { toUnitIds, authorIds: _authors, ...row }: DocumentRow,
  names: Map<string, string>,
): DocumentView {
  const to = toUnitIds.map((unitId) => ({ unitId, unitName: names.get(unitId) ?? '' }));
  return { ...row, to };
}
