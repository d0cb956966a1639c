/** Telegram's updates as the bot's own: text, buttons and files of messages; the rest is left out. */
import type { Message, Update } from 'node-telegram-bot-api/types';
import type { Inbound } from '../channel.js';

export interface TelegramInbound {
  inbound: Inbound;
  /** To be answered at once, or the button keeps spinning. */
  callbackId?: string;
}

const PHOTO_MIME = 'image/jpeg';

function filesOf(message: Message): Inbound['files'] {
  const { document, photo } = message;
  // The sizes of a photo come smallest first.
  const largest = photo?.at(-1);
  const files: Inbound['files'] = [];
  if (document) {
    const {
      file_id: ref,
      file_name: name = 'file',
      mime_type: mime = '',
      file_size: size = 0,
    } = document;
    files.push({ ref, name, mime, size });
  }
  if (largest) {
    const name = `photo-${message.message_id}.jpg`;
    files.push({ ref: largest.file_id, name, mime: PHOTO_MIME, size: largest.file_size ?? 0 });
  }
  return files;
}

/** An update as the bot takes it; `undefined` for kinds that nobody answers. */
export function inboundOf(update: Update): TelegramInbound | undefined {
  const common = { channel: 'telegram' as const, updateId: String(update.update_id) };
  if ('callback_query' in update) {
    const pressed = update.callback_query;
    const address = String(pressed.message?.chat.id ?? pressed.from.id);
    const inbound = { ...common, address, button: pressed.data ?? '', files: [] };
    return { inbound, callbackId: pressed.id };
  }
  if (!('message' in update)) return undefined;
  const { message } = update;
  const { text = message.caption, media_group_id: album } = message;
  const inbound = {
    ...common,
    address: String(message.chat.id),
    ...(text !== undefined && { text }),
    ...(album && { album }),
    files: filesOf(message),
  };
  return { inbound };
}
