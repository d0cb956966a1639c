/** Finds the header of a task table (任务分工表, 责任清单, 工作台账) and what each column holds. */
import { comparable } from '../width-folding.js';
import type { TableRow } from './pieces.js';

/** What a column of a task table can hold; `part` groups tasks, `step` is a measure of a task. */
export type ColumnRole =
  'serial' | 'part' | 'task' | 'step' | 'target' | 'lead' | 'support' | 'due' | 'person' | 'note';

interface Column {
  role: ColumnRole | null;
  /** The name as printed, without line breaks. */
  name: string;
}

export interface TableHeader {
  columns: Column[];
  /** Index of the first row below the header. */
  bodyFrom: number;
}

/** In this order: the first that fits names the column. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['serial', /^(?:序号|编号|任务序号|任务编号|号|NO|项次)$/i],
  [
    'lead',
    /牵头(?:责任)?(?:单位|部门|处室|科室)|^牵头$|主[办责管抓](?:责任)?(?:单位|部门)|(?:主要|第一)责任(?:单位|部门)/,
  ],
  [
    'support',
    /(?:责任|配合|参与|参加|协办|协助|承办|落实|实施)(?:责任)?(?:单位|部门|主体|处室|科室)|^(?:配合|单位|部门)$/,
  ],
  [
    'due',
    /时限|时间节点|完成时间|建设年限|建设期|起止|实施年限|完成日期|截止|时间要求|时间安排|时间进度|进度安排|计划时间|办结时间|^时间$|^期限$|完成期限|整改期限/,
  ],
  ['person', /领导|责任人|负责人|联络员|联系人|联系方式|电话/],
  ['note', /备注|说明|进展|情况|依据|来源|经费|投资|资金/],
  ['task', /目标任务|任务目标/],
  ['target', /目标|成效|成果|预期|指标|标准|完成标志/],
  [
    'step',
    /措施|举措|内容|职责|做法|步骤|工作要求|具体任务|具体工作|任务分解|细化任务|任务描述|分解任务|整改要求/,
  ],
  [
    'part',
    /^(?:一级任务|任务类别|工作类别|类别|分类|类型|领域|重点领域|板块|方面|章节|任务领域|工作领域)$/,
  ],
  [
    'task',
    /任务|工作事项|事项|重点工作|工作项目|项目名称|工程名称|重点工程|重点项目|^项目$|隐患|问题|^工作$/,
  ],
];

/** Rows that may stand above the header: a title, 附件1, a note on units of measure. */
const HEADER_REACH = 12;
const MAX_NAME = 16;

/**
 * The header of a task table, or null when the rows are none: within the first rows, columns named
 * for a task (or its measures) and for an owner or a deadline, in any order. A header of two rows
 * (the lower one beneath merged cells) counts as one.
 */
export function findHeader(rows: readonly TableRow[]): TableHeader | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_REACH); at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const deep = isDoubleHeader(row, rows[at + 1]);
    const columns = columnsOf(row, deep ? rows[at + 1] : undefined);
    if (isTaskHeader(columns)) return { columns: promoted(columns), bodyFrom: at + (deep ? 2 : 1) };
  }
  return null;
}

/** Whether every filled cell of a row names a column: a header that is printed again. */
export function repeatsHeader(row: TableRow, header: TableHeader): boolean {
  return row.every(
    ({ text }, at) =>
      comparable(text) === comparable(header.columns[at]?.name ?? '') || text === '',
  );
}

function columnsOf(row: TableRow, below: TableRow | undefined): Column[] {
  return row.map((cell, at) => {
    const name = cell.text.replace(/\s/g, '');
    const lower = below?.[at];
    const own = lower?.from === 'own' ? lower.text.replace(/\s/g, '') : '';
    const inner = own === '' ? null : roleOf(own);
    return inner === null ? { role: roleOf(name), name } : { role: inner, name: own };
  });
}

/** What a line would head as the name of a column; null for a line that is none. */
export const columnRole = (name: string): ColumnRole | null =>
  name.length <= MAX_NAME && !/[。；：，]/.test(name) ? roleOf(name) : null;

function roleOf(name: string): ColumnRole | null {
  const plain = comparable(name.replace(/[(（].*[)）]/, ''));
  if (plain === '' || plain.length > MAX_NAME) return null;
  return ROLES.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** A second header row: some cells of the first reach down into it, others are spread above it. */
function isDoubleHeader(row: TableRow, below: TableRow | undefined): boolean {
  if (below === undefined || !row.some((cell) => cell.from === 'left')) return false;
  return below.some((cell) => cell.from === 'above') && below.some((cell) => cell.from === 'own');
}

function isTaskHeader(columns: readonly Column[]): boolean {
  const has = (...roles: ColumnRole[]): boolean =>
    columns.some(({ role }) => role !== null && roles.includes(role));
  if (!has('lead', 'support', 'due', 'person')) return false;
  // A table of indicators may name who answers for each; it is still none of tasks.
  const ofIndicators = columns.some(({ name }) => /^(?:主要)?指标(?:名称|内容)?$/.test(name));
  return has('task', 'step') || (has('target') && !ofIndicators);
}

/**
 * A table without a task column has its tasks in the measures (or the targets); of two task columns
 * the left one groups the right one's tasks, unless measures stand beside them.
 */
function promoted(columns: Column[]): Column[] {
  const at = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  const again = columns.findLastIndex((column) => column.role === 'task');
  const change = (index: number, role: ColumnRole): Column[] =>
    columns.map((column, here) => (here === index ? { ...column, role } : column));
  if (at('task') === -1) return change(at('step') === -1 ? at('target') : at('step'), 'task');
  if (again === at('task')) return columns;
  return at('step') === -1 ? change(again, 'step') : change(at('task'), 'part');
}
