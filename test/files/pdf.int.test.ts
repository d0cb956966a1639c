import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { readPdfFile } from '../../files/pdf/read-pdf.js';
import { unifiedRadicals } from '../../plan/radicals.js';
import { readPlanFile } from '../../files/read-plan-file.js';
import type { DocumentPiece } from '../../plan/tables/pieces.js';
import { hasBrowser, startBrowser } from '../support/browser.js';
import { typeset, writePdf } from './fixtures/make-pdf-by-hand.js';
import { printPdf } from './fixtures/make-pdf.js';
import { planLines } from './fixtures/mountain-plan.js';

async function piecesOf(bytes: Uint8Array): Promise<DocumentPiece[]> {
  const read = await readPdfFile(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.pieces;
}
const linesOf = (pieces: readonly DocumentPiece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));

const PROSE = planLines().filter((line) => line !== '' && !line.includes('\t'));

describe('a PDF with a Chinese font that it does not embed', () => {
  it('gives whole paragraphs, over the pages, without page numbers', async () => {
    expect(linesOf(await piecesOf(writePdf(typeset(PROSE))))).toEqual(PROSE);
  });

  it('is read where it has text, and names the pages without', async () => {
    const [first = [], ...others] = typeset(PROSE);
    const reading = await readPlanFile(writePdf([first, [], ...others]), 'plan');
    expect(reading.ok && reading.plan.tasks.length).toBe(7);
    const doubts = reading.ok ? reading.plan.doubts.map(({ what }) => what) : [];
    expect(doubts.filter((what) => what.includes('第2页'))).toHaveLength(1);
  });
});

describe('a printed PDF', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = hasBrowser() ? await startBrowser() : undefined;
  });
  afterAll(() => browser?.close());

  const STYLE =
    '<meta charset="utf-8"><style>body{font:12pt/20pt "Noto Serif CJK SC"}table{border-collapse:collapse;width:100%}td,th{border:1px solid black;padding:2pt 5pt;vertical-align:middle}td:first-child{width:1.5em;text-align:center}td:nth-child(3){width:5em;text-align:center}tr{break-inside:avoid}</style>';
  const HEAD =
    '<thead><tr><th>序号</th><th>重点任务</th><th>牵头单位</th><th>完成时限</th></tr></thead>';
  const WORDS = '整治农村渡口安全，逐船登记造册，更换老旧救生设备，汛期每日巡查并公示检查结果';
  const row = (at: number, unit = '<td>县交通运输局</td>'): string =>
    `<tr><td>${at}</td><td>${WORDS}${at}</td>${unit}<td>2027年6月底前</td></tr>`;

  it('gives one table over two pages, its header once', async ({ skip }) => {
    if (browser === undefined) return skip('no browser on this machine to print with');
    const rows = Array.from({ length: 40 }, (_, at) => row(at + 1)).join('');
    const html = `${STYLE}<p>望川县安全生产任务分工表</p><table>${HEAD}<tbody>${rows}</tbody></table>`;
    const reading = await readPlanFile(await printPdf(browser, html), 'plan');
    const tasks = reading.ok ? reading.plan.tasks : [];
    expect(tasks).toHaveLength(40);
    expect(tasks.every(({ lead }) => lead.join() === '县交通运输局')).toBe(true);
    expect(tasks[39]?.text).toContain(`${WORDS}40`);
  });

  it.for(['top', 'middle'])(
    'fills a cell merged over pages, its text at the %s',
    async (place, { skip }) => {
      if (browser === undefined) return skip('no browser on this machine to print with');
      const merged = `<td rowspan="40" style="vertical-align:${place}">县交通运输局</td>`;
      const rows = Array.from({ length: 40 }, (_, at) => row(at + 1, at === 0 ? merged : '')).join(
        '',
      );
      const html = `${STYLE}<p>望川县安全生产任务分工表</p><table>${HEAD}<tbody>${rows}</tbody></table>`;
      const reading = await readPlanFile(await printPdf(browser, html), 'plan');
      const tasks = reading.ok ? reading.plan.tasks : [];
      expect(tasks).toHaveLength(40);
      expect(new Set(tasks.map(({ lead }) => lead.join()))).toEqual(new Set(['县交通运输局']));
    },
  );

  it('takes a frame around text as text', async ({ skip }) => {
    if (browser === undefined) return skip('no browser on this machine to print with');
    const box = `<table><tr><td>专栏1　安全工程</td></tr><tr><td>1.渡口改造。${WORDS}。<br>2.水库加固。</td></tr></table>`;
    const pieces = await piecesOf(
      await printPdf(browser, `${STYLE}<p>${WORDS.repeat(3)}</p>${box}`),
    );
    const table = pieces.find((piece) => piece.kind === 'table');
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['专栏1 安全工程'],
      [`1.渡口改造。${WORDS}。\n2.水库加固。`],
    ]);
  });
});

it('characters printed by the code of a radical are meant as themselves', () => {
  expect(unifiedRadicals('⻘年⼤会⸺⾦融')).toBe('青年大会——金融');
});
