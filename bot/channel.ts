/** The port every chat channel fits: what comes in, what goes out, and how sending fails. */

export type ChannelKind = 'telegram' | 'webchat';

export interface Button {
  label: string;
  /** Signed callback data of at most 64 bytes; what it does is decided when it comes back. */
  data: string;
}

/** An official document that goes with a message. */
export interface CardFile {
  documentId: string;
  name: string;
}

/** A message as people see it: text of a few lines, rows of buttons, files. Plain text, no markup. */
export interface Card {
  text: string;
  buttons: Button[][];
  files?: CardFile[];
}

export interface InboundFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** One thing a person did in a chat. `updateId` is the channel's own, unique within it. */
export interface Inbound {
  channel: ChannelKind;
  updateId: string;
  /** The chat account: a Telegram chat id, a web chat's secret address. */
  address: string;
  text?: string;
  button?: string;
  /** Messages that were sent as one album carry the same name. */
  album?: string;
  /** Files by reference: fetched only when the conversation wants them. */
  files: { ref: string; name: string; mime: string; size: number }[];
}

interface Sent {
  /** The channel's own reference of the message. */
  ref: string;
}

/** A failure to send. Permanent: this account will never be reached again (blocked, deleted). */
export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  constructor(
    message: string,
    readonly permanent: boolean,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

export interface Channel {
  kind: ChannelKind;
  /**
   * Sends a card. `key` makes the message one message where the channel can tell.
   * @throws SendFailure
   */
  send(address: string, card: Card, key: string): Promise<Sent>;
  /** The bytes of a file that an inbound message named. */
  fetchFile(ref: string): Promise<InboundFile>;
}
