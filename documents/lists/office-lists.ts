/** The office's lists, column by column. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { DocumentKind } from '../../domain/document/document-kinds.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import { KIND_NAMES } from '../kinds/kind-words.js';
import { matterWords } from '../kinds/matter-words.js';
import { printedMoment } from '../kinds/common.js';
import * as words from './row-words.js';
import type { Column } from './write-list.js';

export const momentCell = (at: Instant | null | undefined): string => (at ? printedMoment(at) : '');
const NARROW = 10;
const DATE = 12;
const MOMENT = 22;
const NAME = 20;
const TITLE = 46;
const TEXT = 60;

export interface OverdueListRow {
  number: number;
  title: string;
  unitName: string;
  kind: NodeKind;
  nodeTitle: string;
  firstDueOn: IsoDate;
  dueOn: IsoDate;
  daysOverdue: number;
  rung: string | null;
  rungAt: Instant | null;
  waiting: boolean;
}

export const OVERDUE_COLUMNS: Column<OverdueListRow>[] = [
  { title: '任务编号', width: NARROW, value: (r) => r.number },
  { title: '任务', width: TITLE, value: (r) => r.title },
  { title: '责任单位', width: NAME, value: (r) => r.unitName },
  { title: '逾期事项', width: TITLE, value: (r) => matterWords(r.kind, r.nodeTitle) },
  { title: '首次承诺日期', width: DATE, value: (r) => r.firstDueOn },
  { title: '现行到期日', width: DATE, value: (r) => r.dueOn },
  { title: '逾期天数', width: NARROW, value: (r) => r.daysOverdue },
  { title: '措施层级', width: NARROW, value: (r) => words.rungWord(r.rung) || '未采取' },
  { title: '采取时间', width: MOMENT, value: (r) => momentCell(r.rungAt) },
  { title: '报告待审', width: NARROW, value: (r) => (r.waiting ? '是' : '') },
];

export interface TaskListRow {
  number: number;
  title: string;
  kind: string;
  phase: string;
  light: string;
  claimedPercent: number;
  verifiedPercent: number;
  nextDueOn: IsoDate | null;
  rung: string | null;
  owners: { unitName: string; role: string }[];
}

const ownersOf = ({ owners }: TaskListRow, role: string): string =>
  owners
    .filter((o) => o.role === role)
    .map((o) => o.unitName)
    .join('、');

export const TASK_COLUMNS: Column<TaskListRow>[] = [
  { title: '编号', width: NARROW, value: (r) => r.number },
  { title: '任务', width: TITLE, value: (r) => r.title },
  { title: '类别', width: NARROW, value: (r) => words.taskKindWord(r.kind) },
  { title: '牵头单位', width: NAME, value: (r) => ownersOf(r, 'lead') },
  { title: '配合单位', width: TITLE, value: (r) => ownersOf(r, 'support') },
  { title: '阶段', width: NARROW, value: (r) => words.phaseWord(r.phase) },
  { title: '亮灯', width: NARROW, value: (r) => words.lightWord(r.light) },
  { title: '申报进度%', width: NARROW, value: (r) => r.claimedPercent },
  { title: '核定进度%', width: NARROW, value: (r) => r.verifiedPercent },
  { title: '下一到期日', width: DATE, value: (r) => r.nextDueOn },
  { title: '最高措施', width: NARROW, value: (r) => words.rungWord(r.rung) },
];

export interface UnitListRow {
  name: string;
  kind: string;
  active: boolean;
  aliases: string[];
  people: number;
  reachable: boolean;
  openTasks: number;
  overdue: number;
}

export const UNIT_COLUMNS: Column<UnitListRow>[] = [
  { title: '单位', width: NAME, value: (r) => r.name },
  { title: '类别', width: NARROW, value: (r) => words.unitKindWord(r.kind) },
  { title: '别称', width: TITLE, value: (r) => r.aliases.join('、') },
  { title: '在册人员', width: NARROW, value: (r) => r.people },
  { title: '能联系上', width: NARROW, value: (r) => (r.reachable ? '是' : '否') },
  { title: '在办任务', width: NARROW, value: (r) => r.openTasks },
  { title: '逾期事项', width: NARROW, value: (r) => r.overdue },
  { title: '启用', width: NARROW, value: (r) => (r.active ? '是' : '停用') },
];

export interface ReportListRow {
  receipt: string;
  number: number;
  title: string;
  unitName: string;
  personName: string;
  channel: string;
  percent: number;
  done: boolean;
  text: string;
  problems: string | null;
  nextStep: string | null;
  reportedAt: Instant;
  status: string;
  reviewerName: string | null;
  reviewedAt: Instant | null;
  ownHost: boolean;
  reason: string | null;
}

export const REPORT_COLUMNS: Column<ReportListRow>[] = [
  { title: '回执号', width: NAME, value: (r) => r.receipt },
  { title: '任务编号', width: NARROW, value: (r) => r.number },
  { title: '任务', width: TITLE, value: (r) => r.title },
  { title: '单位', width: NAME, value: (r) => r.unitName },
  { title: '报送人', width: NARROW, value: (r) => r.personName },
  { title: '渠道', width: NARROW, value: (r) => words.channelWord(r.channel) },
  { title: '报送时间', width: MOMENT, value: (r) => momentCell(r.reportedAt) },
  { title: '进度%', width: NARROW, value: (r) => r.percent },
  { title: '自报完成', width: NARROW, value: (r) => (r.done ? '是' : '') },
  { title: '进展情况', width: TEXT, value: (r) => r.text },
  { title: '存在困难', width: TITLE, value: (r) => r.problems },
  { title: '下一步', width: TITLE, value: (r) => r.nextStep },
  { title: '审核结果', width: NARROW, value: (r) => words.reportStatusWord(r.status) },
  { title: '审核人', width: NARROW, value: (r) => r.reviewerName },
  { title: '审核时间', width: MOMENT, value: (r) => momentCell(r.reviewedAt) },
  { title: '本单位复核', width: NARROW, value: (r) => (r.ownHost ? '是' : '') },
  { title: '审核意见', width: TITLE, value: (r) => r.reason },
];

export interface DeliveryListRow {
  number: number | null;
  unitName: string;
  personName: string;
  kind: string;
  channel: string | null;
  status: string;
  queuedAt: Instant;
  sentAt: Instant | null;
  readAt: Instant | null;
  answeredAt: Instant | null;
  error: string | null;
}

export interface DocumentListRow {
  kind: DocumentKind;
  number: string | null;
  title: string;
  status: string;
  toNames: string[];
  draftedName: string;
  draftedAt: Instant;
  issuedName: string | null;
  issuedAt: Instant | null;
  endedWhy: string | null;
  sha256: string | null;
}

export const DOCUMENT_COLUMNS: Column<DocumentListRow>[] = [
  { title: '种类', width: NAME, value: (r) => KIND_NAMES[r.kind] },
  { title: '文号', width: NAME, value: (r) => r.number },
  { title: '标题', width: TITLE, value: (r) => r.title },
  { title: '状态', width: NARROW, value: (r) => words.documentStatusWord(r.status) },
  { title: '发往', width: TITLE, value: (r) => r.toNames.join('、') },
  { title: '起草人', width: NARROW, value: (r) => r.draftedName },
  { title: '起草时间', width: MOMENT, value: (r) => momentCell(r.draftedAt) },
  { title: '签发人', width: NARROW, value: (r) => r.issuedName },
  { title: '签发时间', width: MOMENT, value: (r) => momentCell(r.issuedAt) },
  { title: '作废或撤下理由', width: TITLE, value: (r) => r.endedWhy },
  { title: '原件SHA-256', width: TEXT, value: (r) => r.sha256 },
];
