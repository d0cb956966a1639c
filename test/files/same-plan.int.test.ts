import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { FileReading } from '../../files/file-reading.js';
import { readPlanFile } from '../../files/read-plan-file.js';
import type { ParsedPlan } from '../../plan/types.js';
import { hasBrowser, startBrowser } from '../support/browser.js';
import { makeDocx } from './fixtures/make-docx.js';
import { printedPage, sitePage } from './fixtures/make-page.js';
import { printPdf } from './fixtures/make-pdf.js';
import { MOUNTAIN_PLAN, planLines, TITLE } from './fixtures/mountain-plan.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function planIn(reading: FileReading): ParsedPlan {
  if (!reading.ok) throw new Error(reading.reason);
  return reading.plan;
}

/** What must not depend on the format. */
function findings(plan: ParsedPlan) {
  return {
    title: plan.title,
    region: plan.region,
    term: plan.term,
    headings: plan.headings.map(({ level, text, role }) => ({ level, text, role })),
    tasks: plan.tasks.map(({ title, kind, lead, support, section, flags }) => {
      return { title, kind, lead, support, section, flags };
    }),
    commitments: plan.commitments.map(({ due, text }) => ({ due, text })),
    indicators: plan.indicators.map(({ name, baseline, target, value, unit, attribute }) => {
      return { name, baseline, target, value, unit, attribute };
    }),
    checkpoints: plan.checkpoints.map(({ kind, date }) => ({ kind, date })),
  };
}

const read = async (bytes: Uint8Array) => findings(planIn(await readPlanFile(bytes, 'plan')));

describe('the same plan', () => {
  let typed: ReturnType<typeof findings>;
  let browser: Browser | undefined;
  beforeAll(async () => {
    typed = await read(bytesOf(planLines().join('\n')));
    browser = hasBrowser() ? await startBrowser() : undefined;
  });
  afterAll(() => browser?.close());

  it('is whole as plain text', () => {
    expect(typed).toMatchObject({ title: TITLE, term: { start: 2026, end: 2030 } });
    expect(typed.tasks).toHaveLength(7);
    expect(typed.tasks[2]?.lead).toEqual(['县交通运输局']);
    expect(typed.commitments.map(({ due }) => due)).toContain('2027-06-30');
    expect(typed.indicators).toHaveLength(3);
  });

  it.each([false, true])('is found in Word, numbers counted by Word: %s', async (automatic) => {
    expect(await read(await makeDocx(MOUNTAIN_PLAN, { automatic }))).toEqual(typed);
  });

  it('is found in Word with macros, which are not run', async () => {
    const parts = unzipSync(await makeDocx(MOUNTAIN_PLAN, { automatic: true }));
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const named = types.replace(/application\/vnd[^"]*document\.main\+xml/, macro);
    const docm = { '[Content_Types].xml': strToU8(named), 'word/vbaProject.bin': strToU8('Auto') };
    expect(await read(zipSync({ ...parts, ...docm }))).toEqual(typed);
  });

  it('is found on a web page among menus and links', async () => {
    expect(await read(bytesOf(sitePage(MOUNTAIN_PLAN)))).toEqual(typed);
  });

  it('is found in Markdown', async () => {
    const marked = planLines().map((line) => (/^[一二三四]、/.test(line) ? `# ${line}` : line));
    expect(await read(bytesOf(marked.join('\n\n')))).toEqual(typed);
  });

  it('is found in a printed PDF', async ({ skip }) => {
    if (browser === undefined) return skip('no browser on this machine to print with');
    const pdf = await printPdf(browser, printedPage(MOUNTAIN_PLAN));
    expect(await read(pdf)).toEqual(typed);
  });
});
