import type { Connection } from '@temporalio/client';

/** What the workflows put into typed search attributes. */
export const SEARCH_ATTRIBUTES = {
  DubanPlan: 'Keyword',
  DubanUnit: 'KeywordList',
  DubanLight: 'Keyword',
  DubanDueOn: 'Datetime',
} as const;

// temporal.api.enums.v1.IndexedValueType
const INDEXED_VALUE_TYPE = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

/** Our search attributes as the operator service takes them. */
export const INDEXED_VALUE_TYPES: Record<string, number> = Object.fromEntries(
  Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, INDEXED_VALUE_TYPE[type]]),
);

/**
 * Registers those of our search attributes that the namespace does not know yet; true when none was missing.
 * The server's own flag for them works on a new database only, so an older one or a cluster needs this.
 */
export async function registerSearchAttributes(
  { operatorService }: Pick<Connection, 'operatorService'>,
  namespace: string,
): Promise<boolean> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(INDEXED_VALUE_TYPES).filter(
    ([name]) => !(name in customAttributes),
  );
  if (missing.length === 0) return true;
  const searchAttributes = Object.fromEntries(missing);
  await operatorService.addSearchAttributes({ namespace, searchAttributes });
  return false;
}
