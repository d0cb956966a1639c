import { describe, expect, it } from 'vitest';
import { planOfPieces } from './grid.js';

const HEADER = ['序号', '重点任务', '具体措施', '牵头单位', '责任单位', '完成时限'];
const ROWS = [
  [
    '1',
    '整治渡口安全',
    '逐船登记造册，更换老旧救生设备。',
    '县交通运输局',
    '县公安局、各乡镇',
    '2027年6月底前',
  ],
  [
    '2',
    '巡查水库大坝',
    '汛前全面检查，隐患限期整改。',
    '县水利局',
    '县应急局、县自然资源局',
    '2028年',
  ],
  ['3', '改造农村电网', '更换老化线路120公里。', '县发展改革委', '县供电公司', '2029年底前'],
];
const TITLE = '望川县安全生产“十五五”规划重点任务分工表';
const TABLE = [HEADER, ...ROWS];

const EXPECTED = ROWS.map(([, title = '', , lead = '', support = '']) => [
  title,
  [lead],
  support.split('、'),
]);
const tasksOf = (...lines: string[]) =>
  planOfPieces(lines.join('\n')).tasks.map(({ title, lead, support }) => [title, lead, support]);

describe('a task table among lines of text', () => {
  it.each<[string, string[]]>([
    ['one cell a line', TABLE.flat()],
    ['one cell a line, rows apart', TABLE.flatMap((row) => [...row, ''])],
    ['each cell behind a tab', TABLE.flatMap((row) => row.map((cell) => `\t${cell}`))],
    ['a row a line with tabs', TABLE.map((row) => row.join('\t'))],
    ['a row a line with wide gaps', TABLE.map((row) => row.join('   '))],
  ])('is read: %s', (_, lines) => {
    expect(tasksOf(TITLE, '', ...lines)).toEqual(EXPECTED);
  });

  it('takes a line without a tab for more of the cell before it', () => {
    const cells = ROWS[0]?.map((cell) => `\t${cell}`).with(3, '\t县公安局\n县交通局') ?? [];
    const header = HEADER.map((name) => `\t${name}`);
    expect(tasksOf(TITLE, ...header, ...cells)).toEqual([
      ['整治渡口安全', ['县公安局', '县交通局'], ['各乡镇']],
    ]);
  });

  it('stands on the lines of its cells', () => {
    const { tasks, commitments } = planOfPieces([TITLE, ...TABLE.flat()].join('\n'));
    expect(tasks.map(({ line, endLine }) => [line, endLine])).toEqual([
      [8, 13],
      [14, 19],
      [20, 25],
    ]);
    expect(commitments.map(({ due }) => due)).toEqual(['2027-06-30', '2028-12-31', '2029-12-31']);
  });

  it('is read with cells broken over lines', () => {
    const broken = ROWS.flatMap(
      ([serial = '', task = '', step = '', lead = '', support = '', due = '']) => [
        serial,
        task.slice(0, 4),
        task.slice(4),
        step.slice(0, 9),
        step.slice(9),
        lead,
        ...support.split('、'),
        due,
      ],
    );
    const found = planOfPieces([TITLE, ...HEADER, ...broken].join('\n')).tasks;
    expect(found.map(({ lead, support }) => [lead, support])).toEqual(
      EXPECTED.map(([, ...owners]) => owners),
    );
    expect(found.map(({ text }) => text.replace(/\n/g, ''))).toEqual(
      ROWS.map((row) => expect.stringContaining(`${row[1] ?? ''}${row[2] ?? ''}`) as string),
    );
  });

  it('is read with cells left out', () => {
    const [first = [], second = [], third = []] = ROWS;
    const lines = [
      ...first.slice(0, 2),
      ...first.slice(3),
      ...second.slice(0, 5),
      ...third.slice(0, 4),
      third[5] ?? '',
    ];
    const found = planOfPieces([TITLE, ...HEADER, ...lines].join('\n'));
    expect(found.tasks.map(({ title, lead }) => [title, lead])).toEqual(
      EXPECTED.map(([title, lead]) => [title, lead]),
    );
    expect(found.commitments.map(({ due }) => due)).toEqual(['2027-06-30', '2029-12-31']);
  });

  it('is read under the headings of its parts', () => {
    const [first = [], ...others] = ROWS;
    const lines = ['一、水上交通安全', ...first, '二、其他安全任务', ...others.flat()];
    const plan = planOfPieces([TITLE, ...HEADER, ...lines].join('\n'));
    expect(plan.tasks.map(({ section }) => section[0])).toEqual([
      '一、水上交通安全',
      '二、其他安全任务',
      '二、其他安全任务',
    ]);
  });

  it('is read with the names of its columns broken', () => {
    const names = ['序', '号', '重点任务', '具体措施', '牵头', '单位', '责任单位', '完成时限'];
    expect(tasksOf(TITLE, ...names, ...ROWS.flat())).toEqual(EXPECTED);
  });

  it('is read without numbers', () => {
    const bare = TABLE.map((row) => row.slice(1));
    expect(tasksOf(TITLE, ...bare.flat())).toEqual(EXPECTED);
  });

  it('gives the tasks of the text before it their owners', () => {
    const text = ['一、总体要求', '（一）规划目标', '到2030年，更安全。', '二、主要任务'];
    const tasks = ROWS.flatMap(([, title = '', step = ''], at) => [
      `（${'一二三'.charAt(at)}）${title}`,
      step,
    ]);
    const plan = planOfPieces(
      [TITLE, ...text, ...tasks, '附件：重点任务分工表', ...TABLE.flat()].join('\n'),
    );
    expect(plan.tasks.map(({ lead, support }) => [lead, support])).toEqual(
      EXPECTED.map(([, ...owners]) => owners),
    );
  });

  it('ends before what is none of it', () => {
    const plan = planOfPieces(
      [TITLE, ...TABLE.flat(), '注：牵头单位负总责。', '附件2', '名词解释'].join('\n'),
    );
    expect(plan.tasks.at(-1)).toMatchObject({ title: '改造农村电网', endLine: 25 });
  });

  it.each([
    [
      'a table of indicators',
      ['序号', '指标名称', '单位', '2025年', '2030年', '1', '死亡人数', '人', '18', '14'],
    ],
    [
      'headings that follow each other',
      ['一、主要任务', '（一）责任单位', '重点任务', '保障措施', '组织实施'],
    ],
    [
      'a box of projects',
      ['专栏1 重点工程', '序号', '项目名称', '责任单位', '1', '消防站', '县应急局'],
    ],
  ])('is not seen in %s', (_, lines) => {
    expect(
      planOfPieces(['望川县安全规划', ...lines].join('\n')).tasks.filter(
        ({ lead, support }) => lead.length + support.length > 0,
      ),
    ).toEqual([]);
  });
});
