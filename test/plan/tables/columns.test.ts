import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../plan/tables/columns.js';
import { grid } from './grid.js';

const rolesOf = (...lines: string[]): (string | null)[] | undefined =>
  findHeader(grid(...lines))?.columns.map(({ role }) => role);

describe('the header of a task table', () => {
  it.each([
    ['序号|重点任务|具体措施|牵头单位|责任单位|完成时限', 'serial task step lead support due'],
    ['完成时间|配合单位|牵头部门|工作任务|序号', 'due support lead task serial'],
    ['编号|主要任务|工作内容|参与单位|时间节点|分管领导', 'serial task step support due person'],
    [
      '序号|问题隐患|整改措施|责任单位|责任人|整改时限|整改情况',
      'serial task step support person due note',
    ],
    ['项目名称|建设内容|牵头单位|建设年限|总投资', 'task step lead due note'],
    ['类别|任务内容|主办单位|协办单位|办结时间', 'part task lead support due'],
    ['序号|目标任务|工作举措|责任领导|牵头单位', 'serial task step person lead'],
  ])('names its columns in any order: %s', (header, roles) => {
    expect(rolesOf(header, '1|2|3|4|5|6|7')?.map(String).join(' ')).toBe(roles);
  });

  it('may be broken by spaces and carry notes in brackets', () => {
    const roles = rolesOf('序/号|重 点 任 务|牵头/单位|完成时限（年月）');
    expect(roles).toEqual(['serial', 'task', 'lead', 'due']);
  });

  it('stands below title rows', () => {
    const rows = grid(
      '附件1|<|<',
      '望川县任务分工表|<|<',
      '||单位：个',
      '工作任务|牵头单位|时限',
      '查船|甲局|',
    );
    expect(findHeader(rows)?.bodyFrom).toBe(4);
  });

  it('may take two rows', () => {
    const header = findHeader(
      grid(
        '序号|重点任务|责任分工|<|完成时限',
        '^|^|牵头单位|配合单位|^',
        '1|查船|甲局|乙局|2027年',
      ),
    );
    expect(header?.columns.map(({ role }) => role)).toEqual([
      'serial',
      'task',
      'lead',
      'support',
      'due',
    ]);
    expect(header?.bodyFrom).toBe(2);
  });

  it.each([
    ['a table of indicators', '序号|指标名称|2025年|2030年|责任单位'],
    ['a list of units', '序号|单位名称|联系人|电话'],
    ['a table without owners and dates', '序号|工作任务|备注'],
    ['a table of equipment', '名称|数量|单价'],
  ])('is not seen in %s', (_, header) => {
    expect(rolesOf(header, '1|2|3|4|5')).toBeUndefined();
  });
});
