/** A published edition as a workbook. */
import { instantAt } from '../../domain/calendar/dates.js';
import type { PublishedEdition } from '../../domain/publication/published-edition.js';
import { writeWorkbook, type Sheet } from '../lists/write-list.js';
import { editionTables, overviewRows } from './edition-tables.js';
import { editionTitle } from './edition-words.js';

/** Characters of a column for each percent of the width of a page. */
const CHARACTERS = 0.9;

/** The bytes of the workbook; the same edition always gives the same. */
export function editionWorkbook(edition: PublishedEdition, sha256: string): Promise<Uint8Array> {
  const { number, date, asOf, issuer, note } = edition;
  const head: Sheet = {
    name: '总览',
    columns: [
      { title: '项目', width: 24 },
      { title: '内容', width: 60 },
    ],
    rows: [
      ['名称', editionTitle(edition)],
      ['期次', `第${edition.edition}期`],
      ['文号', number],
      ['发布日期', date],
      ['数据截至', asOf],
      ['发布单位', issuer],
      ...(note ? [['更正说明', note]] : []),
      ...overviewRows(edition),
      ['数据文件SHA-256', sha256],
    ],
  };
  const tables = editionTables(edition).map(({ name, columns, rows }): Sheet => {
    const wide = columns.map(({ title, width }) => ({ title, width: width * CHARACTERS }));
    return { name, columns: wide, rows };
  });
  return writeWorkbook([head, ...tables], instantAt(date, '00:00'));
}
