/** The web chat as the api sees it. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Card, Inbound, InboundFile } from '../channel.js';

export interface ChatMessageView {
  /** Ascending within an address. */
  id: number;
  fromBot: boolean;
  card: Card;
  /** Plan time. */
  at: Instant;
}

export interface ChatDesk {
  /**
   * Keeps what a browser sent; the answer comes as a message. `inbound.updateId` is the form's key:
   * the same one again changes nothing. `files` belong to `inbound.files`, in the same order.
   */
  receive(inbound: Inbound, files: readonly InboundFile[]): Promise<void>;
  /** Messages after an id, oldest first; from 0, the newest two hundred. */
  messagesAfter(address: string, afterId: number): Promise<ChatMessageView[]>;
  /** Calls the listener when an address has new messages, whoever wrote them; returns the way to stop. */
  subscribe(address: string, listener: () => void): () => void;
}
