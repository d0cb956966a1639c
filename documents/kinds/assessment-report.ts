/** 中期评估报告、终期评估报告、考核结果通报: the result of an assessment with its figures (domain.md §6). */
import type { AssessmentKind } from '../../domain/assessment/score-sheet.js';
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { IndicatorChart } from '../../domain/indicator/chart.js';
import type { Outlook } from '../../domain/indicator/outlook.js';
import type { Overview } from '../../domain/publication/published-edition.js';
import { entered, rounded } from '../lists/amounts.js';
import { printedDate, type Block, type Paper } from '../paper.js';
import { problemPart, resultPart, type ReportedResults } from './assessment-results.js';
import { draft, listed, paragraph, plan, section, type Office } from './common.js';

export interface ReportedIndicator {
  name: string;
  unit: string;
  binding: boolean;
  baseline?: string;
  target: string;
  newest?: { year: number; value: number };
  outlook: Outlook;
  /** For the due year, if things go on as they did. */
  forecast?: number;
  chart?: IndicatorChart;
}

export interface AssessmentReport extends ReportedResults {
  kind: AssessmentKind;
  planTitle: string;
  period: { from: IsoDate; to: IsoDate };
  /** The day as of which progress is told; `scoredOn`: as of which the scores were frozen. */
  on: IsoDate;
  /** The sentence of the plan that asks for the assessment. */
  clause?: string;
  to: string[];
  copies: string[];
  overview: Overview;
  indicators: ReportedIndicator[];
}

const OUTLOOK_WORDS: Record<Outlook, string> = {
  attained: '已达到',
  onTrack: '按进度',
  behind: '落后于进度',
  willMiss: '预计不能完成',
  missed: '未完成',
  qualitative: '定性指标',
  noActual: '暂无数据',
  noBaseline: '缺少基期值',
  noTarget: '没有量化目标',
};
/** Figures that count of a forecast. */
const OF_FORECAST = 3;
const NONE = '—';

const periodWords = ({ from, to }: AssessmentReport['period']): string =>
  `${printedDate(from)}至${printedDate(to)}`;

const withUnit = (value: number, unit: string): string => `${entered(value)}${unit}`;

function progress({ planTitle, on, overview }: AssessmentReport): string {
  const { tasks, closed, green, yellow, red, grey } = overview;
  return (
    `截至${printedDate(on)}，${plan(planTitle)}共${tasks}项任务，其中已完成${closed}项，` +
    `按计划推进${green}项，临近或待报${yellow}项，逾期${red}项，未开始或中止${grey}项。`
  );
}

function indicatorTable(indicators: readonly ReportedIndicator[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '指标', width: 30 },
      { title: '性质', width: 12 },
      { title: '基期值', width: 14 },
      { title: '目标值', width: 14 },
      { title: '最近实际值', width: 16 },
      { title: '状态', width: 14 },
    ],
    rows: indicators.map((i) => [
      i.name,
      i.binding ? '约束性' : '预期性',
      i.baseline ?? NONE,
      i.target,
      i.newest ? `${i.newest.year}年\n${withUnit(i.newest.value, i.unit)}` : NONE,
      OUTLOOK_WORDS[i.outlook],
    ]),
  };
}

/** Only binding indicators, and those in trouble, are drawn: a report is read by busy people. */
function charts(indicators: readonly ReportedIndicator[]): Block[] {
  return indicators.flatMap(({ chart, name, unit, binding, outlook }): Block[] => {
    const worth = binding || outlook === 'willMiss' || outlook === 'missed';
    return chart && worth ? [{ kind: 'chart', chart, name, unit }] : [];
  });
}

const inTrouble = ({ outlook }: ReportedIndicator): boolean =>
  outlook === 'willMiss' || outlook === 'missed';

function indicatorPart({ indicators }: AssessmentReport): Block[] {
  if (indicators.length === 0) return [];
  const of = (outlook: Outlook) => indicators.filter((i) => i.outlook === outlook).length;
  const judged = of('qualitative');
  const rest = judged > 0 ? `，由考核人员评定的定性指标${judged}项` : '';
  const said =
    `规划共有${indicators.length}项指标，已达到目标${of('attained')}项，按进度${of('onTrack')}项，` +
    `落后于进度${of('behind')}项，预计不能完成${of('willMiss')}项，未完成${of('missed')}项，` +
    `暂无数据${of('noActual')}项${rest}。`;
  return [paragraph(said), indicatorTable(indicators), ...charts(indicators)];
}

