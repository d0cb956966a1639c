import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../files/read-plan-file.js';
import type { FileReading } from '../../files/file-reading.js';
import { Document, Packer, Paragraph, TextRun, FootnoteReferenceRun } from 'docx';
import { makeDoc } from './fixtures/make-doc.js';
import { tableOf } from './fixtures/make-docx.js';
import { planLines } from './fixtures/mountain-plan.js';

const read = (bytes: Uint8Array): Promise<FileReading> => readPlanFile(bytes, 'plan');
const tasksIn = (reading: FileReading) =>
  reading.ok ? reading.plan.tasks.map(({ title, lead }) => [title, lead]) : reading.reason;

const TASKS = [
  ['序号', '重点任务', '牵头单位', '完成时限'],
  ['1', '整治渡口安全', '县交通运输局', '2027年6月底前'],
  ['2', '巡查水库大坝', '^', '2028年'],
];

describe('an old Word document', () => {
  it('gives its text as paragraphs', async () => {
    const reading = await read(makeDoc(`${planLines().join('\r')}\r`));
    expect(tasksIn(reading)).toHaveLength(7);
  });

  it('gives the rows of its tables', async () => {
    const rows = TASKS.map(
      (row) => `${row.map((cell) => `${cell.replace('^', '')}\x07`).join('')}\r`,
    );
    const text = `望川县安全生产任务分工表\r${rows.join('')}以上任务按月调度。\r`;
    expect(tasksIn(await read(makeDoc(text)))).toEqual([
      ['整治渡口安全', ['县交通运输局']],
      ['巡查水库大坝', []],
    ]);
  });
});

describe('a Word document', () => {
  const pack = (...children: (Paragraph | ReturnType<typeof tableOf>)[]): Promise<Buffer> =>
    Packer.toBuffer(
      new Document({
        footnotes: { 1: { children: [new Paragraph('安全生产责任的注释')] } },
        sections: [{ children }],
      }),
    );

  it('gives the rows of its task table, merged cells filled down', async () => {
    const bytes = await pack(new Paragraph('望川县安全生产任务分工表'), tableOf(TASKS));
    expect(tasksIn(await read(bytes))).toEqual([
      ['整治渡口安全', ['县交通运输局']],
      ['巡查水库大坝', ['县交通运输局']],
    ]);
  });

  it('leaves foot notes and their marks out', async () => {
    const marked = new Paragraph({
      children: [
        new TextRun('到2027年完成渡口整治'),
        new FootnoteReferenceRun(1),
        new TextRun('。'),
      ],
    });
    const reading = await read(
      await pack(new Paragraph('望川县安全生产任务分工表'), tableOf(TASKS), marked),
    );
    expect(reading.ok && reading.text).toContain('到2027年完成渡口整治。');
    expect(reading.ok && reading.text).not.toContain('注释');
  });
});
