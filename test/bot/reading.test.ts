import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../bot/reading/read-date.js';
import { readSentence } from '../../bot/reading/read-sentence.js';

const OWN = [
  { taskId: 'P-T12', number: 12, title: '修编区级生产安全事故应急预案' },
  { taskId: 'P-T13', number: 13, title: '建设危险化学品监测预警系统' },
  { taskId: 'P-T30', number: 30, title: '开展安全生产宣传教育“五进”活动' },
];
const read = (sentence: string) => readSentence(sentence, OWN);
const meant = (sentence: string) => read(sentence).tasks.map((t) => t.number);

describe('the task a sentence means', () => {
  it.each([
    ['12号任务完成80%', [12]],
    ['第12项 已完成', [12]],
    ['十二号任务进展八成', [12]],
    ['第十三项任务进度过半', [13]],
    ['任务１３完成３０％', [13]],
    ['#30 已完成', [30]],
    ['12 完成80%', [12]],
    ['应急预案修编完成一半，区级生产安全事故应急预案已报审', [12]],
    ['监测预警系统完成60%', [13]],
    ['12号、13号都完成了', [12, 13]],
    ['6月30号前完成', []],
    ['合格率95%', []],
  ])('%s means %j', (sentence, numbers) => {
    expect(meant(sentence)).toEqual(numbers);
  });

  it('names numbers that are not own tasks apart', () => {
    expect(read('99号任务已完成')).toMatchObject({ tasks: [], unknownNumbers: [99] });
  });
});

describe('the progress a sentence states', () => {
  it.each([
    ['12号任务完成80%，方案已印发', 80],
    ['十二号任务进展八成', 80],
    ['进度百分之六十五，困难是资金未到位', 65],
    ['12号 六成五', 65],
    ['12号完成８０％', 80],
    ['12号进度80', 80],
    ['12号任务完成一半', 50],
    ['12号培训合格率95%，总体进度40%', 40],
    ['12号培训合格率95%', undefined],
    ['12号完成了3个方案', undefined],
    ['12号已成立专班', undefined],
    ['第12项 已完成', 100],
    ['12号任务还没有完成', undefined],
    ['12号方案已完成，待印发', undefined],
    ['12号任务预计年底完成', undefined],
    ['12号任务完成180%', undefined],
  ])('%s states %s', (sentence, percent) => {
    expect(read(sentence).percent).toBe(percent);
  });

  it('says done only when nothing is left', () => {
    expect(read('12号任务全部完成').done).toBe(true);
    expect(read('12号任务完成80%').done).toBe(false);
    expect(read('12号任务预计下月完成').done).toBe(false);
  });
});

describe('the parts of a sentence', () => {
  it('tells what was done from what comes next', () => {
    const { text, nextStep, problems } = read('12号任务完成80%，方案已印发，下月验收');
    expect({ text, nextStep, problems }).toEqual({
      text: '方案已印发',
      nextStep: '下月验收',
      problems: undefined,
    });
  });

  it('tells problems from next steps', () => {
    const found = read('12号进度百分之六十五，困难是资金未到位，人手不足，下一步报请财政追加。');
    expect(found.problems).toBe('资金未到位，人手不足');
    expect(found.nextStep).toBe('报请财政追加。');
  });

  it('takes no problem for none', () => {
    expect(read('12号完成50%，方案已印发，暂无困难').problems).toBeUndefined();
  });

  it('are empty when only the progress was said', () => {
    expect(read('12号任务完成80%')).toMatchObject({ text: '', said: '完成80%' });
  });
});

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'第12号任务，完成80%百分之六十五成半困难下一步。项已#３０％ \n'.split(''),
      '99号',
      '预警系统',
    ),
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    words.map((w) => w.join('')),
  );

  it('is read without a fault and without foreign tasks', () => {
    fc.assert(
      fc.property(texts, fc.subarray(OWN), (text, own) => {
        const { tasks, percent } = readSentence(text, own);
        expect(tasks.every((t) => own.includes(t))).toBe(true);
        expect(percent === undefined || (percent >= 0 && percent <= 100)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is a date that exists or none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const date = readDate(text, { today: '2026-11-23', from: '2026-12-20' });
        expect(date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a date said in Chinese', () => {
  it.each([
    ['延到6月30日', '2027-06-30'],
    ['延到12月25号', '2026-12-25'],
    ['六月三十日', '2027-06-30'],
    ['明年3月底', '2027-03-31'],
    ['下月底', '2026-12-31'],
    ['下月15日', '2026-12-15'],
    ['年底前', '2026-12-31'],
    ['明年年底', '2027-12-31'],
    ['2027-06-30', '2027-06-30'],
    ['2027.6.3', '2027-06-03'],
    ['延15天', '2027-01-04'],
    ['再给两周', '2027-01-03'],
    ['延一个月', '2027-01-20'],
    ['２０２７年２月２８日', '2027-02-28'],
    ['2027年2月30日', undefined],
    ['尽快', undefined],
  ])('%s is %s', (said, date) => {
    expect(readDate(said, { today: '2026-11-23', from: '2026-12-20' })).toBe(date);
  });
});
