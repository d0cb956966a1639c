/**
 * Many rows in one statement: SQLite reads them out of one JSON parameter. Prisma's own createMany
 * costs several times what the insert itself does, for every row, and the record is written at
 * each report. Tables and columns are named in code only, values travel as parameters.
 */
import type { Prisma } from '../generated/client.js';

type Tx = Prisma.TransactionClient;
type Column<Row> = keyof Row & string;
export type WriteRows<Row> = (tx: Tx, rows: readonly Row[]) => Promise<void>;

const quoted = (names: readonly string[]): string => names.map((n) => `"${n}"`).join(', ');
const fields = (names: readonly string[]): string =>
  names.map((n) => `value->>'${n}' AS "${n}"`).join(', ');

const executing =
  (sql: string) =>
  async (tx: Tx, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await tx.$executeRawUnsafe(sql, JSON.stringify(rows));
  };

/** Inserts rows; columns that are not named get their defaults. */
export function insertRows<Row extends object>(
  table: string,
  columns: readonly Column<Row>[],
): WriteRows<Row> {
  const from = `SELECT ${fields(columns)} FROM json_each(?)`;
  return executing(`INSERT INTO "${table}" (${quoted(columns)}) ${from}`);
}

/** Inserts rows whose key is not there yet: what was written before stays as it is. */
export function insertNewRows<Row extends object>(
  table: string,
  columns: readonly Column<Row>[],
): WriteRows<Row> {
  const from = `SELECT ${fields(columns)} FROM json_each(?) WHERE true`;
  return executing(`INSERT INTO "${table}" (${quoted(columns)}) ${from} ON CONFLICT DO NOTHING`);
}

/** Updates rows by their key, each at most once a call; what is undefined becomes NULL. */
export function updateRows<Row extends object>(
  table: string,
  key: readonly Column<Row>[],
  columns: readonly Column<Row>[],
): WriteRows<Row> {
  const set = columns.map((c) => `"${c}" = r."${c}"`).join(', ');
  const from = `(SELECT ${fields([...key, ...columns])} FROM json_each(?)) AS r`;
  const where = key.map((c) => `"${table}"."${c}" = r."${c}"`).join(' AND ');
  return executing(`UPDATE "${table}" SET ${set} FROM ${from} WHERE ${where}`);
}
