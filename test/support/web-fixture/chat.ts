/** A conversation partner that answers every message with its echo. */
import type { Express, Response } from 'express';
import multer from 'multer';
import type { ChatMessage } from '../../../api/contract/chat.js';
import * as contract from '../../../api/contract/chat.js';
import { NOW } from './cast.js';

const OPENING: ChatMessage[] = [
  {
    id: 1,
    fromBot: false,
    text: 'K7M2QX9P',
    buttons: [],
    at: '2026-11-20T01:00:00.000Z',
  },
  {
    id: 2,
    fromBot: true,
    text: '绑定成功：方海燕，县政府办公室联络员。\n有任务时会在这里提醒您。',
    buttons: [
      [
        { label: '我的任务', data: 'mine' },
        { label: '帮助', data: 'help' },
      ],
    ],
    at: '2026-11-20T01:00:01.000Z',
  },
  {
    id: 3,
    fromBot: true,
    text: '【到期提醒】12号任务 完善应急预案体系\n2026年第四季度调度，12月20日到期，还有27天。',
    buttons: [
      [
        { label: '报进展', data: 'a' },
        { label: '已完成', data: 'b' },
      ],
      [
        { label: '申请延期', data: 'c' },
        { label: '有困难', data: 'd' },
      ],
      [{ label: '查看任务', data: 'e' }],
    ],
    at: NOW,
  },
];

/** Mounts the chat; returns the way to end its streams. */
export function mountChat(app: Express): () => void {
  const messages = [...OPENING];
  const listeners = new Set<Response>();
  const say = (message: Omit<ChatMessage, 'id' | 'at' | 'buttons'>) => {
    const kept = { ...message, id: messages.length + 1, at: NOW, buttons: [] };
    messages.push(kept);
    for (const res of listeners) res.write(`id: ${kept.id}\ndata: ${JSON.stringify(kept)}\n\n`);
  };
  app.get('/api/chat/messages', (req, res) => {
    const { after } = contract.chatQuery.parse(req.query);
    res.json(contract.chatMessages.parse({ messages: messages.filter((m) => m.id > after) }));
  });
  app.post('/api/chat/messages', multer().array('files'), (req, res) => {
    const { text, button } = contract.chatPost.parse(req.body);
    const said = text ?? button ?? '〔文件〕';
    say({ fromBot: false, text: said });
    say({ fromBot: true, text: `收到：${said}` });
    res.status(202).json({ accepted: true });
  });
  app.get('/api/chat/stream', (_req, res) => {
    res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
    listeners.add(res);
    res.on('close', () => listeners.delete(res));
  });
  return () => listeners.forEach((res) => res.end());
}
