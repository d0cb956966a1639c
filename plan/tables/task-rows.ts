/** The rows of a task table as units of work, merged and repeated cells filled down. */
import type { ColumnRole, TableHeader } from './columns.js';
import { repeatsHeader } from './columns.js';
import { isBlankRow, type TableCell, type TableRow } from './pieces.js';

/** One row's worth of work; `line` and `endLine` are lines of the text the table was written to. */
export interface TaskRow {
  line: number;
  endLine: number;
  /** The part (一、压实责任) it stands in, from a row of its own or a column. */
  part: string;
  task: string;
  /** Its task cell is the one of the row above, merged or left empty. */
  continued: boolean;
  /** Its measures, one an entry; none where the table has no such column. */
  steps: string[];
  lead: string;
  support: string;
  due: string;
  /** The other filled columns with their names: 分管领导, 备注 … */
  others: { name: string; text: string }[];
}

export interface PartRow {
  line: number;
  text: string;
}

export interface TableFindings {
  rows: TaskRow[];
  parts: PartRow[];
  /** Lines of rows that hold owners or dates but no task. */
  withoutTask: number[];
}

interface Reading extends TableFindings {
  header: TableHeader;
  part: string;
  /** The cells of the row before, filled: what a merged or left-out cell repeats. */
  before: Map<ColumnRole, string>;
}

