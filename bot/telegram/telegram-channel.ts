/** Telegram as a channel: cards out, files in, failures told apart. */
import { Api, InputFile, TelegramApiError } from 'node-telegram-bot-api';
import { type Card, type CardFile, type Channel, SendFailure } from '../channel.js';

export interface TelegramSettings {
  token: string;
  /** Where the Bot API lies; Telegram's own unless told. */
  apiRoot?: string;
  /** The bytes of a document that goes with a message. */
  documentBytes?: (documentId: string) => Promise<Uint8Array>;
}

/** Longer floods are left to the sender's own schedule. */
const LONGEST_WAIT_MS = 5000;
const TELEGRAM_ROOT = 'https://api.telegram.org';
const MOST_CHARACTERS = 4000;
const GONE =
  /chat not found|user is deactivated|bot was (?:blocked|kicked)|peer_id_invalid|upgraded to a supergroup|user not found/i;

/** Opens the Bot API of a token. */
export function openApi({ token, apiRoot }: TelegramSettings): Api {
  return new Api(token, { ...(apiRoot && { apiRoot }), maxRetryAfterMs: LONGEST_WAIT_MS });
}

/** What a failed call means for the one who was to be reached. */
function sendFailureOf(fault: unknown): SendFailure {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (!(fault instanceof TelegramApiError)) return new SendFailure(message, false);
  const moved = fault.migrateToChatId !== undefined;
  const gone = fault.errorCode === 403 || (fault.errorCode === 400 && GONE.test(fault.description));
  return new SendFailure(message, moved || gone, fault.retryAfter);
}

const keyboardOf = ({ buttons }: Card) =>
  buttons.length === 0
    ? {}
    : {
        reply_markup: {
          inline_keyboard: buttons.map((row) =>
            row.map(({ label, data }) => ({ text: label, callback_data: data })),
          ),
        },
      };

/** The papers first: should one fail, the message that speaks of them is not sent twice. */
async function sendFiles(
  api: Api,
  { documentBytes }: TelegramSettings,
  { chat, files }: { chat: number; files: readonly CardFile[] },
): Promise<void> {
  for (const { documentId, name } of files) {
    const bytes = await documentBytes?.(documentId);
    if (!bytes) continue;
    const document = new InputFile(Buffer.from(bytes), { filename: name });
    await api.sendDocument({ chat_id: chat, document });
  }
}

/** The Telegram channel. `key` cannot be told to Telegram: a repeated send is a second message. */
export function createTelegramChannel(api: Api, settings: TelegramSettings): Channel {
  const fileRoot = `${settings.apiRoot ?? TELEGRAM_ROOT}/file/bot${settings.token}`;
  return {
    kind: 'telegram',
    async send(address, card) {
      const text = card.text.slice(0, MOST_CHARACTERS);
      try {
        const chat = Number(address);
        await sendFiles(api, settings, { chat, files: card.files ?? [] });
        const sent = await api.sendMessage({ chat_id: chat, text, ...keyboardOf(card) });
        return { ref: String(sent.message_id) };
      } catch (fault) {
        throw sendFailureOf(fault);
      }
    },
    async fetchFile(ref) {
      const { file_path: path } = await api.getFile({ file_id: ref });
      if (!path) throw new Error('Telegram names no path for the file');
      const answer = await fetch(`${fileRoot}/${path}`);
      if (!answer.ok) throw new Error(`Telegram answered ${answer.status} for a file`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const mime = answer.headers.get('content-type') ?? '';
      return { name: path.replace(/^.*\//, ''), mime, bytes };
    },
  };
}
