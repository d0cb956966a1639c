/** What of an event's data people read: reasons, texts, dates, figures. */
import { rungWord } from '../lists/row-words.js';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const yes = (value: unknown): string => (value === true ? '是' : '');

/** Field, its name, and how its value is read. Ids and keys are left out: the list has them all. */
const FIELDS: [field: string, label: string, read: (value: unknown) => string][] = [
  ['title', '事项', text],
  ['rung', '措施', (value) => rungWord(text(value))],
  ['dueOn', '到期', text],
  ['toDate', '延至', text],
  ['until', '截止', text],
  ['elapsed', '逾期工作日', text],
  ['percent', '进度%', text],
  ['done', '自报完成', yes],
  ['receipt', '回执', text],
  ['text', '内容', text],
  ['problems', '困难', text],
  ['nextStep', '下一步', text],
  ['reason', '理由', text],
  ['grounds', '事由', text],
  ['comment', '意见', text],
  ['cause', '落后原因', text],
  ['findings', '核查情况', text],
  ['measure', '整改措施', text],
  ['meetsAt', '约谈时间', text],
  ['place', '地点', text],
  ['interviewer', '约谈人', text],
  ['summoned', '被约谈人', text],
  ['attendees', '参加人员', text],
  ['minutes', '约谈记录', text],
  ['requirements', '督办要求', text],
  ['number', '文号', text],
  ['sha256', '原件SHA-256', text],
  ['slips', '失期次数', text],
  ['inTime', '按期', yes],
];

/** The readable part of an event's data, in one line. */
export function eventDetails(data: Record<string, unknown>): string {
  // Before the due date nothing is overdue by any days.
  const shown = FIELDS.filter(([field]) => field !== 'elapsed' || data['rung'] !== 'remind');
  return shown
    .flatMap(([field, label, read]) => {
      const value = read(data[field]);
      return value === '' ? [] : [`${label}：${value}`];
    })
    .join('；');
}
