/** A published edition as an official paper. */
import type { PublishedEdition } from '../../domain/publication/published-edition.js';
import { paragraph, section } from '../kinds/common.js';
import { printedDate, type Block, type Paper } from '../paper.js';
import { INDICATORS, editionTables, overviewRows } from './edition-tables.js';
import { editionTitle, planWords } from './edition-words.js';

function opening({ planTitle, asOf, edition }: PublishedEdition): string {
  return `现将${planWords(planTitle)}实施情况（第${edition}期）予以公布，数据截至${printedDate(asOf)}。`;
}

/** Binding indicators and those behind are drawn; the page on the web draws every one. */
const charts = ({ indicators }: PublishedEdition): Block[] =>
  indicators.flatMap(({ name, unit, binding, state, chart }): Block[] =>
    chart && (binding || state === 'behind') ? [{ kind: 'chart', chart, name, unit }] : [],
  );

/** The text of the edition; its numbers are those of the page and the workbook. */
export function editionPaper(edition: PublishedEdition, sha256: string): Paper {
  const { issuer, number, date, note } = edition;
  const tables = editionTables(edition).flatMap(({ name: sheet, title, columns, rows }): Block[] =>
    section(title, [
      { kind: 'table', columns, rows },
      ...(sheet === INDICATORS ? charts(edition) : []),
    ]),
  );
  return {
    form: 'document',
    head: issuer,
    number,
    title: `${editionTitle(edition)}的公告`.replace('》', '》\n'),
    recipients: [],
    body: [
      paragraph(opening(edition)),
      ...(note ? [paragraph(`更正说明：${note}`)] : []),
      ...section('总体情况', [{ kind: 'form', rows: overviewRows(edition) }]),
      ...tables,
      paragraph(`本公告数据文件的SHA-256：\n${sha256}`),
    ],
    attachments: [],
    issuer,
    ...(date && { date }),
    copies: [],
    printedBy: issuer,
  };
}
