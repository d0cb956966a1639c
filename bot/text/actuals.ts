/** Words of yearly actuals of indicators: what is asked, what came, what was decided. */
import type { ActualRefusal } from '../../domain/indicator/refusals.js';
import type { ActualCard, ActualQuestion } from '../../prisma/store/indicators/actual-view.js';
import { clip } from './nodes.js';

const MOST_LINES = 10;

/** A value with its unit, or the sentence that stands for one. */
const said = ({ value, text }: { value: number | null; text: string }, unit: string): string =>
  value === null ? clip(text, 120) : `${value}${unit}`;

const owedLine = ({ name, year }: Pick<ActualQuestion, 'name' | 'year'>): string =>
  `· ${year}年 ${clip(name, 24)}`;

const owedLines = (owed: readonly ActualQuestion[]): string[] => [
  ...owed.slice(0, MOST_LINES).map(owedLine),
  ...(owed.length > MOST_LINES ? [`· 另有 ${owed.length - MOST_LINES} 项`] : []),
];

const REFUSALS: Record<ActualRefusal['refused'], string> = {
  ActualYearOutside: '年份不在规划期内，不能填报。',
  ActualYearFuture: '这一年还没有到，不能填报。',
  ActualNotNumber: '这不是一个数。请只发数值（单位：{unit}），例如 26。',
  ActualUnitMismatch: '单位对不上：这项指标的单位是{unit}，请换算后再发。',
  ActualTextMissing: '请用一两句话说明完成情况。',
  ActualSourceMissing: '请说明数据来源，例如哪个部门的年报。',
  ActualUnitNotResponsible: '这项指标不由本单位填报；如有出入，请联系安委办。',
  ActualAlreadyEntered: '这一年已经填过。要更改的，请在网页“指标”里更正并写明理由。',
  ActualNotEntered: '这一年还没有填报过，不需要更正。',
  ActualUnchanged: '与原来的数值相同，不需要更正。',
  ActualReasonMissing: '请写明理由。',
  ActualNotWaiting: '这个数值已经处理过，未重复处理。',
  ActualByYourself: '不能核实自己填报的数值，请由其他人员核实。',
  ActualVerifierMayNot: '指标数值由安委办核实。',
  ActualNeedsNamedReviewer: '本单位的指标数值须由指定的分管领导核实。',
};

export const actualWords = {
  refused: ({ refused, detail = {} }: ActualRefusal): string =>
    REFUSALS[refused].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? '')),
  owed: (owed: readonly ActualQuestion[]) =>
    [`本单位待填的指标实际值 ${owed.length} 项，点按填报：`, ...owedLines(owed)].join('\n'),
  nothingOwed: '本单位没有待填的指标。需要更正已填数值的，请在网页“指标”里办理。',
  notForYou: '指标数值由单位联络员填报；安委办请在网页“指标”里填报，待核实的发“待审”查看。',
  unknown: '没有找到这项指标，或它不由本单位填报。',
  askValue: ({ name, year, unit, before, indicator }: ActualQuestion) =>
    [
      `${year}年 ${name}`,
      `目标：${indicator.target}${indicator.baseline ? `（基期 ${indicator.baseline}）` : ''}`,
      ...(before === undefined ? [] : [`上一年：${before}${unit}`]),
      indicator.op === 'qualitative'
        ? '请用一两句话说明完成情况。'
        : `请发实际值${unit ? `（单位：${unit}）` : ''}，可以附上佐证文件。`,
    ].join('\n'),
  askSource: '数据来源？例如“县统计局年报”“事故统计台账”。',
  entered: ({ name, year }: Pick<ActualQuestion, 'name' | 'year'>, left: number) =>
    `已收到${year}年“${clip(name, 24)}”，由安委办核实。${left > 0 ? `还有 ${left} 项待填。` : ''}`,
  card: (card: ActualCard) =>
    [
      `【指标待核实】${card.year}年 ${card.name}`,
      `实际值：${said(card, card.unit)}${card.was ? `（原为 ${said(card.was, card.unit)}）` : ''}`,
      `来源：${clip(card.source, 100)}`,
      ...(card.reason ? [`更正理由：${clip(card.reason, 100)}`] : []),
      `${card.unitName ?? '安委办'} ${card.enteredName}填报`,
    ].join('\n'),
  verified: ({ name, year }: ActualCard) => `已核实${year}年“${clip(name, 24)}”。`,
  askReturnReason: ({ name, year }: ActualCard) =>
    `退回${year}年“${clip(name, 24)}”，请用一句话说明理由。`,
  returned: '已退回填报人，理由已告知。',
  asked: (owed: readonly ActualQuestion[], year: number, dueOn: string | undefined) =>
    [
      `【请填指标】${year}年度实际值，每年一次，填一次各处共用`,
      ...owedLines(owed),
      ...(dueOn ? [`请在 ${dueOn} 前填报`] : []),
    ].join('\n'),
  sentBack: (card: ActualCard | undefined, reason: string | undefined) =>
    [
      `【指标数值退回】${card ? `${card.year}年 ${card.name}：${said(card, card.unit)}` : ''}`,
      ...(reason ? [`理由：${clip(reason, 200)}`] : []),
    ].join('\n'),
} as const;