function forecastPart({ indicators }: AssessmentReport): Block[] {
  const lines = indicators
    .filter((i) => i.outlook === 'willMiss')
    .map(({ name, unit, binding, target, forecast }) => {
      const at =
        forecast === undefined ? '' : `预计到期时为${rounded(forecast, OF_FORECAST)}${unit}，`;
      const kind = binding ? '约束性指标' : '预期性指标';
      return `${kind}“${name}”按目前走势${at}达不到“${target}”的目标。`;
    });
  return listed(lines);
}

/** “甲”“乙”等2项指标, all in one; nothing of none. */
function named(indicators: readonly ReportedIndicator[]): string[] {
  const names = indicators.map(({ name }) => `“${name}”`).join('');
  if (indicators.length < 2) return indicators.map(() => names);
  return [`${names}等${indicators.length}项指标`];
}

/** 修订建议: what the figures themselves suggest; the office adds its own before it is signed. */
function amendments({ indicators, overview }: AssessmentReport): Block[] {
  const lacking = ({ outlook }: ReportedIndicator) =>
    outlook === 'noActual' || outlook === 'noBaseline';
  const byIndicator = named(indicators.filter(inTrouble)).map(
    (names) => `研究${names}的目标和措施，确需调整的，按程序修订规划。`,
  );
  const data = named(indicators.filter(lacking)).map(
    (names) => `明确${names}的统计口径和填报单位，补齐数据。`,
  );
  const late = overview.red > 0 ? [`对${overview.red}项逾期任务逐项明确补救措施和完成时限。`] : [];
  return listed([...byIndicator, ...data, ...late]);
}

function opening({ planTitle, period, clause }: AssessmentReport, what: string): Block {
  const asked = clause ? `根据${plan(planTitle)}“${clause}”的要求，` : '';
  return paragraph(
    `${asked}对${plan(planTitle)}${periodWords(period)}实施情况进行了${what}。现将有关情况报告如下。`,
  );
}

function report(
  office: Office,
  data: AssessmentReport,
  words: { name: string; advice: string },
): Paper {
  const { planTitle, to, copies } = data;
  const { name, advice } = words;
  return draft(office, {
    form: 'document',
    title: `关于${plan(planTitle)}\n${name}的报告`,
    to,
    copies,
    body: [
      opening(data, name),
      ...section('规划实施总体进展', [paragraph(progress(data))]),
      ...section('指标完成情况', indicatorPart(data)),
      ...section('预测分析', forecastPart(data)),
      ...section('各单位评估结果', resultPart(data)),
      ...section('存在的问题', problemPart(data)),
      ...section(advice, amendments(data)),
    ],
  });
}

/** 中期评估报告. */
export const midtermReport = (office: Office, data: AssessmentReport): Paper =>
  report(office, data, { name: '中期评估', advice: '修订规划的建议' });

/** 终期评估报告. */
export const finalReport = (office: Office, data: AssessmentReport): Paper =>
  report(office, data, { name: '终期考核', advice: '下一步工作建议' });

/** 年度考核结果通报. */
export function annualResult(office: Office, data: AssessmentReport): Paper {
  const { planTitle, period, to, copies } = data;
  const year = period.to.slice(0, 4);
  return draft(office, {
    form: 'document',
    title: `关于${plan(planTitle)}\n${year}年度考核结果的通报`,
    to,
    copies,
    body: [
      paragraph(`对${plan(planTitle)}${year}年度实施情况进行了考核。现将结果通报如下。`),
      ...section('总体进展', [paragraph(progress(data))]),
      ...section('考核结果', resultPart(data)),
      ...section('指标完成情况', indicatorPart(data)),
      ...section('存在的问题', problemPart(data)),
      ...section('工作要求', amendments(data)),
    ],
  });
}
