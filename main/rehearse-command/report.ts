/** What a rehearsal found, in Chinese lines or as JSON. */
import { ASSUMED } from '../../domain/rehearsal/assumed-behaviour.js';
import type { RehearsalPlan, Rehearsal } from '../../domain/rehearsal/rehearse-plan.js';
import type { KeptRecord } from '../../domain/rehearsal/kept-record.js';
import type {
  AssessedPlan,
  RehearsedAssessment,
} from '../../domain/rehearsal/rehearsed-assessments.js';
import {
  COUNTED,
  noCounts,
  summedBy,
  type Counted,
  type Counts,
  type MonthOfUnit,
} from '../../domain/rehearsal/tally.js';
import { comparisonLines } from './comparison.js';
import type { RehearseOptions } from './options.js';
import type { PlannedTasks } from './planned-tasks.js';
import { figuresOf, scoreLines } from './scores.js';
import { textTable } from './text-table.js';

export interface Found {
  title: string;
  options: RehearseOptions;
  planned: PlannedTasks;
  plan: RehearsalPlan;
  rehearsal: Rehearsal;
  /** The same under the other policy, where two are compared. */
  against?: Rehearsal;
  assessed: AssessedPlan;
  /** What happened, and the assessments of the term, where they were asked for. */
  kept?: KeptRecord;
  assessments?: RehearsedAssessment[];
  /** Years whose holidays are not announced. */
  unknownYears: number[];
  tookMs: number;
}

export const HEADS: Record<Counted, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '通报',
  interview: '约谈建议',
  held: '已约谈',
  list: '挂牌建议',
  listed: '已挂牌',
  veto: '否决建议',
  upheld: '已否决',
  rectified: '整改完成',
  reports: '报告',
  returned: '退回',
  extensions: '延期',
  missed: '逾期',
  sendingDays: '收信天数',
};
const heads = COUNTED.map((what) => HEADS[what]);
const cells = (counts: Counts): number[] => COUNTED.map((what) => counts[what]);
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
const totalOf = (months: readonly MonthOfUnit[]): Counts =>
  summedBy(months, () => '').get('') ?? noCounts();

function unitTable({ rehearsal }: Found): string {
  const units = [...summedBy(rehearsal.months, (m) => m.unitId)];
  const busiest = units.sort(([, a], [, b]) => b.sendingDays - a.sendingDays);
  const rows = busiest.map(([unit, counts]) => [unit, ...cells(counts)]);
  const total = ['合计', ...cells(totalOf(rehearsal.months))];
  return textTable(['单位', ...heads], [...rows, total]);
}

function monthTable({ rehearsal }: Found): string {
  const rows = [...summedBy(rehearsal.months, (m) => m.month)];
  const total = ['合计', ...cells(totalOf(rehearsal.months))];
  return textTable(['月份', ...heads], [...rows.map(([m, c]) => [m, ...cells(c)]), total]);
}

function crossTable({ rehearsal }: Found): string {
  const keyOf = (m: MonthOfUnit) => `${m.unitId}\t${m.month}`;
  const rows = [...summedBy(rehearsal.months, keyOf)].map(([key, counts]) => {
    const [unit = '', month = ''] = key.split('\t');
    return [unit, month, ...cells(counts)];
  });
  return textTable(['单位', '月份', ...heads], rows);
}

function tables(found: Found): string[] {
  const { byUnit, byMonth } = found.options;
  if (byUnit && byMonth) return ['', '各单位逐月：', crossTable(found)];
  const units = ['', '各单位整个规划期：', unitTable(found)];
  const months = ['', '各月全部单位：', monthTable(found)];
  return [...(byMonth ? [] : units), ...(byUnit ? [] : months)];
}

function headLines({ title, plan, planned, options, rehearsal, tookMs }: Found): string[] {
  const owners = planned.tasks.reduce((sum, t) => sum + t.owners.length, 0);
  const units = new Set(planned.tasks.flatMap((t) => t.owners.map((o) => o.unitId))).size;
  const total = totalOf(rehearsal.months);
  const seconds = (tookMs / 1000).toFixed(1);
  return [
    `演练：${title}（${plan.termStart.slice(0, 4)}—${plan.termEnd.slice(0, 4)}年）`,
    `任务 ${planned.tasks.length} 项，单位 ${units} 个，任务责任 ${owners} 份；种子 ${options.seed}；用时 ${seconds} 秒，共 ${rehearsal.events} 件事。`,
    `整个规划期：提醒 ${total.remind} 次，催办 ${total.chase} 次，警示 ${total.warn} 次，列入通报 ${total.circulate} 次，约谈 ${total.held} 次，挂牌督办 ${total.listed} 件，一票否决 ${total.upheld} 件，整改完成 ${total.rectified} 项，收到报告 ${total.reports} 份。`,
  ];
}

