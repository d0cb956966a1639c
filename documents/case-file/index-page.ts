/** The first page of a case file: what it is about, what is in it, what happened, how to check it. */
import { printedMoment } from '../kinds/common.js';
import { noticeWord } from '../lists/delivery-list.js';
import type { DeliveryListRow } from '../lists/office-lists.js';
import { channelWord, deliveryStatusWord } from '../lists/row-words.js';
import type { CaseAttachment, CaseEventRow, CaseFile } from './case-file.js';
import { eventDetails } from './event-details.js';
import { eventWord } from './event-words.js';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
const href = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const STYLE = `body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.7 "FangSong","Noto Serif CJK SC",serif;color:#111}
h1{font-size:1.5em;text-align:center}h2{font-size:1.15em;margin-top:2em;border-bottom:2px solid #c00}
table{width:100%;border-collapse:collapse;font-size:.9em}th,td{border:1px solid #999;padding:.25em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2;white-space:nowrap}code{font-size:.85em;overflow-wrap:anywhere}.gone{color:#777;text-decoration:line-through}`;

const row = (...cells: string[]): string =>
  `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;
const table = (titles: string[], rows: string[]): string =>
  `<table><thead><tr>${titles.map((t) => `<th>${t}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
const section = (title: string, body: string): string => `<h2>${title}</h2>${body}`;

function eventRow(event: CaseEventRow): string {
  const { at, type, unitName, actorName, channel, data, takenBack } = event;
  const name = html(eventWord(type));
  const by = [...new Set([actorName, channelWord(channel)])].filter((t) => t !== '').join('，');
  return row(
    html(printedMoment(at)),
    takenBack ? `<span class="gone">${name}</span>（已撤回）` : name,
    html(unitName),
    html(by),
    html(eventDetails(data)),
  );
}

function fileRow({ title, path, bytes, sha256 }: CaseAttachment): string {
  const link = bytes
    ? `<a href="${href(path)}">${html(title)}</a>`
    : `${html(title)}（未收入案卷）`;
  return row(link, `<code>${html(sha256)}</code>`);
}

function deliveryRow(message: DeliveryListRow): string {
  const { queuedAt, sentAt, readAt, answeredAt, kind, personName, unitName } = message;
  const answered = answeredAt ? `，${printedMoment(answeredAt)}回应` : '';
  const read = readAt && !answeredAt ? `，${printedMoment(readAt)}阅读` : '';
  return row(
    html(printedMoment(sentAt ?? queuedAt)),
    html(noticeWord(kind)),
    html(personName || unitName),
    html(channelWord(message.channel)),
    html(`${deliveryStatusWord(message.status)}${read}${answered}`),
  );
}

/** The latest messages; the workbook has all. */
function ledger({ deliveries }: CaseFile): string {
  if (deliveries.length === 0) return '<p>无。</p>';
  const shown = deliveries.slice(0, MOST_MESSAGES).map(deliveryRow);
  const rest = deliveries.length - shown.length;
  const more = rest > 0 ? `<p>另有较早的${rest}条，见${SHEETS}。</p>` : '';
  return table(['时间', '内容', '接收人', '渠道', '结果'], shown) + more;
}

const files = (list: CaseAttachment[]): string =>
  list.length > 0 ? table(['名称', 'SHA-256'], list.map(fileRow)) : '<p>无。</p>';

function about({ subject, planTitles, madeAt, madeBy, ...file }: CaseFile): string {
  const { events, reports, deliveries, documents } = file;
  const counts = `大事记${events.length}条，进展报告${reports.length}份，消息${deliveries.length}条，文书${documents.length}份`;
  return `<h1>督办案卷</h1>${table(
    ['项目', '内容'],
    [
      row('事由', html(subject)),
      row('涉及规划', html(planTitles.join('、'))),
      row('案卷内容', counts),
      row('制作', html(`${madeBy}，${printedMoment(madeAt)}`)),
    ],
  )}<p>全部表格见 <a href="${href(SHEETS)}">${SHEETS}</a>；各文件的 SHA-256 见 <a href="${href(SUMS)}">${SUMS}</a>。</p>`;
}

const MOST_MESSAGES = 200;

export const SHEETS = '台账.xlsx';
export const SUMS = 'SHA-256.txt';
export const INDEX = 'index.html';

/** The index page, complete in itself. */
export function indexPage(file: CaseFile): string {
  const { head, events, papers, evidence, subject } = file;
  const checked =
    `<p>制作时台账的末条校验码：<code>${head.link}:${head.hash}</code></p>` +
    `<p>核对：<code>npm run audit -- verify --note ${head.link}:${head.hash}</code></p>`;
  const happened = table(['时间', '事件', '单位', '办理人', '情况'], events.map(eventRow));
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>督办案卷　${html(subject)}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>` +
    about(file) +
    section('一、文书', files(papers)) +
    section('二、佐证材料', files(evidence)) +
    section('三、大事记', happened) +
    section('四、送达台账', ledger(file)) +
    section('五、核对', checked) +
    '</body></html>\n'
  );
}
