import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LINE, TIGHTER, TYPE_WIDTH, mm } from '../../documents/layout/measures.js';
import { printable } from '../../documents/layout/runs.js';
import type { Paper } from '../../documents/paper.js';
import { writePaper } from '../../documents/write-paper.js';
import { DOCUMENT_KINDS } from '../../domain/document/document-kinds.js';
import { SAMPLE_PAPERS, issued } from '../support/sample-papers.js';
import { linesOf, partsOf } from './docx-text.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const slip = issued(SAMPLE_PAPERS.chaseSlip);
const circular = issued(SAMPLE_PAPERS.circular);
const bodyOf = async (paper: Paper) => partsOf(await writePaper(paper))['word/document.xml'] ?? '';

describe('every kind of document', () => {
  it.each(DOCUMENT_KINDS)('prints all that its paper says: %s', async (kind) => {
    const paper = issued(SAMPLE_PAPERS[kind]);
    const lines = linesOf(await writePaper(paper));
    const tables = paper.body.flatMap((b) =>
      b.kind === 'table'
        ? b.rows.flat()
        : b.kind === 'form'
          ? b.rows.map(([, value]) => value)
          : [],
    );
    const texts = paper.body.flatMap((b) => (b.kind === 'paragraph' ? b.text.split('\n') : []));
    const said = [
      ...paper.title.split('\n'),
      paper.number,
      ...texts,
      ...tables.flatMap((t) => t.split('\n')),
    ];
    expect(lines).toEqual(expect.arrayContaining(said.filter((t) => t !== '')));
  });

  it.each(DOCUMENT_KINDS)(
    'is the same bytes whenever and wherever it is written: %s',
    async (kind) => {
      const paper = issued(SAMPLE_PAPERS[kind]);
      const here = sha256(await writePaper(paper));
      vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z'), toFake: ['Date'] });
      vi.stubEnv('TZ', 'America/New_York');
      expect(sha256(await writePaper(paper))).toBe(here);
    },
  );
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
});

describe('the page', () => {
  it('is A4 with margins of 37, 28, 26 and 35 mm', async () => {
    const xml = await bodyOf(circular);
    expect(xml).toContain(`<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"`);
    const margin = (side: string) =>
      Number(new RegExp(`w:${side}="(\\d+)"`).exec(xml.slice(xml.indexOf('<w:pgMar')))?.[1]);
    expect(['top', 'left', 'right', 'bottom'].map(margin)).toEqual([37, 28, 26, 35].map(mm));
  });

  it('takes 22 lines of 28 characters of 16 points', async () => {
    const height = mm(297) - mm(37) - mm(35);
    expect([Math.floor(height / LINE), height - 22 * LINE < LINE]).toEqual([22, true]);
    const character = 16 * 20 + TIGHTER;
    expect(Math.floor(TYPE_WIDTH / character)).toBe(28);
    expect(await bodyOf(circular)).toContain(`<w:docGrid w:type="lines" w:linePitch="${LINE}"`);
  });

  it('numbers odd pages on the right and even ones on the left', async () => {
    const parts = partsOf(await writePaper(circular));
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const sides = ['footer1', 'footer2'].map(
      (f) => /w:jc w:val="(\w+)"/.exec(parts[`word/${f}.xml`] ?? '')?.[1],
    );
    expect(new Set(sides)).toEqual(new Set(['left', 'right']));
  });

  it('names the prescribed typefaces with what to take instead', async () => {
    const parts = partsOf(await writePaper(circular));
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']) {
      expect(parts['word/fontTable.xml']).toMatch(
        new RegExp(`w:name="${face}"><w:altName w:val="[^"]+,`),
      );
    }
    expect(parts['word/document.xml']).toContain('w:eastAsia="仿宋_GB2312"');
  });
});

describe('the parts of a paper', () => {
  it('stand in the order of the standard', async () => {
    const lines = linesOf(await writePaper(circular));
    const at = (text: string) => lines.indexOf(text);
    const order = [
      '云岭县安全生产委员会办公室文件',
      '云安办〔2026〕12号',
      '2026年第三季度任务落实情况的通报',
      '各乡镇人民政府、各街道办事处、县安委会各成员单位：',
      '一、总体情况',
      '四、工作要求',
      '2026年11月23日',
      '（联系人：李明，0000-1234567）',
    ].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBe(0);
  });

  it('end with the imprint in a document only', async () => {
    expect(linesOf(await writePaper(circular)).at(-1)).toBe(
      '云岭县安全生产委员会办公室2026年11月23日印发',
    );
    expect(await bodyOf(slip)).not.toContain('w:framePr');
  });

  it('have a red head above a letter on its first page', async () => {
    const parts = partsOf(await writePaper(slip));
    expect(parts['word/header1.xml']).toContain('云岭县安全生产委员会办公室');
    expect(parts['word/header1.xml']).toContain('w:color w:val="FF0000"');
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  });

  it('leave room for number and date on a draft', async () => {
    const lines = linesOf(await writePaper(SAMPLE_PAPERS.chaseSlip));
    expect(lines).toContain('〔    〕  号');
    expect(lines).toContain('    年  月  日');
  });

  it('list one attachment without a number and several with', async () => {
    const lines = async (attachments: string[]) =>
      linesOf(await writePaper({ ...slip, attachments })).filter((l) => /^(附件|\d．)/.test(l));
    expect(await lines(['清单'])).toEqual(['附件：清单']);
    expect(await lines(['清单', '记录'])).toEqual(['附件：1．清单', '2．记录']);
  });
});

describe('what people typed', () => {
  it('is printed without what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = printable(text);
        expect(printed).not.toMatch(/\p{Cs}/u);
        expect([...printed].some((c) => c < ' ' || c === '\u007f')).toBe(false);
      }),
    );
  });

  it('keeps its paragraphs and its marks', async () => {
    const body: Paper['body'] = [{ kind: 'paragraph', text: '第一段 <b>&\n\n第二段' }];
    const lines = linesOf(await writePaper({ ...slip, body }));
    expect(lines).toEqual(expect.arrayContaining(['第一段 <b>&', '第二段']));
  });
});
