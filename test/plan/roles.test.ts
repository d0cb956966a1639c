import { describe, expect, it } from 'vitest';
import { readPlanLines } from './plan-text.js';

const roles = (...lines: string[]): (string | null | undefined)[] =>
  readPlanLines(...lines)
    .headings.filter((heading) => heading.level === 1)
    .map((heading) => heading.role);

describe('roles of the parts', () => {
  it('come from the wording of the titles', () => {
    expect(
      roles('一、现状与形势', '二、总体要求', '三、主要任务', '四、重点工程', '五、保障措施'),
    ).toEqual(['background', 'guidance', 'tasks', 'projects', 'safeguards']);
  });

  it('call goals that also hold the guiding thought guidance', () => {
    expect(roles('一、规划目标', '（一）指导思想', '稳。', '（二）具体目标', '好。')).toEqual([
      'guidance',
    ]);
  });

  it('call goals that stand alone goals', () => {
    expect(roles('一、指导思想', '稳。', '二、规划目标', '好。')).toEqual(['guidance', 'goals']);
  });

  it('take a part named for its content as tasks', () => {
    expect(roles('一、总体要求', '稳。', '二、守住水上平安底线', '巡。')).toEqual([
      'guidance',
      'tasks',
    ]);
  });

  it('do not take supporting work for safeguards', () => {
    expect(
      roles('一、总体要求', '稳。', '二、夯实科技支撑保障', '（一）育人才', '招。', '（二）建平台'),
    ).toEqual(['guidance', 'tasks']);
  });

  it('take a last part on leadership, money and review as safeguards', () => {
    const last = ['三、规划实施', '（一）组织领导', '抓。', '（二）经费投入', '给。'];
    expect(roles('一、总体要求', '稳。', '二、主要任务', '巡。', ...last).at(-1)).toBe(
      'safeguards',
    );
  });

  it('keep tasks that go with projects as tasks', () => {
    expect(roles('一、目标', '稳。', '二、主要任务和重点工程', '巡。')).toEqual(['goals', 'tasks']);
  });
});
