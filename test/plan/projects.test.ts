import { describe, expect, it } from 'vitest';
import type { ParsedProject } from '../../plan/types.js';
import { planWithTasks, readPlanLines } from './plan-text.js';

const boxes = (...lines: string[]): ParsedProject[] =>
  readPlanLines(...planWithTasks('（一）渡口', '查船。', '', ...lines, '', '')).projects;

describe('project boxes', () => {
  it('name their items by what stands before a colon', () => {
    expect(
      boxes('\t专栏1  渡口改造', '', '\t1.码头加固：加固三处。', '2.航标更新：更新十座。'),
    ).toMatchObject([{ line: 9, title: '专栏1  渡口改造', items: ['码头加固', '航标更新'] }]);
  });

  it('name their items by short titles before a stop', () => {
    expect(
      boxes('专栏1 渡口改造', '码头加固。加固三处。', '', '航标更新。更新十座。')[0]?.items,
    ).toEqual(['码头加固', '航标更新']);
  });

  it.each([
    ['short titles by turns with text', '码头加固。加固泊位3处。航标更新。更新航标10座。'],
    ['dashes behind semicolons', '——码头加固：加固三处；——航标更新：更新十座。'],
    ['numbers behind a colon', '实施下列工程：（1）码头加固：三处；（2）航标更新：十座。'],
    ['semicolons between labels', '码头加固：投资三亿元；航标更新：投资五亿元。'],
  ])('name items told in one paragraph: %s', (_, text) => {
    expect(boxes('专栏1 渡口改造', text)[0]?.items).toEqual(['码头加固', '航标更新']);
  });

  it('keep numbered details with the item that names them', () => {
    const text = '码头加固工程：（1）打桩三处；（2）铺板十块。';
    expect(boxes('专栏1 渡口改造', text)[0]?.items).toEqual(['码头加固工程']);
  });

  it('list documents by their titles', () => {
    expect(
      boxes('专栏1 预案修订', '修订《渡口预案》《山塘预案》《林火预案》等。')[0]?.items,
    ).toEqual(['《渡口预案》', '《山塘预案》', '《林火预案》']);
  });

  it('take the sentences of plain text, without scope, detail and promises', () => {
    const text =
      '围绕老旧渡口，实施码头加固工程。更新航标十座，重点补齐夜航灯。到2024年，渡口全部达标。';
    expect(boxes('专栏1 渡口改造', text)[0]?.items).toEqual(['实施码头加固工程', '更新航标十座']);
  });

  it('name a long sentence by its first clauses', () => {
    const long =
      '建设指挥机构，统一调度各类救援队伍和装备物资，统筹灾害事故救援全过程管理和信息发布。';
    expect(boxes('专栏1 机构', `各镇按照上下对应的原则，${long}`)[0]?.items).toEqual([
      '建设指挥机构，统一调度各类救援队伍和装备物资',
    ]);
  });

  it('end where the numbers of the plan go on', () => {
    const plan = readPlanLines(
      ...planWithTasks('1.渡口', '查船。', '专栏1 改造', '1.码头：加固。', '2.水库', '查坝。'),
    );
    expect(plan.projects[0]?.items).toEqual(['码头']);
    expect(plan.tasks.map((task) => task.title)).toContain('水库');
  });

  it('end before a paragraph behind an empty line where their own lines stand close', () => {
    const box = ['专栏1 改造', '1.码头：加固。', '2.航标：更新。', '', '培训渡工，提高技能。'];
    const plan = readPlanLines(...planWithTasks('（一）渡口', '查船。', ...box));
    expect(plan.projects[0]?.items).toEqual(['码头', '航标']);
    expect(plan.tasks[0]?.endLine).toBe(12);
  });

  it('take short lines above running text for the names of their items', () => {
    const box = ['专栏1 改造', '东渡改造工程', '新建泊位3个。', '航标更新工程', '更换航标20座。'];
    const plan = readPlanLines(...planWithTasks('（一）渡口', '查船。', ...box));
    expect(plan.projects[0]?.items).toEqual(['东渡改造工程', '航标更新工程']);
  });

  it('name an item before a dash', () => {
    const box = ['专栏1 改造', '东渡改造——新建泊位3个，完善设施。', '航标更新——更换航标20座。'];
    const plan = readPlanLines(...planWithTasks('（一）渡口', '查船。', ...box));
    expect(plan.projects[0]?.items).toEqual(['东渡改造', '航标更新']);
  });

  it('are known by a kind of work before their name', () => {
    const box = ['重点工程专栏1：改造', '1.码头。加固。', '2.航标。更新。'];
    const plan = readPlanLines(...planWithTasks('（一）渡口', '查船。', ...box));
    expect(plan.projects[0]).toMatchObject({ items: ['码头', '航标'] });
  });

  it('hold no headings of the plan', () => {
    const lines = planWithTasks('（一）渡口', '查船。', '专栏1 改造', '1.码头：加固。', '', '');
    expect(readPlanLines(...lines).headings.map((one) => one.text)).not.toContain('1.码头');
  });

  it('of goals are no projects', () => {
    const plan = readPlanLines(
      '一、目标',
      '稳。',
      '',
      '专栏1 指标',
      '序号\t指标名称\t降幅',
      '1\t沉船\t5%',
    );
    expect(plan.projects).toEqual([]);
  });

  it('raise a doubt where one is missing in between', () => {
    const plan = readPlanLines(
      ...planWithTasks('（一）渡口', '专栏1 甲', '码头：修。', '', '', '专栏3 乙', '航标：修。'),
    );
    expect(plan.doubts.map((doubt) => doubt.line)).toContain(11);
  });
});
