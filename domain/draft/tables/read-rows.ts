/** Rows of a sheet by the titles of its columns, in whatever order these stand. */
import { isIsoDate, type IsoDate } from '../../calendar/dates.js';
import { YES, type ReadSheet, type Sheet } from './sheets.js';

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** A row whose cells are asked for by column. A cell that does not fit is noted as a fault and read as nothing. */
export interface Row<S extends Sheet> {
  text(key: keyof S['columns']): string;
  number(key: keyof S['columns']): number | null;
  date(key: keyof S['columns']): IsoDate | null;
  /** Which of a closed set of words stands there. */
  word<T extends string>(key: keyof S['columns'], words: Record<T, string>): T | null;
  yes(key: keyof S['columns']): boolean;
  /** Notes that a cell does not fit, and why. */
  fault(key: keyof S['columns'], why: string): void;
}

interface Cells {
  /** Counted from 1, as programs that show workbooks do. */
  at: number;
  /** By column title; what goes on to the right of the last column belongs to it. */
  byTitle: ReadonlyMap<string, string>;
}

function dateOf(text: string): IsoDate | null {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

function rowOf<S extends Sheet>(sheet: S, { at, byTitle }: Cells, faults: string[]): Row<S> {
  const titleOf = (key: keyof S['columns']): string => sheet.columns[String(key)]?.[0] ?? '';
  const text = (key: keyof S['columns']) => byTitle.get(titleOf(key)) ?? '';
  const fault = (key: keyof S['columns'], why: string) =>
    void faults.push(`“${sheet.name}”表第${at}行“${titleOf(key)}”${why}`);
  return {
    text,
    fault,
    number: (key) => {
      const said = text(key).trim();
      const number = Number(said);
      if (said !== '' && Number.isNaN(number)) fault(key, '应当是数字');
      return said === '' || Number.isNaN(number) ? null : number;
    },
    date: (key) => {
      const said = text(key).trim();
      const date = dateOf(said);
      if (said !== '' && date === null) fault(key, '应当是日期，写成 2027-12-31 这样');
      return date;
    },
    word: (key, words) => {
      const said = text(key).trim();
      // The keys of a table of words are its closed set.
      const known = (Object.keys(words) as (keyof typeof words)[]).find((k) => words[k] === said);
      const all = Object.values(words).join('、');
      if (said !== '' && known === undefined) fault(key, `应当是${all}之一`);
      return known ?? null;
    },
    yes: (key) => text(key).trim() === YES,
  };
}

/** The line that holds the titles: titles may stand above it. */
function headLine(rows: readonly string[][], titles: readonly string[]): number {
  return rows.findIndex((row) => titles.every((title) => row.some((c) => c.trim() === title)));
}

function cellsIn(head: readonly string[], row: readonly string[]): Map<string, string> {
  const byTitle = new Map<string, string>();
  head.forEach((title, column) => {
    if (title.trim() !== '') byTitle.set(title.trim(), row[column] ?? '');
  });
  const last = head.at(-1)?.trim() ?? '';
  const rest = row.slice(head.length).join('');
  if (rest !== '') byTitle.set(last, (byTitle.get(last) ?? '') + rest);
  return byTitle;
}

function withoutBlankEnd(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/**
 * The rows of a sheet, blank ones left out. A sheet that is missing or lacks a column of `needs` is a fault. `needs`
 * are the columns without which a row says nothing.
 */
export function rowsOf<S extends Sheet>(
  sheet: S,
  sheets: readonly ReadSheet[],
  { needs, faults }: { needs: (keyof S['columns'])[]; faults: string[] },
): Row<S>[] {
  const found = sheets.find((one) => one.name.trim() === sheet.name);
  const titles = needs.map((key) => sheet.columns[String(key)]?.[0] ?? '');
  const head = headLine(found?.rows ?? [], titles);
  if (!found || head < 0) {
    faults.push(`没有“${sheet.name}”表，或表中缺少${titles.map((t) => `“${t}”`).join('、')}列`);
    return [];
  }
  const heads = withoutBlankEnd(found.rows[head] ?? []);
  return found.rows.slice(head + 1).flatMap((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = { at: head + i + 2, byTitle: cellsIn(heads, row) };
    return [rowOf(sheet, cells, faults)];
  });
}