const policyWords = ({ policy, against }: RehearseOptions): string => {
  const one = policy ? `按 ${policy} 的措施政策计算` : '按缺省的措施政策计算';
  return against ? `${one}，与 ${against} 对比` : one;
};

function assumedLines({ options, planned, unknownYears }: Found): string[] {
  const { shares, groupSize, roster } = options;
  const lines = [
    `所有单位都能联系上；${percent(shares.late)} 的事项到期后 1 至 ${ASSUMED.lateDays} 个工作日才报，${percent(shares.silent)} 始终不报（同一任务同一年里要么都不报，要么都报），其余在到期前 ${ASSUMED.promptDays} 个工作日内报；签收迟的比例相同。`,
    `${percent(shares.returned)} 的报告被退回，${ASSUMED.againDays} 个工作日内重报；审核、延期和各类建议都在 ${ASSUMED.decideDays} 个工作日内决定，一律同意。`,
    `约谈通知发出约 ${ASSUMED.meetingDays} 个工作日后约谈，${percent(shares.silent)} 的负责人缺席；整改事项期限 ${ASSUMED.itemDays} 个工作日，办理快慢与报进展相同；${percent(shares.returned)} 的整改报告、整改事项和现场核查不通过；一票否决无人陈述申辩，一律通过；回头看都通过。`,
    `${percent(shares.extensions)} 的承诺在到期前 ${ASSUMED.askBeforeDays} 个工作日申请延期 ${ASSUMED.extensionDays} 天（超出规划期的不申请）。`,
    `任务在规划期内不销号；${policyWords(options)}；“收信天数”指至少收到一条消息的天数，同一天的消息合并发送。`,
  ];
  if (!roster) lines.push(`没有名册，规划里每个单位名称算一个单位，一组单位按 ${groupSize} 个算。`);
  if (unknownYears.length > 0) {
    lines.push(`${unknownYears.join('、')} 年的放假安排尚未公布，按周一至周五上班计算。`);
  }
  const { unowned, unknown } = planned;
  if (unknown.length > 0) lines.push(`名册里没有、暂各算一个单位：${unknown.join('、')}。`);
  const { unowned: keepers } = options;
  const fate = keepers.length > 0 ? `暂交${keepers.join('、')}` : '未参加演练';
  if (unowned.length > 0) lines.push(`没有责任单位、${fate}：${unowned.join('、')}。`);
  return ['', '假定：', ...lines.map((line, i) => `${i + 1}. ${line}`)];
}

/** The rehearsal for a person to read. */
export function describeRehearsal(found: Found): string {
  const { rehearsal: before, against: after } = found;
  const shown = after ? comparisonLines({ before, after }, HEADS) : tables(found);
  const scores = found.assessments ? scoreLines(found.assessments) : [];
  return [...headLines(found), ...shown, ...scores, ...assumedLines(found)].join('\n');
}

/** The rehearsal for a program to read: counts by unit and month, and what was assumed. */
export function rehearsalAsJson(found: Found): string {
  const { title, options, planned, plan, rehearsal, against, unknownYears, tookMs } = found;
  const { shares, seed, groupSize } = options;
  const body = {
    title,
    term: { start: plan.termStart, end: plan.termEnd },
    tasks: planned.tasks.length,
    unowned: planned.unowned,
    unknownUnits: planned.unknown,
    assumed: { ...shares, seed, groupSize, ...ASSUMED, unknownYears },
    events: rehearsal.events,
    tookMs: Math.round(tookMs),
    total: totalOf(rehearsal.months),
    months: rehearsal.months,
    ...(found.assessments && {
      assessments: found.assessments.map((a) => {
        return { kind: a.kind, period: a.period, asOf: a.asOf, figures: figuresOf(a) };
      }),
    }),
    ...(against && { against: { total: totalOf(against.months), months: against.months } }),
  };
  return JSON.stringify(body, null, 2);
}
