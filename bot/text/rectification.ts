/** Words of entering a rectification in chat. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { dateText } from './dates.js';

export interface EnteredRectification {
  unitName: string;
  title: string;
  measure: string;
  dueOn: IsoDate;
  origin: 'hand' | 'riskSlip' | 'publicReport';
  source?: string;
}

const ORIGINS = { hand: '安委办登记', riskSlip: '风险提示单', publicReport: '群众举报' } as const;
const PARTS = {
  unit: '单位（名册上的名称）',
  title: '问题',
  measure: '要求',
  dueOn: '期限',
} as const;
const FORM = `单位：
问题：
要求：
期限：
来源：（可不写；如 风险提示单〔2026〕3号，举报 12350-2026-18）`;

export const rectificationWords = {
  onlyOffice: '登记整改由安委办办理。',
  noPlan: '还没有启用的规划，不能登记整改。',
  ask: `请按下面的格式回复一条消息，我整理好请您确认：\n${FORM}\n\n群众举报的，请不要写举报人的姓名。`,
  missing: (parts: readonly (keyof typeof PARTS)[]) =>
    `还缺：${parts.map((part) => PARTS[part]).join('、')}。请按格式重新发一条完整的消息：\n${FORM}`,
  check: (e: EnteredRectification, today: IsoDate) =>
    [
      '请确认要登记的整改：',
      `单位：${e.unitName}`,
      `问题：${e.title}`,
      `要求：${e.measure}`,
      `期限：${dateText(e.dueOn, today)}`,
      `来自：${ORIGINS[e.origin]}${e.source ? ` ${e.source}` : ''}`,
    ].join('\n'),
  confirm: '确认登记',
  done: (unitName: string) => `已登记，${unitName}会收到整改通知。`,
} as const;
