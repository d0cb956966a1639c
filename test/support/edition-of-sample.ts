/** A new edition of the sample plan, with the differences an office would make. */
import { readFileSync } from 'node:fs';

const file = (name: string): Buffer =>
  readFileSync(new URL(`../../samples/${name}`, import.meta.url));
export const SAMPLE = file('plan.txt').toString('utf8');

/** Each change of the text, by what it does. */
const EDITS = {
  redated: ['2026年底前，县、乡两级领导干部职责清单', '2027年6月底前，县、乡两级领导干部职责清单'],
  renamed: ['2.厘清部门监管责任', '2.理清部门监管职责'],
  reworded: ['每年公开述职一次', '每半年公开述职一次'],
  reassigned: [
    '（牵头单位：县公安局、县应急局，配合单位：县发展改革局、县司法局）',
    '（牵头单位：县公安局、县应急局，配合单位：县发展改革局、县教育局）',
  ],
  prolonged: ['青屏县“十五五”安全生产规划', '青屏县安全生产规划（2026—2031年）'],
  rebuilt: ['更换老旧管道38公里', '更换老旧管道52公里'],
  retargeted: ['\t26人\n\t下降20%', '\t26人\n\t下降25%'],
} as const;
export type SampleEdit = keyof typeof EDITS;

const ADDED = `5.建立安全生产责任保险机制

推动高危行业企业全面投保安全生产责任保险，引入第三方机构开展事故预防服务，建立费率浮动机制。2028年底前，高危行业企业投保率达到100%。（牵头单位：县应急局，责任单位：县财政局）

（二）推进依法治安`;

/** The sample with these edits; `added` puts a fifth task into the first part. */
export function sampleEdition(edits: readonly SampleEdit[], added = false): Buffer {
  let text = SAMPLE;
  for (const edit of edits) {
    const [from, to] = EDITS[edit];
    if (!text.includes(from)) throw new Error(`the sample does not say ${from}`);
    text = text.replace(from, to);
  }
  return Buffer.from(added ? text.replace('（二）推进依法治安', ADDED) : text);
}

/** The sample without its task 充实基层执法力量; the next one keeps its number. */
export function withoutTask(edition: Buffer): Buffer {
  const text = edition.toString('utf8');
  const from = text.indexOf('2.充实基层执法力量');
  const to = text.indexOf('3.完善行刑衔接和信用惩戒');
  if (from < 0 || to < from) throw new Error('the sample has another second task');
  return Buffer.from(text.slice(0, from) + text.slice(to));
}
