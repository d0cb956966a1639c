/** Sheets that a plan was written into, back into its findings: as they were, or as somebody changed them since. */
import type {
  FoundCheckpoint,
  FoundCommitment,
  FoundIndicator,
  FoundProject,
  PlanFindings,
} from '../findings.js';
import { splitNames } from './lists.js';
import { placeOf, type Reading } from './read-places.js';
import { readNames, readTasks } from './read-tasks.js';
import { rowsOf } from './read-rows.js';
import {
  ABOUT,
  ATTRIBUTE_WORDS,
  CHECKPOINT_WORDS,
  MARK,
  OP_WORDS,
  PART_WORDS,
  PROMISE_WORDS,
  SHEETS,
  STATUS_WORDS,
  type ReadSheet,
} from './sheets.js';

/** Whether sheets are those of a plan that was exported here. */
export function isPlanTables(sheets: readonly ReadSheet[]): boolean {
  const about = sheets.find((one) => one.name === SHEETS.about.name);
  return about?.rows.some(([what, said]) => what === MARK[0] && said === MARK[1]) ?? false;
}

export interface TablesRead {
  findings: PlanFindings;
  text: string;
  source: string;
}

/** The promises, each given to its task by number. */
function readCommitments(reading: Reading, taskAt: (number: number) => number): FoundCommitment[] {
  const { sheets, faults } = reading;
  const rows = rowsOf(SHEETS.commitments, sheets, { needs: ['due', 'text'], faults });
  return rows.flatMap((row): FoundCommitment[] => {
    const due = row.date('due');
    const kind = row.word('kind', PROMISE_WORDS) ?? 'commitment';
    const number = row.number('task');
    const task = number === null ? null : taskAt(number);
    if (task === 0) row.fault('task', '不在“任务”表的序号中');
    if (due === null) {
      if (row.text('due').trim() === '') row.fault('due', '没有填写');
      return [];
    }
    const milestone = kind === 'milestone' ? { kind } : {};
    return [{ ...placeOf(row, reading), due, text: row.text('text'), task, ...milestone }];
  });
}

function readIndicators(reading: Reading): FoundIndicator[] {
  const { sheets, faults } = reading;
  const rows = rowsOf(SHEETS.indicators, sheets, { needs: ['name', 'target'], faults });
  return rows.map((row) => ({
    ...placeOf(row, reading),
    name: row.text('name'),
    baseline: row.text('baseline') || null,
    target: row.text('target'),
    op: row.word('op', OP_WORDS) ?? 'qualitative',
    value: row.number('value'),
    unit: row.text('unit'),
    attribute: row.word('attribute', ATTRIBUTE_WORDS),
    due: row.date('due'),
  }));
}

function readCheckpoints(reading: Reading): FoundCheckpoint[] {
  const { sheets, faults } = reading;
  const rows = rowsOf(SHEETS.checkpoints, sheets, { needs: ['kind'], faults });
  return rows.flatMap((row): FoundCheckpoint[] => {
    const kind = row.word('kind', CHECKPOINT_WORDS);
    return kind ? [{ ...placeOf(row, reading), kind, date: row.date('date') }] : [];
  });
}

function readProjects(reading: Reading): FoundProject[] {
  const { sheets, faults } = reading;
  const rows = rowsOf(SHEETS.projects, sheets, { needs: ['title'], faults });
  return rows.map((row) => ({
    ...placeOf(row, reading),
    title: row.text('title'),
    items: splitNames(row.text('items')),
  }));
}

function readHead({ sheets, faults }: Reading) {
  const rows = rowsOf(SHEETS.about, sheets, { needs: ['what', 'said'], faults });
  const said = (what: string) => rows.find((row) => row.text('what').trim() === what);
  const year = (what: string): number => {
    const found = said(what)?.number('said');
    if (!found) faults.push(`“${SHEETS.about.name}”表缺少“${what}”`);
    return found ?? 0;
  };
  const term = { start: year(ABOUT.termStart), end: year(ABOUT.termEnd) };
  if (term.start > term.end) faults.push('规划期的起始年晚于结束年');
  return {
    title: said(ABOUT.title)?.text('said') || null,
    region: said(ABOUT.region)?.text('said') || null,
    status: said(ABOUT.status)?.word('said', STATUS_WORDS) ?? ('issued' as const),
    source: said(ABOUT.source)?.text('said') ?? '',
    term,
  };
}

/** The lines of the document, which every finding is placed by. */
function readLines(sheets: readonly ReadSheet[], faults: string[]): string[] {
  const rows = rowsOf(SHEETS.source, sheets, { needs: ['line', 'text'], faults });
  const lines: string[] = [];
  for (const row of rows) {
    const line = row.number('line') ?? 0;
    if (Number.isInteger(line) && line >= 1) lines[line - 1] = row.text('text');
    else row.fault('line', '应当是从 1 起的行号');
  }
  return Array.from(lines, (text) => text ?? '');
}

function readOutline({ sheets, faults }: Reading): Pick<PlanFindings, 'headings' | 'doubts'> {
  const headings = rowsOf(SHEETS.headings, sheets, { needs: ['line', 'text'], faults });
  const doubts = rowsOf(SHEETS.doubts, sheets, { needs: ['line', 'what'], faults });
  return {
    headings: headings.map((row) => {
      const role = row.word('role', PART_WORDS);
      const level = row.number('level') ?? 1;
      const line = row.number('line') ?? 1;
      return { line, level, text: row.text('text'), ...(level === 1 && { role }) };
    }),
    doubts: doubts.map((row) => ({ line: row.number('line') ?? 1, what: row.text('what') })),
  };
}

/** The plan in the sheets, or every fault found in them as a sentence. */
export function readTables(sheets: readonly ReadSheet[]): TablesRead | { faults: string[] } {
  const faults: string[] = [];
  const lines = readLines(sheets, faults);
  const reading = { sheets, faults, lineCount: lines.length };
  const { source, ...head } = readHead(reading);
  const names = readNames(sheets, faults);
  const { tasks, numbers } = readTasks(reading);
  const findings: PlanFindings = {
    ...head,
    ...readOutline(reading),
    tasks,
    commitments: readCommitments(reading, (number) => numbers.indexOf(number) + 1),
    indicators: readIndicators(reading),
    checkpoints: readCheckpoints(reading),
    projects: readProjects(reading),
    ...(names.length > 0 && { names }),
  };
  return faults.length > 0 ? { faults } : { findings, text: lines.join('\n'), source };
}
