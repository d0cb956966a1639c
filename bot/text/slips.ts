/** Slips of a proposal, each with its record, as the decider reads them. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { SlipRecord } from '../../prisma/store/slip-record.js';
import { dateText } from './dates.js';
import { clip } from './nodes.js';

export interface SlipView {
  title: string;
  dueOn: IsoDate;
  record?: SlipRecord;
}

const RUNG_WORDS: Record<string, string> = {
  chase: '催办',
  warn: '警示',
  circulate: '通报',
  interview: '约谈建议',
  list: '挂牌建议',
  veto: '否决建议',
};
const REPORT_WORDS: Record<string, string> = {
  waiting: '待审核',
  accepted: '已通过',
  returned: '已退回',
};
const MOST = 8;

function recordLine(
  { steps, delivered, lastDeliveredOn, lastReport, answered }: SlipRecord,
  today: IsoDate,
): string {
  const day = (date: IsoDate) => dateText(date, today);
  const taken = steps.map((s) => `${RUNG_WORDS[s.rung] ?? ''}${day(s.on)}`).join('、');
  const last = lastDeliveredOn ? `，最近${day(lastDeliveredOn)}` : '';
  const said = lastReport
    ? `最近报告${lastReport.percent}%（${day(lastReport.on)}${REPORT_WORDS[lastReport.status] ?? ''}）`
    : '没有报告';
  const state = answered ? '现已办结' : '';
  return [taken, `送达${delivered}次${last}`, said, state].filter((s) => s !== '').join('；');
}

/** One slip in a line or two; more than eight are counted. */
export function slipLines(items: readonly SlipView[], today: IsoDate): string[] {
  const lines = items.slice(0, MOST).flatMap(({ title, dueOn, record }) => {
    const head = `· ${clip(title, 30)}，应于${dateText(dueOn, today)}完成`;
    return record ? [head, `　${recordLine(record, today)}`] : [head];
  });
  return items.length > MOST ? [...lines, `· 另有 ${items.length - MOST} 项`] : lines;
}
