/** From a row of a task table to a task, and to the promises its dates make. */
import { confidenceWith } from '../confidence.js';
import { hasMeasure } from '../measures.js';
import { readLineNumber } from '../numbering.js';
import { readOwners } from '../owners.js';
import { findDatePhrases } from '../deadlines.js';
import { readCommitments } from '../commitments.js';
import type { FindingFlag, ParsedCommitment, ParsedTask, TaskFlag, TaskKind } from '../types.js';
import { splitUnits } from '../unit-names.js';
import { foldWidth } from '../width-folding.js';
import { readDeadlineCell } from './deadline-cells.js';
import type { TaskRow } from './task-rows.js';

export interface RowSetting {
  term: { start: number; end: number };
  /** The year of a table that is for one year. */
  year: number | null;
  kind: TaskKind;
  /** Whether other rows carry out the same task: then the row's own measures name it. */
  shared: boolean;
}

export interface RowFindings {
  task: ParsedTask;
  commitments: ParsedCommitment[];
  /** A deadline that holds no date, as printed. */
  undated: string | null;
}

/** A unit marked as the one that leads: 县应急局（牵头）, ★县应急局. */
const LEADS = /[（(]牵头(?:单位|部门)?[）)]$|^[★☆*]/;
const MAX_TITLE = 50;
const MIN_CLAUSE = 8;
const MAX_PROMISE = 60;

/** The task of a row, with its promises on the row's line. */
export function taskOfRow(row: TaskRow, setting: RowSetting): RowFindings {
  const own = setting.shared && row.steps[0] !== undefined ? row.steps[0] : row.task;
  const title = titleOf(own);
  const owners = ownersOf(row);
  const dates = readDeadlineCell(row.due, setting.year);
  const body = [row.task, ...row.steps].join('\n');
  const commitments = promisesOf(row, { title, dates, body }, setting);
  const flags: TaskFlag[] = [];
  if (owners.lead.length + owners.support.length === 0) flags.push('noOwner');
  if (commitments.length === 0) flags.push('noDate');
  if (!hasMeasure(foldWidth(body))) flags.push('noMeasure');
  const section = [row.part, setting.shared ? titleOf(row.task) : ''].filter((name) => name !== '');
  return {
    task: {
      line: row.line,
      endLine: row.endLine,
      title,
      kind: setting.kind,
      ...owners,
      text: textOf(row),
      section,
      flags,
      confidence: confidenceWith([title.length > 30, 10], [flags.includes('noOwner'), 10]),
    },
    commitments,
    undated: row.due !== '' && dates.length === 0 ? oneLine(row.due) : null,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, '');

/** The words that name a task: the cell itself, or the head of a long one. */
function titleOf(cell: string): string {
  const text = withoutNumber(oneLine(cell));
  const folded = foldWidth(text);
  const stop = folded.search(/[。;:]/);
  const head = stop >= 4 ? text.slice(0, stop) : text.replace(/[。；;：:]+$/, '');
  if (head.length <= MAX_TITLE) return head.replace(/[。；;：:，,]+$/, '');
  const clause = foldWidth(head).indexOf(',', MIN_CLAUSE);
  return head.slice(0, clause === -1 ? MAX_TITLE : Math.min(clause, MAX_TITLE));
}

function withoutNumber(text: string): string {
  const number = readLineNumber(foldWidth(text));
  return number === null ? text : text.slice(number.length).trim();
}

/** Owners by their columns; a cell that says itself who leads (甲局牵头，乙局配合) is taken at its word. */
function ownersOf(row: TaskRow): { lead: string[]; support: string[] } {
  const lead = cellOwners(row.lead, 'lead');
  const support = cellOwners(row.support, 'support');
  const leads = [...new Set([...lead.lead, ...support.lead])];
  const others = [...lead.support, ...support.support].filter((unit) => !leads.includes(unit));
  return { lead: leads, support: [...new Set(others)] };
}

function cellOwners(cell: string, role: 'lead' | 'support'): { lead: string[]; support: string[] } {
  if (cell === '') return { lead: [], support: [] };
  const flat = oneLine(cell.replace(/\n+/g, '；'));
  if (/牵头|配合|负责/.test(flat)) {
    const said = readOwners(flat, foldWidth(flat));
    if (said.lead.length + said.support.length > 0) return said;
    const noted = readOwners(`（${flat}）`, foldWidth(`（${flat}）`));
    if (noted.lead.length + noted.support.length > 0) return noted;
  }
  const units = splitUnits(cell).flat();
  const marked = units.filter((unit) => LEADS.test(unit)).map((unit) => unit.replace(LEADS, ''));
  const others = units.filter((unit) => !LEADS.test(unit));
  if (role === 'lead' && marked.length === 0) return { lead: others, support: [] };
  return { lead: marked, support: others };
}

function promisesOf(
  row: TaskRow,
  said: { title: string; dates: ReturnType<typeof readDeadlineCell>; body: string },
  setting: RowSetting,
): ParsedCommitment[] {
  const { line, endLine } = row;
  const found = said.dates.map(({ due, words }): ParsedCommitment => {
    const text = words || said.title;
    const flags: FindingFlag[] = hasMeasure(foldWidth(text)) ? [] : ['noMeasure'];
    return { line, endLine, due, text, flags, confidence: 1 };
  });
  const folded = foldWidth(said.body);
  if (findDatePhrases(folded).length > 0) {
    const passage = { text: said.body, folded, starts: [{ at: 0, line }], line, endLine: line };
    for (const promise of readCommitments(passage, setting.term)) {
      if (!found.some(({ due }) => due === promise.due)) found.push(promise);
    }
  }
  return found.map((promise) => ({ ...promise, text: promise.text.slice(0, MAX_PROMISE) }));
}

/** Everything the row says, each column behind its name, as a person would read it out. */
function textOf(row: TaskRow): string {
  const parts = [oneLine(row.task), ...row.steps.map(oneLine)];
  if (row.due !== '') parts.push(`完成时限：${oneLine(row.due)}`);
  return [...parts, ...row.others.map(({ name, text }) => `${name}：${text}`)].join('\n');
}
