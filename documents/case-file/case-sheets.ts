/** The tables of a case file. */
import { printedMoment } from '../kinds/common.js';
import { DELIVERY_COLUMNS } from '../lists/delivery-list.js';
import { DOCUMENT_COLUMNS, REPORT_COLUMNS } from '../lists/office-lists.js';
import { channelWord, roleWord } from '../lists/row-words.js';
import { sheetOf, type Column, type Sheet } from '../lists/write-list.js';
import type { CaseAttachment, CaseEventRow, CaseFile } from './case-file.js';
import { eventDetails } from './event-details.js';
import { eventWord } from './event-words.js';

const EVENT_COLUMNS: Column<CaseEventRow>[] = [
  { title: '链序号', width: 10, value: (e) => e.link },
  { title: '时间', width: 22, value: (e) => printedMoment(e.at) },
  { title: '事件', width: 18, value: (e) => eventWord(e.type) },
  { title: '单位', width: 20, value: (e) => e.unitName },
  { title: '办理人', width: 14, value: (e) => e.actorName },
  { title: '身份', width: 12, value: (e) => roleWord(e.role) },
  { title: '渠道', width: 12, value: (e) => channelWord(e.channel) },
  { title: '情况', width: 70, value: (e) => eventDetails(e.data) },
  { title: '已撤回', width: 10, value: (e) => (e.takenBack ? '是' : '') },
  { title: '来源', width: 26, value: (e) => `${e.stream} #${e.seq}` },
  { title: '全部数据', width: 40, value: (e) => JSON.stringify(e.data) },
  { title: '校验码', width: 66, value: (e) => e.hash },
];

const FILE_COLUMNS: Column<CaseAttachment>[] = [
  { title: '名称', width: 50, value: (f) => f.title },
  { title: '案卷内路径', width: 60, value: (f) => (f.bytes ? f.path : '未收入案卷，原件在系统中') },
  { title: 'SHA-256', width: 66, value: (f) => f.sha256 },
];

export function caseSheets(file: CaseFile): Sheet[] {
  const { events, reports, deliveries, documents, evidence } = file;
  return [
    sheetOf({ name: '大事记', columns: EVENT_COLUMNS, rows: events }),
    sheetOf({ name: '进展报告', columns: REPORT_COLUMNS, rows: reports }),
    sheetOf({ name: '送达台账', columns: DELIVERY_COLUMNS, rows: deliveries }),
    sheetOf({ name: '文书', columns: DOCUMENT_COLUMNS, rows: documents }),
    sheetOf({ name: '佐证材料', columns: FILE_COLUMNS, rows: evidence }),
  ];
}
