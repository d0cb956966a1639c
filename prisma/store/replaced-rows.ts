/**
 * Puts rows in the place of those a plan has, writing only what differs: a change of one task of a thousand must not cost
 * the writing of all. Tables and columns are named in code only, values travel as parameters.
 */
import type { Prisma } from '../generated/client.js';

type Tx = Prisma.TransactionClient;
type Column<Row> = keyof Row & string;

interface Table<Row> {
  table: string;
  key: readonly Column<Row>[];
  /** Columns beside the key; columns not named keep what they have, or get their defaults. */
  columns: readonly Column<Row>[];
  /** Which rows belong to a plan, as SQL with one `?` for the plan's id. */
  ofPlan: string;
}

/** Rows as JSON texts of their columns, by the JSON texts of their keys. */
export type RowTexts = ReadonlyMap<string, string>;

/** What is to be removed and what to be written; the caller orders them by what refers to what. */
export interface Replacement {
  remove(): Promise<void>;
  write(): Promise<void>;
  /** The rows that are there afterwards. */
  after: RowTexts;
}

/** `before`: the rows that are there, when somebody knows them; else they are read. */
export type ReplaceRows<Row> = (
  tx: Tx,
  planId: string,
  given: { rows: readonly Row[]; before?: RowTexts | undefined },
) => Promise<Replacement>;

const quoted = (names: readonly string[]): string => names.map((n) => `"${n}"`).join(', ');
const extracted = (count: number): string =>
  Array.from({ length: count }, (_, at) => `value->>${at}`).join(', ');

async function rowsThere(tx: Tx, sql: string, planId: string): Promise<RowTexts> {
  const [found] = await tx.$queryRawUnsafe<{ rows: string }[]>(sql, planId);
  // Our own JSON, made by the statement.
  const pairs = JSON.parse(found?.rows ?? '[]') as [unknown[], unknown[]][];
  return new Map(pairs.map(([key, all]) => [JSON.stringify(key), JSON.stringify(all)]));
}

/** Compares rows of a plan with those to come. */
export function replaceRows<Row extends object>(about: Table<Row>): ReplaceRows<Row> {
  const { table, key, columns, ofPlan } = about;
  const all = [...key, ...columns];
  const read = `SELECT json_group_array(json_array(json_array(${quoted(key)}), json_array(${quoted(all)}))) AS "rows"
    FROM "${table}" WHERE ${ofPlan}`;
  const remove = `DELETE FROM "${table}" WHERE (${quoted(key)}) IN
    (SELECT ${extracted(key.length)} FROM json_each(?))`;
  const set = columns.map((c) => `"${c}" = excluded."${c}"`).join(', ');
  const write = `INSERT INTO "${table}" (${quoted(all)}) SELECT ${extracted(all.length)} FROM json_each(?)
    WHERE true ON CONFLICT (${quoted(key)}) DO ${set === '' ? 'NOTHING' : `UPDATE SET ${set}`}`;
  const told = (row: Row, names: readonly Column<Row>[]): string =>
    JSON.stringify(names.map((name) => row[name] ?? null));
  return async (tx, planId, { rows, before }) => {
    const there = before ?? (await rowsThere(tx, read, planId));
    const after = new Map(rows.map((row) => [told(row, key), told(row, all)]));
    const gone = [...there.keys()].filter((name) => !after.has(name));
    const fresh = [...after].flatMap(([name, row]) => (there.get(name) === row ? [] : [row]));
    const run = async (sql: string, list: readonly string[]) => {
      if (list.length > 0) await tx.$executeRawUnsafe(sql, `[${list.join(',')}]`);
    };
    return { remove: () => run(remove, gone), write: () => run(write, fresh), after };
  };
}
