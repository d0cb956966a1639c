import { describe, expect, it } from 'vitest';
import { planOfPieces, planOfSheet, grid } from './grid.js';

const TITLE = '望川县2026年安全生产重点任务分工表|<|<|<|<|<';
const HEADER = '序号|重点任务|具体措施|牵头单位|责任单位|完成时限';

describe('a task table', () => {
  it('gives a task a row, on the line of the row', () => {
    const plan = planOfSheet(
      TITLE,
      HEADER,
      '1|整治渡口|逐船登记。|县交通运输局|县公安局、各乡镇|2026年6月底前',
      '2|巡查水库|每月一查。|县水利局||2026年',
    );
    expect(plan).toMatchObject({
      title: '望川县2026年安全生产重点任务分工表',
      region: '望川县',
      term: { start: 2026, end: 2026 },
    });
    expect(
      plan.tasks.map(({ line, title, lead, support }) => [line, title, lead, support]),
    ).toEqual([
      [3, '整治渡口', ['县交通运输局'], ['县公安局', '各乡镇']],
      [4, '巡查水库', ['县水利局'], []],
    ]);
    expect(plan.commitments.map(({ line, due }) => [line, due])).toEqual([
      [3, '2026-06-30'],
      [4, '2026-12-31'],
    ]);
  });

  it('fills merged cells down', () => {
    const plan = planOfSheet(
      HEADER,
      '1|整治渡口|逐船登记|甲局|乙局|2026年',
      '^|^|更换救生衣|丙局|^|^',
      '2|巡查水库|查坝|^|^|2027年',
    );
    expect(plan.tasks.map(({ title, lead, support }) => [title, lead, support])).toEqual([
      ['逐船登记', ['甲局'], ['乙局']],
      ['更换救生衣', ['丙局'], ['乙局']],
      ['巡查水库', ['丙局'], ['乙局']],
    ]);
    expect(plan.tasks.map(({ section }) => section)).toEqual([['整治渡口'], ['整治渡口'], []]);
    expect(plan.commitments.map(({ due }) => due)).toEqual([
      '2026-12-31',
      '2026-12-31',
      '2027-12-31',
    ]);
  });

  it('carries a task on over rows that leave it out', () => {
    const plan = planOfSheet(
      HEADER,
      '1|整治渡口|逐船登记|甲局||2026年',
      '||更换救生衣|||',
      '2|查坝||乙局||',
    );
    expect(plan.tasks.map(({ title, lead, endLine }) => [title, lead, endLine])).toEqual([
      ['整治渡口', ['甲局'], 3],
      ['查坝', ['乙局'], 4],
    ]);
    expect(plan.tasks[0]?.text).toContain('更换救生衣');
  });

  it('keeps rows apart that only say the same', () => {
    const plan = planOfSheet(HEADER, '1|查船||甲局||2026年', '2|查船||甲局||2026年');
    expect(plan.tasks.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('never carries owners on to another task', () => {
    const plan = planOfSheet(HEADER, '1|查船|登记|甲局||2026年', '2|查坝|巡查|||');
    expect(plan.tasks[1]).toMatchObject({
      lead: [],
      support: [],
      flags: expect.arrayContaining(['noOwner', 'noDate']) as unknown,
    });
  });

  it('takes rows across the columns as parts', () => {
    const plan = planOfSheet(
      HEADER,
      '一、整治水上交通|<|<|<|<|<',
      '1|查船|登记|甲局||2026年',
      '二、保障措施|<|<|<|<|<',
      '2|经费|列入预算|乙局||2027年',
    );
    expect(plan.headings.map(({ line, text, role }) => [line, text, role])).toEqual([
      [2, '一、整治水上交通', 'tasks'],
      [4, '二、保障措施', 'safeguards'],
    ]);
    expect(plan.tasks.map(({ kind, section }) => [kind, section])).toEqual([
      ['task', ['一、整治水上交通']],
      ['safeguard', ['二、保障措施']],
    ]);
  });

  it('takes a number and words across the columns as a part', () => {
    const plan = planOfSheet(HEADER, '一|水上工程|<|<|<|<', '1|改造渡口|改|甲局||2026年');
    expect(plan.headings.map(({ text }) => text)).toEqual(['一、水上工程']);
    expect(plan.tasks.map(({ kind, lead }) => [kind, lead])).toEqual([['project', ['甲局']]]);
  });

  it('passes over repeated headers, empty rows and notes', () => {
    const plan = planOfSheet(
      HEADER,
      '1|查船|登记|甲局||',
      '|||||',
      HEADER,
      '2|查坝|巡查|乙局||',
      '注：牵头单位负总责。|<|<|<|<|<',
    );
    expect(plan.tasks.map(({ line, title }) => [line, title])).toEqual([
      [2, '查船'],
      [5, '查坝'],
    ]);
  });

  it('names the rows and dates it could not take', () => {
    const plan = planOfSheet(HEADER, '1|查船||甲局||每季度', '2|||乙局||2026年');
    expect(plan.doubts.map(({ line, what }) => [line, what.slice(0, 8)])).toEqual(
      expect.arrayContaining([
        [2, '时限“每季度”没'],
        [3, '表格第3行没有写'],
      ]),
    );
  });
});

describe('cells of a task table', () => {
  const [PLAIN, ...taskOf] = ['序号|工作任务|责任单位|完成时限'];
  const only = (row: string, header = PLAIN ?? '') => planOfSheet(header, row, ...taskOf).tasks[0];

  it.each([
    ['县应急局牵头，县公安局、县住建局配合', ['县应急局'], ['县公安局', '县住建局']],
    ['牵头单位：县应急局/配合单位：县公安局', ['县应急局'], ['县公安局']],
    ['县应急局/县公安局', [], ['县应急局', '县公安局']],
    ['县应急局（牵头）、县公安局', ['县应急局'], ['县公安局']],
    ['★县应急局、县公安局', ['县应急局'], ['县公安局']],
    ['县应急局、县公安局等部门', [], ['县应急局', '县公安局']],
  ])('say who leads and who supports: %s', (cell, lead, support) => {
    expect(only(`1|查船|${cell}|`)).toMatchObject({ lead, support });
  });

  it('name units beside the people who answer', () => {
    const task = only('1|查船|县应急局/王小明|', '序号|工作任务|责任单位及责任人|完成时限');
    expect(task?.support).toEqual(['县应急局']);
  });

  it.each([
    ['1.开展渡口整治。', '开展渡口整治'],
    ['（一）开展渡口整治', '开展渡口整治'],
    ['开展渡口整治。逐船登记，更换设备。', '开展渡口整治'],
    ['渡口/整治', '渡口整治'],
  ])('give the title without number and mark: %s', (cell, title) => {
    expect(only(`1|${cell}|甲局|`)?.title).toBe(title);
  });

  it('of a long task are titled by its first clause', () => {
    const long = `开展渡口渡船专项整治行动，${'逐船登记造册、更换老旧设备'.repeat(5)}`;
    expect(only(`1|${long}|甲局|`)?.title).toBe('开展渡口渡船专项整治行动');
  });
});

describe('tables in a document', () => {
  const table = {
    kind: 'table',
    rows: grid('序号|重点任务|牵头单位', '1|查船|甲局', '2|查坝|乙局'),
  } as const;
  const TEXT = [
    '望川县“十五五”安全生产规划',
    '一、总体要求',
    '（一）规划目标',
    '到2030年，更安全。',
    '二、主要任务',
  ];

  it('are plans by themselves under their title', () => {
    const plan = planOfPieces('附件', '望川县安全生产“十五五”规划任务分工表', table);
    expect(plan).toMatchObject({
      title: '望川县安全生产“十五五”规划任务分工表',
      term: { start: 2026, end: 2030 },
    });
    expect(plan.tasks.map(({ line, title }) => [line, title])).toEqual([
      [6, '查船'],
      [7, '查坝'],
    ]);
  });

  it('give the tasks of the text their owners', () => {
    const plan = planOfPieces(
      ...TEXT,
      '（一）查船',
      '逐船登记。',
      '（二）查坝',
      '汛前查完。',
      '附件：分工表',
      table,
    );
    expect(plan.tasks.map(({ line, lead }) => [line, lead])).toEqual([
      [6, ['甲局']],
      [8, ['乙局']],
    ]);
    expect(plan.doubts.map(({ what }) => what).join()).toContain('按所附分工表填写');
  });

  it('leave owners that the text names', () => {
    const plan = planOfPieces(
      ...TEXT,
      '（一）查船',
      '登记。（牵头单位：丙局）',
      '（二）查坝',
      '查。',
      table,
    );
    expect(plan.tasks.map(({ lead }) => lead)).toEqual([['丙局'], ['乙局']]);
  });

  it('add tasks that the text does not have', () => {
    const plan = planOfPieces(...TEXT, '（一）修路', '修完。', table);
    expect(plan.tasks.map(({ title }) => title)).toEqual(['修路', '查船', '查坝']);
  });

  it('go on without a header in the next table', () => {
    const more = { kind: 'table', rows: grid('3|查桥|丙局') } as const;
    expect(planOfPieces('任务分工表', table, more).tasks.map(({ title }) => title)).toEqual([
      '查船',
      '查坝',
      '查桥',
    ]);
  });

  it('keep what could not be read in its place', () => {
    const plan = planOfPieces('任务分工表', { kind: 'unread', what: '第2页未读入。' }, table);
    expect(plan.doubts).toContainEqual({ line: 2, what: '第2页未读入。' });
  });
});
