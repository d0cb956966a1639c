/** Outgoing messages as cards, their buttons sealed for the one who reads them. */
import { button, type OpenButton, reply, type Reply, sealReply } from '../buttons/reply.js';
import { createSealing } from '../buttons/sealing.js';
import { documentFileName } from '../../domain/document/file-name.js';
import type { Card, CardFile } from '../channel.js';
import { noticeWords } from '../text/notices.js';
import { labels } from '../text/zh.js';
import { NOTICE_BUTTONS } from './notice-buttons.js';
import type { NoticePayload } from './notice-payload.js';

/** A notice before its buttons are sealed. */
export function noticeReply(payload: NoticePayload): Reply {
  const buttons = NOTICE_BUTTONS[payload.notice.kind](payload);
  return { ...reply(noticeWords.text(payload), ...buttons), files: filesOf([payload]) };
}

/** The papers that go with messages. */
function filesOf(payloads: NoticePayload[]): CardFile[] {
  return payloads.flatMap(({ document }) => {
    if (!document) return [];
    const { documentId, number, title } = document;
    return [{ documentId, name: documentFileName({ number, title }) }];
  });
}

const MOST_BUTTONS = 8;
const ROW = 2;

function openButton({ task, notice }: NoticePayload): OpenButton | undefined {
  const { reportId } = notice;
  const waits = notice.kind === 'reportWaiting' || notice.kind === 'reviewerReminded';
  if (!task) return undefined;
  if (waits && reportId)
    return button(labels.numbered(task.number, labels.look), 'viewReport', [reportId]);
  return button(labels.numbered(task.number, labels.look), 'viewTask', [task.taskId]);
}

const DECIDED_IN_LIST = new Set([
  'extensionAsked',
  'deciderReminded',
  'excusalAsked',
  'excusalReminded',
  'proposal',
  'proposalReminded',
  'closeOutAsked',
]);

/** Several notices of one person in one message: a unit with many due tasks gets no flood (§5). */
export function digestReply(payloads: NoticePayload[]): Reply {
  const open = payloads
    .filter((p) => !DECIDED_IN_LIST.has(p.notice.kind))
    .map(openButton)
    .filter((b) => b !== undefined);
  const once = open.filter((b, i) => open.findIndex((o) => o.tap.subject === b.tap.subject) === i);
  const shown = once.slice(0, MOST_BUTTONS);
  const rows = shown.flatMap((_, i) => (i % ROW === 0 ? [shown.slice(i, i + ROW)] : []));
  const decides = payloads.some((p) => DECIDED_IN_LIST.has(p.notice.kind));
  const asks = (kind: NoticePayload['notice']['kind']) =>
    payloads.some((p) => p.notice.kind === kind);
  const lists = [
    ...(asks('actualsAsked') ? [button(labels.enterActuals, 'listActuals')] : []),
    ...(asks('actualWaiting') ? [button(labels.actualsToVerify, 'list', ['reviews'])] : []),
    ...(decides ? [button(labels.decisions, 'list', ['decisions'])] : []),
    ...(open.length > MOST_BUTTONS ? [button(labels.myTasks, 'listTasks')] : []),
  ];
  return { ...reply(noticeWords.digest(payloads), ...rows, lists), files: filesOf(payloads) };
}

export interface NoticeCards {
  /** One notice as a card for `payload.personId`. */
  renderNotice(payload: NoticePayload): Card;
  /** Several notices of one person as one card. */
  renderDigest(payloads: NoticePayload[]): Card;
}

/** Renders outgoing messages; the secret is the one the bot opens buttons with. */
export function createNoticeCards(secret: string): NoticeCards {
  const sealing = createSealing(secret);
  return {
    renderNotice: (payload) => sealReply(noticeReply(payload), payload.personId, sealing),
    renderDigest: (payloads) =>
      sealReply(digestReply(payloads), payloads[0]?.personId ?? '', sealing),
  };
}
