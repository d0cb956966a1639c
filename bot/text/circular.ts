/** Words of circulars 通报: asking laggards, sending for approval, what every unit reads. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { CauseQuestion, CircularView } from '../../prisma/store/circulars.js';
import { assessmentName } from './assessment.js';
import { dateText } from './dates.js';
import { clip, nodeText, roundUpText } from './nodes.js';

const MOST_ITEMS = 6;

/** 2026年第三季度调度通报, or a plain 通报 that belongs to no period. */
export const circularName = (period: string | null | undefined): string =>
  period ? `${roundUpText(period)}通报` : '通报';

type Item = CircularView['items'][number];
function itemLine(item: Item, today: IsoDate): string {
  const { kind, assessment, number, title, matter, dueOn } = item;
  const by = `应于${dateText(dueOn, today)}完成`;
  if (kind === 'selfAssessment') {
    return `· ${assessment ? assessmentName(assessment) : '考核'}的自评，${by}`;
  }
  return `· 第${number}号${clip(title, 16)} ${nodeText({ kind, title: matter })}，${by}`;
}

/** The first few lines of a list, and how many more there are. */
function lines(all: string[]): string[] {
  const left = all.length - MOST_ITEMS;
  return left > 0 ? [...all.slice(0, MOST_ITEMS), `· 另有 ${left} 项`] : all;
}

const named = (circular: CircularView): Item[] =>
  circular.items.filter((i) => i.leftOut === null && !i.spared);

export const circularWords = {
  askCause: ({ circular, before }: CauseQuestion, unitId: string, today: IsoDate) =>
    [
      `拟列入${circularName(circular.period)}的逾期事项：`,
      ...lines(circular.items.filter((i) => i.unitId === unitId).map((i) => itemLine(i, today))),
      ...(before ? [`上次说明的原因：${before.cause}`] : []),
      '请用一句话说明落后原因。',
    ].join('\n'),
  askNextStep: (before?: { nextStep: string }) =>
    [...(before ? [`上次的下一步措施：${before.nextStep}`] : []), '下一步措施和完成时间？'].join(
      '\n',
    ),
  sameAgain: '与上次通报填写的一字不差，会如实注明。请补充这次的新情况；确无变化的，请再发一次。',
  given: (repeats: boolean) =>
    `已收到，将随通报一并印发。送审之前可以再次说明，以最后一次为准。${
      repeats ? '注意：有与上次完全相同的表述，已注明。' : ''
    }`,
  closed: '这期通报已经送审或发出，不再补充原因。',
  notNamed: '这期通报没有点到本单位。',
  waiting: (count: number) => `待办通报 ${count} 期：`,
  none: '没有待办的通报。',
  notForYou: '通报由安委办办理。',
  card: (circular: CircularView, today: IsoDate) => {
    const items = named(circular);
    const units = new Set(items.map((i) => i.unitId)).size;
    const said = circular.causes.length;
    const same = circular.causes.filter((c) => c.repeats).length;
    return [
      `${circularName(circular.period)}${circular.status === 'submitted' ? `（${circular.drafterName ?? ''}送审）` : '（待送审）'}`,
      `涉及 ${units} 个单位 ${items.length} 个事项；${said} 个单位已说明原因${same > 0 ? `，其中 ${same} 个与上次雷同` : ''}`,
      ...lines(items.map((i) => `${i.unitName} ${itemLine(i, today)}`)),
      ...(circular.reason ? [`退回理由：${circular.reason}`] : []),
    ].join('\n');
  },
  askDemands: '请写一两句工作要求，随通报印发；没有的话回复“无”。',
  submitted: '已送审，由安委办其他人员批准后发出。',
  published: (circular: CircularView) =>
    `${circularName(circular.period)}已发出，各单位会收到，点名事项已记录。`,
  returned: '已退回起草人，理由已告知。',
  decided: '这期通报已有结果，未重复处理。',
  askReturnReason: '请用一句话说明退回的理由。',
  /** What a unit reads: its own items in full, the others by number. */
  read: (circular: CircularView, unitId: string | undefined, today: IsoDate) => {
    const items = named(circular);
    const own = items.filter((i) => i.unitId === unitId);
    const units = new Set(items.map((i) => i.unitName));
    return [
      `本期通报 ${units.size} 个单位 ${items.length} 个逾期事项：${clip([...units].join('、'), 60)}`,
      ...(own.length > 0 ? ['涉及本单位：', ...lines(own.map((i) => itemLine(i, today)))] : []),
      ...(circular.demands ? [`工作要求：${clip(circular.demands, 200)}`] : []),
    ].join('\n');
  },
} as const;
