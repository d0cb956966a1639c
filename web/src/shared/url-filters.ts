/** Filters and paging live in the address, so that a list can be sent to a colleague as it is. */
import { useSearchParams } from 'react-router';

export type Filters = Record<string, string>;

/** A query string after some filters changed; any change but of the page starts at page one. */
export function changedParams(params: URLSearchParams, change: Record<string, string | undefined>) {
  const next = new URLSearchParams(params);
  if (!('page' in change)) next.delete('page');
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The filters in the address and the way to change them. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  return {
    get: (name: string): string | undefined => params.get(name) ?? undefined,
    page: Number(params.get('page') ?? 1),
    pageSize: Number(params.get('pageSize') ?? 20),
    any: [...params.keys()].some((name) => name !== 'page' && name !== 'pageSize'),
    set: (change: Record<string, string | undefined>) =>
      setParams((now) => changedParams(now, change), { replace: true }),
    clear: () => setParams({}, { replace: true }),
  };
}

/** Paging of a list in the address, for `RowList`. */
export function pagingOf(filters: ReturnType<typeof useFilters>, total: number) {
  const { page, pageSize } = filters;
  return {
    page,
    pageSize,
    total,
    onPage: (next: number, size: number) =>
      filters.set({
        page: size === pageSize ? String(next) : '1',
        pageSize: size === 20 ? undefined : String(size),
      }),
  };
}
