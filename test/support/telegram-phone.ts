/** Phones that speak to the bot through the Telegram emulator, as a person's hand would. */
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { freePort } from './free-port.js';

export const TOKEN = '1:token-of-the-tests';

interface Heard {
  text: string;
  buttons: { text: string; callback_data: string }[];
}

export interface TelegramPhone {
  /** Sends words; the answer is the first message that matches. */
  say(text: string, expected: RegExp): Promise<Heard>;
  tap(label: string, expected: RegExp): Promise<Heard>;
  press(data: string, expected: RegExp): Promise<Heard>;
  /** The data of the newest button of this label. */
  button(label: string): string;
  heard(): Heard[];
}

export interface TelegramStage {
  apiRoot: string;
  phone(chatId: number): TelegramPhone;
  /** Delivers the newest update of the phones once more, with its own id. */
  redeliver(): void;
  /** Resolves with the first message to a chat after the first `from` that matches. */
  wait(chatId: number, expected: RegExp, from?: number): Promise<Heard>;
  stop(): Promise<unknown>;
}

function heardBy(server: TelegramServer, chatId: number): Heard[] {
  return server.storage.botMessages
    .filter(({ message }) => Number(message.chat_id) === chatId)
    .map(({ message: { text, reply_markup: markup } }) => {
      // The emulator keeps what was sent: inline keyboards with callback data only.
      const rows = markup && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
      return { text: String(text), buttons: rows.flat() as Heard['buttons'] };
    });
}

export async function telegramStage(): Promise<TelegramStage> {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  const wait: TelegramStage['wait'] = async (chatId, expected, from = 0) => {
    for (;;) {
      const found = heardBy(server, chatId)
        .slice(from)
        .find((h) => expected.test(h.text));
      if (found) return found;
      await server.waitBotMessage();
    }
  };
  const phone = (chatId: number): TelegramPhone => {
    const client = server.getClient(TOKEN, {
      chatId,
      userId: chatId,
      type: chatId < 0 ? 'group' : 'private',
    });
    const heard = () => heardBy(server, chatId);
    const button = (label: string): string => {
      const found = heard()
        .flatMap((h) => h.buttons)
        .findLast((b) => b.text.startsWith(label));
      if (!found) throw new Error(`no button ${label}`);
      return found.callback_data;
    };
    const answered = async (act: Promise<unknown>, expected: RegExp): Promise<Heard> => {
      const before = heard().length;
      await act;
      return wait(chatId, expected, before);
    };
    const press: TelegramPhone['press'] = (data, expected) =>
      answered(client.sendCallback(client.makeCallbackQuery(data)), expected);
    return {
      ...{ heard, button, press },
      say: (text, expected) => answered(client.sendMessage(client.makeMessage(text)), expected),
      tap: (label, expected) => press(button(label), expected),
    };
  };
  return {
    apiRoot: server.config.apiURL,
    ...{ phone, wait },
    redeliver() {
      const last = server.storage.userMessages.at(-1);
      if (last) last.isRead = false;
    },
    stop: () => server.stop(),
  };
}
