/** An edition as tables of texts: the page, the workbook and the document are all made of these. */
import type {
  PublishedEdition,
  PublishedIndicator,
  PublishedResult,
  PublishedTask,
} from '../../domain/publication/published-edition.js';
import { itemTables } from './item-tables.js';
import { entered } from '../lists/amounts.js';
import { taskKindWord } from '../lists/row-words.js';
import {
  CAP_WORDS,
  GRADE_WORDS,
  LIGHT_WORDS,
  RESULT_TITLES,
  STATE_WORDS,
  changeWords,
  valueWithUnit,
} from './edition-words.js';

export interface TableColumn {
  title: string;
  /** Share of the width in percent; all of them make 100. */
  width: number;
}

export interface EditionTable {
  /** Short, for a sheet of a workbook. */
  name: string;
  title: string;
  columns: TableColumn[];
  rows: string[][];
}

/** Name of the table of indicators, by which a page finds the place of their charts. */
export const INDICATORS = '指标';
const NONE = '—';
const SCORE_DECIMALS = 2;

/** The figures of the whole, as name and value. */
export function overviewRows({ overview }: PublishedEdition): [string, string][] {
  const { tasks, closed, green, yellow, red, grey, indicators, indicatorsMet } = overview;
  return [
    ['任务总数', String(tasks)],
    [LIGHT_WORDS.blue, String(closed)],
    [LIGHT_WORDS.green, String(green)],
    [LIGHT_WORDS.yellow, String(yellow)],
    [LIGHT_WORDS.red, String(red)],
    [LIGHT_WORDS.grey, String(grey)],
    ['指标总数', String(indicators)],
    ['已达到目标的指标', String(indicatorsMet)],
  ];
}

const TASK_COLUMNS: TableColumn[] = [
  { title: '序号', width: 8 },
  { title: '任务', width: 36 },
  { title: '类别', width: 12 },
  { title: '牵头单位', width: 16 },
  { title: '进度', width: 16 },
  { title: '完成', width: 12 },
];

const taskRow = (task: PublishedTask): string[] => [
  String(task.number),
  task.title,
  taskKindWord(task.kind),
  task.units.join('、') || NONE,
  LIGHT_WORDS[task.light],
  `${task.percent}%`,
];

const INDICATOR_COLUMNS: TableColumn[] = [
  { title: '指标', width: 27 },
  { title: '性质', width: 10 },
  { title: '基期值', width: 11 },
  { title: '目标值', width: 13 },
  { title: '各年实际', width: 25 },
  { title: '状态', width: 14 },
];

const indicatorRow = (indicator: PublishedIndicator): string[] => {
  const { name, binding, baseline, target, unit, actuals, state } = indicator;
  const years = actuals.map(({ year, value }) => `${year}年${valueWithUnit(entered(value), unit)}`);
  return [
    name,
    binding ? '约束性' : '预期性',
    baseline ?? NONE,
    target,
    years.join('；') || NONE,
    STATE_WORDS[state],
  ];
};

const itemsOf = (units: readonly PublishedResult[]): EditionTable[] =>
  itemTables(units).map((table, i) => ({
    name: `逐项得分${i > 0 ? i + 1 : ''}`,
    title: '各单位逐项得分',
    ...table,
  }));

function resultTable({ results }: PublishedEdition): EditionTable[] {
  if (!results) return [];
  const { kind, shown, ranked, units } = results;
  const scored = shown !== 'grades';
  const capped = units.some(({ caps = [] }) => caps.length > 0);
  const others = [
    ...(ranked ? [{ title: '名次', width: 10 }] : []),
    { title: '等次', width: 14 },
    ...(scored ? [{ title: '得分', width: 14 }] : []),
    ...(capped ? [{ title: '说明', width: 30 }] : []),
  ];
  const unit = { title: '单位', width: 100 - others.reduce((sum, c) => sum + c.width, 0) };
  const columns = ranked ? [others[0] ?? unit, unit, ...others.slice(1)] : [unit, ...others];
  const rows = units.map(({ unit: name, grade, score, place, caps = [] }) => [
    ...(ranked ? [place === undefined ? NONE : String(place)] : []),
    name,
    grade ? GRADE_WORDS[grade] : '未评定',
    ...(scored ? [score === undefined ? NONE : score.toFixed(SCORE_DECIMALS)] : []),
    ...(capped ? [caps.map((why) => CAP_WORDS[why]).join('；')] : []),
  ]);
  return [{ name: '评定结果', title: RESULT_TITLES[kind], columns, rows }, ...itemsOf(units)];
}

/** Results first, then the indicators, the tasks part by part, and what changed. */
export function editionTables(edition: PublishedEdition): EditionTable[] {
  // Everything about one task, indicator or unit in one row.
  const byName = new Map<string, string[]>();
  for (const change of edition.changes) {
    byName.set(change.name, [...(byName.get(change.name) ?? []), changeWords(change)]);
  }
  const changes = [...byName].map(([name, words]) => [name, words.join('；')]);
  const changed: EditionTable = {
    name: '与上一期相比',
    title: '与上一期相比的变化',
    columns: [
      { title: '事项', width: 55 },
      { title: '变化', width: 45 },
    ],
    rows: changes,
  };
  const indicators: EditionTable = {
    name: INDICATORS,
    title: '规划指标',
    columns: INDICATOR_COLUMNS,
    rows: edition.indicators.map(indicatorRow),
  };
  const parts = edition.parts.map((part, i) => ({
    name: `任务${i + 1}`,
    title: part.title,
    columns: TASK_COLUMNS,
    rows: part.tasks.map(taskRow),
  }));
  return [...resultTable(edition), indicators, ...parts, changed].filter((t) => t.rows.length > 0);
}
