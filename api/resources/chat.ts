/** /api/chat: the web chat. Anyone may speak; who they are, the conversation finds out. */
import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { documentFileName } from '../../domain/document/file-name.js';
import { documentWasSent } from '../../prisma/store/chat-messages.js';
import { documentBytes } from '../../prisma/store/documents/document-bytes.js';
import { documentById } from '../../prisma/store/documents/document-rows.js';
import { DOCX, sendAttachment } from '../attachment.js';
import type { KeptChatMessage } from '../chat-desk.js';
import { streamMessages } from '../chat-stream.js';
import {
  chatAccepted,
  chatMessages,
  chatPost,
  chatQuery,
  type ChatMessage,
} from '../contract/chat.js';
import { idParams } from '../contract/values.js';
import { CHAT_COOKIE, cookieOf, setCookie } from '../cookies.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const ACCEPTED = 202;
const MOST_FILES = 5;
const ADDRESS_BYTES = 16;
const ADDRESS = /^[0-9a-f]{32}$/;
/** Browsers keep no cookie longer than this. */
const YEAR_MS = 400 * 24 * 3_600_000;
const PATH = '/api/chat';

/** The browser's chat address: 128 random bits that only its cookie and the record know. */
function addressOf(req: Request, res: Response): string {
  const known = cookieOf(req, CHAT_COOKIE);
  const value = known && ADDRESS.test(known) ? known : randomBytes(ADDRESS_BYTES).toString('hex');
  setCookie(res, { name: CHAT_COOKIE, value, path: PATH, maxAgeMs: YEAR_MS });
  return value;
}

function messageView({ id, fromBot, card, at }: KeptChatMessage): ChatMessage {
  const { text, buttons, files = [] } = card;
  return { id, fromBot, text, buttons, files, at };
}

function saying({ chat }: AppDeps): Route {
  return route({
    method: 'post',
    path: '/chat/messages',
    summary: '在网页聊天里说一句话、按一个按钮、发文件',
    act: 'anyone',
    limit: 'chat',
    status: ACCEPTED,
    upload: { field: 'files', most: MOST_FILES },
    body: chatPost,
    answer: chatAccepted,
    async handle({ body: { key, text, button }, files, req, res }) {
      if (!text && !button && files.length === 0) return refuse('BodyMalformed');
      const address = addressOf(req, res);
      const named = files.map(({ name, mime, bytes }, i) => ({
        ref: String(i),
        name,
        mime,
        size: bytes.length,
      }));
      const said = { ...(text && { text }), ...(button && { button }), files: named };
      await chat.receive({ channel: 'webchat', updateId: key, address, ...said }, files);
      return { accepted: true as const };
    },
  });
}

function hearing(deps: AppDeps): Route[] {
  const { chat } = deps;
  const after = route({
    method: 'get',
    path: '/chat/messages',
    summary: '聊天记录：某条之后的消息',
    act: 'anyone',
    limit: 'chat',
    query: chatQuery,
    answer: chatMessages,
    async handle({ query, req, res }) {
      const kept = await chat.messagesAfter(addressOf(req, res), query.after);
      return { messages: kept.map(messageView) };
    },
  });
  const stream = route({
    method: 'get',
    path: '/chat/stream',
    summary: '新消息的推送（text/event-stream）',
    act: 'anyone',
    limit: 'chat',
    mediaType: 'text/event-stream',
    async handle({ req, res }) {
      await streamMessages(deps, { address: addressOf(req, res), req, res, view: messageView });
    },
  });
  return [after, stream];
}

/** Only the chat that a document was sent to may open it. */
function paper({ prisma, documentDir }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/chat/documents/:id',
    summary: '随聊天消息发来的文书',
    act: 'anyone',
    limit: 'chat',
    params: idParams,
    mediaType: DOCX,
    async handle({ params: { id }, req, res }) {
      const row = await documentById(prisma, id);
      const sent = row?.sha256 && (await documentWasSent(prisma, addressOf(req, res), id));
      if (!row || !sent) return refuse('NotFound');
      const bytes = await documentBytes(prisma, documentDir, id);
      return sendAttachment(res, { name: documentFileName(row), mime: DOCX, bytes });
    },
  });
}

export function chatRoutes(deps: AppDeps): Route[] {
  return [saying(deps), ...hearing(deps), paper(deps)];
}
