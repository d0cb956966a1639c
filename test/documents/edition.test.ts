import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draftEdition } from '../../domain/publication/draft-edition.js';
import { editionText } from '../../documents/publication/edition-json.js';
import { editionPage } from '../../documents/publication/edition-page.js';
import { editionPaper } from '../../documents/publication/edition-paper.js';
import { editionTables, overviewRows } from '../../documents/publication/edition-tables.js';
import { editionWorkbook } from '../../documents/publication/edition-workbook.js';
import { writePaper } from '../../documents/write-paper.js';
import { readRowsFile } from '../../files/read-rows-file.js';
import { RESULT, publicationRecord, recordedTask } from '../support/publication-stage.js';
import { linesOf } from './docx-text.js';

const record = publicationRecord({
  result: RESULT,
  policy: { unitResults: 'scores', ranked: true },
  note: '更正区城管局的等次',
  before: draftEdition(publicationRecord({ tasks: [recordedTask({ percent: 10 })] })),
});
const EDITION = {
  ...draftEdition(record),
  edition: 3,
  number: '安委办公〔2028〕2号',
  date: '2028-01-21',
};
const SHA = createHash('sha256').update(editionText(EDITION)).digest('hex');
const AROUND = { sha256: SHA, address: '/public/P1/3', editions: [] };

/** Everything that stands in a cell or a figure. */
const FIGURES = [
  ...overviewRows(EDITION).flat(),
  ...editionTables(EDITION).flatMap((t) => [t.title, ...t.rows.flat()]),
  ...[EDITION.number, EDITION.note ?? '', SHA],
];

describe('an edition in its forms', () => {
  it('says the same on the page', () => {
    const html = editionPage(EDITION, AROUND);
    expect(FIGURES.filter((text) => !html.includes(text))).toEqual([]);
  });

  it('says the same in the workbook', async () => {
    const read = await readRowsFile(await editionWorkbook(EDITION, SHA));
    const cells = read.ok ? read.sheets.flatMap((s) => s.rows.flat()) : [];
    const titles = new Set(editionTables(EDITION).map((t) => t.title));
    expect(FIGURES.filter((text) => !titles.has(text) && !cells.includes(text))).toEqual([]);
  });

  it('says the same in the document', async () => {
    const text = linesOf(await writePaper(editionPaper(EDITION, SHA))).join('\n');
    expect(FIGURES.filter((figure) => !text.includes(figure))).toEqual([]);
  });

  it('gives the same bytes each time, in any order of keys', async () => {
    const other = Object.fromEntries(Object.entries(EDITION).toReversed()) as typeof EDITION;
    expect(editionText(other)).toBe(editionText(EDITION));
    const [a, b] = [await editionWorkbook(EDITION, SHA), await editionWorkbook(EDITION, SHA)];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it('shows markup of titles as text', () => {
    const title = '<script>alert("1")</script>';
    const hostile = draftEdition(publicationRecord({ tasks: [recordedTask({ title })] }));
    const html = editionPage(hostile, AROUND);
    expect([html.includes(title), html.includes('&lt;script&gt;')]).toEqual([false, true]);
    expect(html).not.toMatch(/<script|javascript:| on\w+=/);
  });
});
