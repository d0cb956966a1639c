import { describe, expect, it } from 'vitest';
import { readPlanLines } from './plan-text.js';

const BODY = ['一、总体要求', '（一）规划目标', '求稳。', '二、主要任务', '查船。'];

describe('the opening of a plan', () => {
  it('gives title, region, term and state', () => {
    expect(readPlanLines('岚州市柳溪区安全生产“十四五”规划', ...BODY)).toMatchObject({
      title: '岚州市柳溪区安全生产“十四五”规划',
      region: '岚州市柳溪区',
      term: { start: 2021, end: 2025 },
      status: 'issued',
    });
  });

  it('reads the years in the title before the name of the term', () => {
    expect(readPlanLines('柳溪县应急管理规划（2022—2026年）', ...BODY).term).toEqual({
      start: 2022,
      end: 2026,
    });
  });

  it('joins a title printed on two lines and twice', () => {
    const cover = ['柳溪县“十五五”', '应急管理体系建设规划', '（征求意见稿）'];
    const plan = readPlanLines(...cover, ...cover, ...BODY);
    expect([plan.title, plan.status]).toEqual(['柳溪县“十五五”应急管理体系建设规划', 'draft']);
    expect(plan.headings[0]?.line).toBe(7);
  });

  it('passes over the notice that sends the plan', () => {
    const notice = [
      '柳溪县人民政府关于印发柳溪县安全生产“十四五”规划的通知',
      '各乡镇：',
      '现印发给你们，提出以下要求：',
      '一、认真学习。',
      '二、抓好落实。',
    ];
    const plan = readPlanLines(...notice, '柳溪县安全生产“十四五”规划', ...BODY);
    expect(plan.headings.map((heading) => heading.line)).toEqual([7, 8, 10]);
  });

  it('reads until when comments are taken, in the year of the letter', () => {
    const letter = ['关于征求意见的函', '请于10月8日前反馈意见。', '2020年9月1日'];
    const plan = readPlanLines(...letter, '柳溪县“十四五”安全生产规划', '（征求意见稿）', ...BODY);
    expect(plan.commentDeadline).toBe('2020-10-08');
  });

  it('passes over a table of contents', () => {
    const contents = ['目  录', '一、总体要求……1', '二、主要任务……2'];
    const plan = readPlanLines('柳溪县“十四五”安全生产规划', ...contents, ...BODY);
    expect(plan.headings.map((heading) => heading.line)).toEqual([5, 6, 8]);
  });

  it('ends with who printed the plan and when', () => {
    const cover = ['柳溪县应急管理规划', '（草案）', '柳溪县应急管理局', '二〇二一年七月'];
    const plan = readPlanLines(...cover, ...BODY);
    expect(plan.headings.map((heading) => heading.line)).toEqual([5, 6, 8]);
  });

  it('takes the years below the title for part of its name', () => {
    const plan = readPlanLines('柳溪县渡口整治方案', '（2023—2025年）', ...BODY);
    expect([plan.title, plan.term]).toEqual([
      '柳溪县渡口整治方案（2023—2025年）',
      { start: 2023, end: 2025 },
    ]);
  });

  it('names the region by its authorities where the title does not', () => {
    const letter = ['柳溪县人民政府文件', '柳溪县人民政府', '2021年8月1日'];
    expect(readPlanLines(...letter, '“十四五”消防规划', ...BODY).region).toBe('柳溪县');
  });

  it.each([
    ['2021—2025年柳溪县消防规划', '2021—2025年柳溪县消防规划', 'issued'],
    ['“十四五”柳溪县消防规划', '“十四五”柳溪县消防规划', 'issued'],
    ['《柳溪县“十四五”消防规划》', '柳溪县“十四五”消防规划', 'issued'],
    ['柳溪县“十四五”消防规划（送审版）', '柳溪县“十四五”消防规划', 'draft'],
    ['柳溪县“十四五”消防规划 征求意见稿', '柳溪县“十四五”消防规划', 'draft'],
  ])('is found as printed: %s', (printed, title, status) => {
    expect(readPlanLines(printed, ...BODY)).toMatchObject({ title, status, region: '柳溪县' });
  });

  it('is doubted where no title stands', () => {
    const plan = readPlanLines('为做好安全生产工作，制定本规划。', ...BODY);
    expect(plan.title).toBeNull();
    expect(plan.doubts[0]?.what).toBe('正文前没有规划名称，请补充。');
  });

  it('leaves appendixes and the printer’s note unread, with a doubt', () => {
    const plan = readPlanLines('柳溪县“十四五”安全生产规划', ...BODY, '附件1：名词', '一、渡口');
    expect(plan.headings).toHaveLength(3);
    expect(plan.doubts.at(-1)?.line).toBe(7);
  });
});
