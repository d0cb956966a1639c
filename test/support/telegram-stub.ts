/** A Bot API of a few lines for what the emulator does not know: files, and refusals to send. */
import { createServer } from 'node:http';
import { freePort } from './free-port.js';

export interface TelegramStub {
  apiRoot: string;
  /** Method names called, in order. */
  calls: string[];
  /** Answers to a method; the last one is repeated. */
  answers: Record<string, { status: number; body: object }[]>;
  stop(): Promise<void>;
}

export async function telegramStub(files: Record<string, Uint8Array> = {}): Promise<TelegramStub> {
  const calls: string[] = [];
  const answers: TelegramStub['answers'] = {};
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    request.resume();
    const file = files[path.replace(/^\/file\/bot[^/]+\//, '')];
    if (path.startsWith('/file/')) {
      response.writeHead(file ? 200 : 404).end(file);
      return;
    }
    const method = path.replace(/^\/bot[^/]+\//, '');
    calls.push(method);
    const prepared = answers[method] ?? [];
    const { status, body } = (prepared.length > 1 ? prepared.shift() : prepared[0]) ?? {
      status: 200,
      body: { ok: true, result: true },
    };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    ...{ calls, answers, apiRoot: `http://127.0.0.1:${port}` },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
