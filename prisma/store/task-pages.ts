/** Reads the tasks of a plan page by page: a statement holds only so many ids of what belongs to them. */

const PAGE = 500;

interface Page {
  where: { number: { gt: number } };
  orderBy: { number: 'asc' };
  take: number;
}

/** All rows in the order of their numbers. @param read gives one page, with what belongs to its rows */
export async function inPages<Row extends { number: number }>(
  read: (page: Page) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const gt = rows.at(-1)?.number ?? 0;
    const page = await read({ where: { number: { gt } }, orderBy: { number: 'asc' }, take: PAGE });
    for (const row of page) rows.push(row);
    if (page.length < PAGE) return rows;
  }
}
