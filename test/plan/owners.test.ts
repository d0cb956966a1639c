import { describe, expect, it } from 'vitest';
import { ownersOf, tasksAmong } from './plan-text.js';

describe('owners of a task', () => {
  it('reads lead and responsible units with the towns', () => {
    expect(
      ownersOf('开展巡查。（牵头单位：县应急局、县公安局，责任单位：县水利局，各乡镇）'),
    ).toEqual({ lead: ['县应急局', '县公安局'], support: ['县水利局', '各乡镇'] });
  });

  it('counts a trailing group without its own label as support', () => {
    expect(ownersOf('开展巡查。（牵头单位：县应急局、县消防大队，各乡镇）')).toEqual({
      lead: ['县应急局', '县消防大队'],
      support: ['各乡镇'],
    });
  });

  it('keeps a group joined by the enumeration comma with the lead', () => {
    expect(ownersOf('开展巡查。（牵头单位：县应急局、各乡镇）').lead).toEqual([
      '县应急局',
      '各乡镇',
    ]);
  });

  it('takes a plan that names responsible units only as support', () => {
    expect(ownersOf('开展巡查。（责任单位：县教育局、县民政局）')).toEqual({
      lead: [],
      support: ['县教育局', '县民政局'],
    });
  });

  it.each([
    ['由县应急局牵头，县林业局配合，健全会商机制，明确职责。', ['县林业局']],
    ['由县应急局牵头，制定巡查规范，加强配合。', []],
  ])('reads the units that open a sentence: %s', (text, support) => {
    expect(ownersOf(text)).toEqual({ lead: ['县应急局'], support });
  });

  it('counts units named alone in brackets at the end as support', () => {
    expect(ownersOf('开展巡查。（县应急局、县林业局、各乡镇）')).toEqual({
      lead: [],
      support: ['县应急局', '县林业局', '各乡镇'],
    });
    expect(ownersOf('关闭小矿（含煤矿、石料厂）').support).toEqual([]);
  });

  it('reads labels that stand in brackets of their own', () => {
    expect(ownersOf('开展巡查。【牵头单位】县应急局 【配合单位】县公安局')).toEqual({
      lead: ['县应急局'],
      support: ['县公安局'],
    });
  });

  it('lets the first unit lead where the plan says so once', () => {
    const tasks = tasksAmong(
      ...['（一）渡口', '查船。（县应急局、县公安局按职责分工负责，列首位的为牵头单位，下同）'],
      ...['（二）山塘', '查坝。（责任单位：县水利局、各乡镇）'],
    );
    expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
      [['县应急局'], ['县公安局']],
      [['县水利局'], ['各乡镇']],
    ]);
  });

  it('finds a note behind the table of a box', () => {
    const box = ['专栏1 码头改造', '序号\t项目名称\t规模', '1\t东渡\t三处'];
    expect(ownersOf('改造码头。', ...box, '（牵头单位：县应急局）').lead).toEqual(['县应急局']);
  });

  it.each([
    ['half width', '开展巡查。(牵头单位:县应急局,配合单位:县林业局)'],
    ['square brackets', '开展巡查。【牵头部门：县应急局；责任部门：县林业局】'],
    ['spoken in brackets', '开展巡查。（县应急局牵头，县林业局配合）'],
    ['spoken in a sentence', '开展巡查。由县应急局牵头，县林业局配合。'],
    ['a line of its own', '开展巡查。\n牵头单位：县应急局；参与单位：县林业局等'],
  ])('reads owners printed in another manner: %s', (_, text) => {
    expect(ownersOf(...text.split('\n'))).toEqual({ lead: ['县应急局'], support: ['县林业局'] });
  });

  it('reads units that share a duty as support', () => {
    expect(ownersOf('开展巡查。（县农业农村局、县住建局按职责分工负责）').support).toEqual([
      '县农业农村局',
      '县住建局',
    ]);
  });

  it('leaves brackets inside a unit name whole', () => {
    expect(ownersOf('开展巡查。（责任单位：县应急局，各镇（街道、园区））').support).toEqual([
      '县应急局',
      '各镇（街道、园区）',
    ]);
  });

  it('collects the owners of several notes in one task', () => {
    const text = ['巡查山塘。（牵头单位：县水利局）', '巡查校园。（牵头单位：县教育局）'];
    expect(ownersOf(...text).lead).toEqual(['县水利局', '县教育局']);
  });

  it('reads owners behind the title and keeps them out of it', () => {
    const [task] = tasksAmong('（一）整治隐患（责任单位：县应急局）', '开展巡查。');
    expect([task?.title, task?.support]).toEqual(['整治隐患', ['县应急局']]);
  });

  it('names no owner from a sentence that tells who is in charge', () => {
    expect(ownersOf('镇长是第一责任人，企业负责人对本单位负责（试点除外）。')).toEqual({
      lead: [],
      support: [],
    });
  });
});
