/** Server-sent events: each new message of one chat address, once, in order. */
import type { Request, Response } from 'express';
import type { KeptChatMessage } from './chat-desk.js';
import type { ChatMessage } from './contract/chat.js';
import type { AppDeps } from './deps.js';

/** Proxies close a line on which nothing is said for a minute or so. */
const BREATH_MS = 25_000;

interface Listener {
  address: string;
  req: Request;
  res: Response;
  view(message: KeptChatMessage): ChatMessage;
}

async function newestId({ chat }: AppDeps, address: string): Promise<number> {
  return (await chat.messagesAfter(address, 0)).at(-1)?.id ?? 0;
}

/** Keeps the line open until the browser leaves; it goes on after the id a returning browser names. */
export async function streamMessages(deps: AppDeps, listener: Listener): Promise<void> {
  const { chat, log } = deps;
  const { address, req, res, view } = listener;
  const named = Number(req.get('last-event-id'));
  let last = Number.isInteger(named) && named > 0 ? named : await newestId(deps, address);
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  res.write(': open\n\n');
  let writing = Promise.resolve();
  const tell = async (): Promise<void> => {
    for (const message of await chat.messagesAfter(address, last)) {
      last = message.id;
      res.write(`id: ${message.id}\ndata: ${JSON.stringify(view(message))}\n\n`);
    }
  };
  // One at a time: two rings close together must not read the same messages twice.
  const ring = (): void => {
    writing = writing.then(tell).catch((err: unknown) => {
      log.warn({ err }, 'a chat line broke');
      res.end();
    });
  };
  const stop = chat.subscribe(address, ring);
  const breath = setInterval(() => res.write(': \n\n'), BREATH_MS);
  res.on('close', () => {
    clearInterval(breath);
    stop();
  });
  ring();
}