const MAX_PART = 60;
const PART_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第.{1,3}[章节部])/;
const NUMERAL = /^([一二三四五六七八九十]{1,3})$/;
const NO_VALUE = /^[—–\-/无]$/;
const NOTE_ROW = /^(?:注|备注|说明|填表|填报|制表|联系人|单位|合计|总计)\s?[:：（(]?/;

/**
 * Reads the rows below a header. A cell that belongs to a merged one above repeats it; an empty
 * task cell beside a measure carries on the task above, and with it owners and dates left empty.
 */
export function readTaskRows(
  rows: readonly TableRow[],
  lines: readonly number[],
  header: TableHeader,
): TableFindings {
  const reading: Reading = {
    rows: [],
    parts: [],
    withoutTask: [],
    header,
    part: '',
    before: new Map(),
  };
  for (const [at, row] of rows.entries()) {
    if (isBlankRow(row) || repeatsHeader(row, header)) continue;
    readRow(row, lines[at] ?? 1, reading);
  }
  const { parts, withoutTask } = reading;
  return { rows: joinedRows(reading.rows), parts, withoutTask };
}

function readRow(row: TableRow, line: number, reading: Reading): void {
  const lone = partText(row, reading.header);
  if (lone !== null) {
    if (!NOTE_ROW.test(lone) && lone.length <= MAX_PART) beginPart(lone, line, reading);
    return;
  }
  const values = filledValues(row, reading);
  const part = (values.get('part') ?? '').replace(/\s+/g, '');
  if (part !== '' && part !== reading.part) beginPart(part, line, reading);
  reading.before = values;
  const task = values.get('task') ?? '';
  if (task === '') {
    if (!NOTE_ROW.test(row.map((cell) => cell.text).join(''))) reading.withoutTask.push(line);
    return;
  }
  const at = { line, task, part: reading.part, continued: carriesOn(row, reading.header) };
  reading.rows.push(taskRow(values, at, othersOf(row, reading)));
}

function beginPart(text: string, line: number, reading: Reading): void {
  reading.part = text.replace(/\s+/g, '');
  reading.parts.push({ line, text: reading.part });
  reading.before = new Map();
}

/**
 * The text of a row that heads those below it: alone across the columns (perhaps behind its
 * number), numbered as a part, or in a column of numbers or parts.
 */
function partText(row: TableRow, { columns }: TableHeader): string | null {
  if (row.length <= 2 || row.some(({ from, text }) => from === 'above' && text !== '')) return null;
  const filled = row.flatMap(({ text, from }, at) =>
    from === 'own' && text.trim() !== '' ? [{ text: text.trim(), role: columns[at]?.role }] : [],
  );
  const across = row.filter(({ from }) => from === 'left').length * 2 >= row.length;
  const [first, second, third] = filled;
  if (first === undefined || third !== undefined) return null;
  if (second !== undefined) {
    const numbered = across && (first.role === 'serial' || NUMERAL.test(first.text));
    return numbered ? `${first.text.replace(NUMERAL, '$1、')}${second.text}` : null;
  }
  const heads = (first.role ?? null) === null || first.role === 'serial' || first.role === 'part';
  return across || PART_NUMBER.test(first.text) || heads ? first.text : null;
}

function taskRow(
  values: ReadonlyMap<ColumnRole, string>,
  at: Pick<TaskRow, 'line' | 'task' | 'part' | 'continued'>,
  others: TaskRow['others'],
): TaskRow {
  const value = (role: ColumnRole): string => values.get(role) ?? '';
  return {
    ...at,
    endLine: at.line,
    steps: [value('step'), value('target')].filter((text) => text !== ''),
    lead: value('lead'),
    support: value('support'),
    due: value('due'),
    others,
  };
}

function carriesOn(row: TableRow, { columns }: TableHeader): boolean {
  return columns.every(({ role }, at) => {
    const cell = row[at];
    return role !== 'task' || cell === undefined || cell.from !== 'own' || valueOf(cell) === '';
  });
}

/** What each role's cell says, repeated from above where the table means it so. */
function filledValues(row: TableRow, reading: Reading): Map<ColumnRole, string> {
  const values = new Map<ColumnRole, string>();
  for (const [at, { role, name }] of reading.header.columns.entries()) {
    const cell = row[at];
    if (role === null || role === 'note' || role === 'person') continue;
    // The rest of a cell merged across says nothing of its own column.
    if (cell === undefined || cell.from === 'left') continue;
    const printed = valueOf(cell);
    const text = /人$/.test(name) && role !== 'task' ? withoutPeople(printed) : printed;
    if (text === '') continue;
    const already = values.get(role);
    values.set(role, already === undefined || already === text ? text : `${already}、${text}`);
  }
  const carriesOn = !values.has('task') && (values.has('step') || values.has('target'));
  if (carriesOn) {
    for (const role of ['task', 'part', 'lead', 'support', 'due'] as const) {
      const above = reading.before.get(role);
      if (!values.has(role) && above !== undefined) values.set(role, above);
    }
  }
  if (!values.has('part') && reading.part !== '') values.set('part', reading.part);
  return values;
}

function valueOf(cell: TableCell): string {
  const text = cell.text.replace(/[ \t\u3000]+/g, ' ').trim();
  return NO_VALUE.test(text) ? '' : text;
}

/** In a column for units and the people who answer (责任单位及责任人), the units. */
function withoutPeople(text: string): string {
  const words = text.split(/[\s、，,；;]+/).filter((word) => word !== '');
  const units = words.filter((word) => word.length > 3 || /[局委办部院会厅队站所镇乡]$/.test(word));
  return units.join('、');
}

function othersOf(row: TableRow, { header }: Reading): TaskRow['others'] {
  return header.columns.flatMap(({ role, name }, at) => {
    if (role !== null && role !== 'person' && role !== 'note') return [];
    const text = valueOf(row[at] ?? { text: '', from: 'own' }).replace(/\s+/g, '');
    return text === '' || name === '' ? [] : [{ name, text }];
  });
}

/** Rows of one merged task cell that differ in nothing but their measures are one task. */
function joinedRows(rows: readonly TaskRow[]): TaskRow[] {
  const joined: TaskRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const same =
      last !== undefined &&
      row.continued &&
      (['part', 'task', 'lead', 'support', 'due'] as const).every((key) => last[key] === row[key]);
    if (!same) {
      joined.push(row);
      continue;
    }
    last.endLine = row.line;
    last.steps.push(...row.steps);
    last.others.push(...row.others.filter(({ text }) => !last.others.some((o) => o.text === text)));
  }
  return joined;
}
