import { afterEach, expect, it } from 'vitest';
import { killableDemo, type KillableDemo } from '../support/killable-demo.js';
import { describeWithTemporal } from '../support/temporal.js';

const OWNERS = ['县应急局', '县交通局', '县住建局', '县教育局'];
const MATTERS = [
  '责任体系',
  '隐患排查',
  '标准化建设',
  '危险化学品监管',
  '道路运输监管',
  '校园安全',
];

/** A year's plan whose tasks all fall due on the same days. */
const PLAN = [
  '清河县安全生产规划（2026-2026年）',
  '一、主要任务',
  ...MATTERS.map((matter, i) => {
    const [lead, support] = [OWNERS[i % 2], OWNERS[2 + (i % 2)]];
    const number = '一二三四五六'.charAt(i);
    const days = '2026年3月底前完成阶段性工作，2026年年底前全部完成';
    return `（${number}）加强${matter}。制定方案并组织实施，${days}。（牵头单位：${lead}；责任单位：${support}）`;
  }),
].join('\n\n');
const SEED = 3;

describeWithTemporal('server')('a demo killed with -9', () => {
  const demos: KillableDemo[] = [];
  const demo = async () => {
    const one = await killableDemo(PLAN, SEED);
    demos.push(one);
    one.start();
    return one;
  };
  afterEach(() => demos.splice(0).forEach((one) => one.close()));

  it('has the record of one that nobody disturbed', async () => {
    const undisturbed = await (await demo()).ended();
    expect(undisturbed.some((line) => line.includes('CaseItem'))).toBe(true);
    const killed = await demo();
    await killed.said('2026-03');
    await killed.killAll();
    killed.start();
    await killed.said('2026-06');
    killed.killServer();
    await killed.said('2026-12');
    await killed.killAll();
    killed.start();
    expect(await killed.ended()).toEqual(undisturbed);
  }, 240_000);
});
