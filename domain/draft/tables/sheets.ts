/** A plan as sheets of a workbook: what each is called, its columns, and the words in its cells. */
import type { CheckpointKind, IndicatorOp, PartRole } from '../findings.js';
import type { OwnerRole, TaskKind } from '../../task/task-state.js';
import type { Matter } from '../running/amended-matters.js';

export type Cell = string | number | null;

/** Title of a column and its width in characters. */
type Columns = Readonly<Record<string, readonly [title: string, width: number]>>;

export interface Sheet {
  name: string;
  columns: Columns;
}

/** A sheet to be written: the titles of its columns, then the rows. */
export interface WrittenSheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: Cell[][];
}

/** A sheet as it was read: every cell as text, the titles of the columns among the rows. */
export interface ReadSheet {
  name: string;
  rows: string[][];
}

const NUMBER = ['序号', 6] as const;
const PLACE = {
  line: ['原文起始行', 10],
  endLine: ['原文结束行', 10],
  confidence: ['把握', 6],
  accepted: ['已核对', 8],
} as const;

/** Name and columns of each sheet. What may be too long for one cell stands last and goes on to the right. */
export const SHEETS = {
  about: { name: '说明', columns: { what: ['项目', 16], said: ['内容', 60] } },
  tasks: {
    name: '任务',
    columns: {
      number: NUMBER,
      title: ['任务', 36],
      kind: ['类别', 10],
      section: ['所在部分', 28],
      lead: ['牵头单位', 24],
      support: ['责任单位', 32],
      ownersFrom: ['责任单位来源', 12],
      printedLead: ['原文牵头单位', 24],
      printedSupport: ['原文责任单位', 32],
      measured: ['有量化内容', 10],
      ...PLACE,
      text: ['正文', 80],
    },
  },
  commitments: {
    name: '承诺',
    columns: {
      number: NUMBER,
      due: ['时限', 12],
      kind: ['类别', 10],
      task: ['任务序号', 10],
      ...PLACE,
      text: ['承诺', 80],
    },
  },
  indicators: {
    name: '指标',
    columns: {
      number: NUMBER,
      name: ['指标', 36],
      baseline: ['基期值', 12],
      target: ['目标值', 12],
      op: ['比较方式', 10],
      value: ['数值', 10],
      unit: ['计量单位', 10],
      attribute: ['属性', 10],
      due: ['时限', 12],
      ...PLACE,
    },
  },
  checkpoints: {
    name: '考核节点',
    columns: { number: NUMBER, kind: ['类别', 12], date: ['日期', 12], ...PLACE },
  },
  projects: {
    name: '专栏',
    columns: { number: NUMBER, title: ['专栏', 36], ...PLACE, items: ['内容', 80] },
  },
  names: {
    name: '单位',
    columns: {
      name: ['原文名称', 28],
      meaning: ['对应方式', 10],
      units: ['对应单位', 40],
      group: ['单位组', 20],
      stated: ['本规划另定', 12],
      tasks: ['任务序号', 30],
    },
  },
  headings: {
    name: '标题',
    columns: { line: ['原文行', 8], level: ['级别', 6], role: ['作用', 12], text: ['标题', 60] },
  },
  doubts: { name: '疑点', columns: { line: ['原文行', 8], what: ['疑点', 80] } },
  amended: {
    name: '变更',
    columns: {
      at: ['日期', 12],
      task: ['任务序号', 10],
      matter: ['事项', 12],
      from: ['原来', 40],
      to: ['现在', 40],
      edition: ['修订版', 28],
      by: ['经办人', 12],
      reason: ['理由', 40],
    },
  },
  source: { name: '原文', columns: { line: ['行号', 8], text: ['内容', 120] } },
} as const satisfies Record<string, Sheet>;

/** What the first line of the first sheet says: by it a workbook is known as one of ours. */
export const MARK = ['版式', '督办规划表'] as const;

export const YES = '是';
export const NO = '否';

/** Closed sets of words in the cells. */
export const KIND_WORDS: Record<TaskKind, string> = {
  task: '主要任务',
  project: '重点工程',
  safeguard: '保障措施',
  adhoc: '交办事项',
};
export const PROMISE_WORDS = { commitment: '目标承诺', milestone: '里程碑' } as const;
export const OP_WORDS: Record<IndicatorOp, string> = {
  '<=': '不高于',
  '<': '低于',
  '>=': '不低于',
  '>': '高于',
  '=': '等于',
  down: '下降',
  up: '上升',
  qualitative: '定性',
};
export const ATTRIBUTE_WORDS = { binding: '约束性', expected: '预期性' } as const;
export const CHECKPOINT_WORDS: Record<CheckpointKind, string> = {
  midterm: '中期评估',
  final: '终期考核',
  annual: '年度考核',
  periodic: '定期调度',
  thirdparty: '第三方评估',
};
export const PART_WORDS: Record<PartRole, string> = {
  background: '现状形势',
  guidance: '总体要求',
  goals: '规划目标',
  tasks: '主要任务',
  projects: '重点工程',
  safeguards: '保障措施',
};
export const MEANING_WORDS = { unit: '单位', group: '单位组', nobody: '不是单位' } as const;
export const UNRESOLVED = '未对应';
export const OWNERS_FROM = { printed: '按原文', chosen: '安委办指定' } as const;
export const ROLE_WORDS: Record<OwnerRole, string> = { lead: '牵头', support: '配合' };
export const MATTER_WORDS: Record<Matter, string> = {
  task: '任务',
  title: '名称',
  text: '正文',
  place: '所在部分',
  date: '时限',
  owner: '单位',
  dueDate: '到期日',
  target: '指标',
  box: '专栏',
  term: '规划期',
};
export const STATUS_WORDS = { draft: '征求意见稿', issued: '印发稿' } as const;
export const ABOUT = {
  title: '名称',
  region: '地区',
  termStart: '规划期起始年',
  termEnd: '规划期结束年',
  status: '文件状态',
  source: '来源文件',
} as const;
