/** What the wordings of the kinds share. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import { dateOf } from '../../domain/calendar/dates.js';
import { printedDate, type Block, type Paper, type PaperForm } from '../paper.js';

/** Who writes. */
export interface Office {
  /** Name as it is printed, such as 云岭县安全生产委员会办公室. */
  name: string;
  /** Person and telephone for questions. */
  contact?: string;
}

/** A matter that slipped. */
export interface SlipItem {
  taskNumber: number;
  taskTitle: string;
  /** What was due: a round-up, a promise, a milestone. */
  matter: string;
  dueOn: IsoDate;
  /** Working days past the due date, where they count. */
  overdueWorkdays?: number;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** A paragraph for each text that says something. */
export const paragraphs = (...texts: (string | undefined)[]): Block[] =>
  texts.flatMap((text) => (text && text.trim() !== '' ? [paragraph(text)] : []));

/** A heading with its paragraphs; nothing when there is nothing below it. */
export function section(title: string, blocks: Block[]): Block[] {
  return blocks.length > 0 ? [heading(title), ...blocks] : [];
}

/** Several demands as （一）… would be heavy: one paragraph each, 一是 二是 are the writer's own. */
export const listed = (texts: readonly string[]): Block[] =>
  texts.map((text, i) => paragraph(`${i + 1}．${text}`));

export const plan = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

/** The slipped matters as a table. */
export function slipTable(items: readonly SlipItem[]): Block {
  const counted = items.some((i) => i.overdueWorkdays !== undefined);
  const columns = [
    { title: '序号', width: 8 },
    { title: '任务', width: counted ? 34 : 39 },
    { title: '未完成事项', width: counted ? 22 : 29 },
    { title: '到期日', width: 24 },
    ...(counted ? [{ title: '逾期\n工作日', width: 12 }] : []),
  ];
  const rows = items.map((item, i) => [
    String(i + 1),
    `第${item.taskNumber}号　${item.taskTitle}`,
    item.matter,
    printedDate(item.dueOn),
    ...(counted ? [String(item.overdueWorkdays ?? '')] : []),
  ]);
  return { kind: 'table', columns, rows };
}

const MINUTES = /T(\d{2}):(\d{2})/;
const BEIJING_HOURS = 8;
const HOUR_MS = 3_600_000;

/** 2026年11月3日 14:30, in Beijing time. */
export function printedMoment(at: Instant): string {
  const local = new Date(Date.parse(at) + BEIJING_HOURS * HOUR_MS).toISOString();
  const [, hours = '', minutes = ''] = MINUTES.exec(local) ?? [];
  return `${printedDate(dateOf(at))} ${hours}:${minutes}`;
}

interface Frame {
  form: PaperForm;
  title: string;
  to: string[];
  body: Block[];
  attachments?: string[];
  copies?: string[];
}

/** A draft: number and date come when it is issued. */
export function draft(office: Office, frame: Frame): Paper {
  const { form, title, to, body, attachments = [], copies = [] } = frame;
  return {
    form,
    head: office.name,
    number: '',
    title,
    recipients: to,
    body,
    attachments,
    issuer: office.name,
    copies,
    printedBy: office.name,
    ...(office.contact && { note: `联系人：${office.contact}` }),
  };
}
