/** The web chat's conversation, as the api needs it. The bot fulfils it; main/ connects the two. */
import type { Instant } from '../domain/calendar/dates.js';

/** One thing a person did in the web chat. `address` is the browser's secret, `updateId` the message's key. */
export interface ChatInbound {
  channel: 'webchat';
  updateId: string;
  address: string;
  text?: string;
  button?: string;
  /** `ref` is the file's place among the uploaded ones, from 0. */
  files: { ref: string; name: string; mime: string; size: number }[];
}

export interface ChatFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

export interface KeptChatMessage {
  /** Ascending within an address. */
  id: number;
  fromBot: boolean;
  card: {
    text: string;
    buttons: { label: string; data: string }[][];
    files?: { documentId: string; name: string }[];
  };
  at: Instant;
}

export interface ChatDesk {
  /** Keeps the message and returns; the answer comes as a message of its own. */
  receive(inbound: ChatInbound, files: ChatFile[]): Promise<void>;
  messagesAfter(address: string, afterId: number): Promise<KeptChatMessage[]>;
  /** Calls back when an address has new messages, until the returned function is called. */
  subscribe(address: string, listener: () => void): () => void;
}
