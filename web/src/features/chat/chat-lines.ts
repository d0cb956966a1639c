/** The lines of a conversation: what the server keeps, and what is still on its way to it. */
import type { ChatMessage } from '../../../../api/contract/chat.js';

/** A message of this page that the server has not confirmed yet. */
export interface Outgoing {
  key: string;
  text?: string;
  button?: { label: string; data: string };
  files: File[];
  failed?: string;
}

/** Messages in order of their ids, each once, however often it was received. */
export function merged(known: ChatMessage[], incoming: ChatMessage[]): ChatMessage[] {
  const byId = new Map(known.map((m) => [m.id, m]));
  for (const message of incoming) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/** The id after which the server is asked for more. */
export const lastId = (messages: ChatMessage[]): number => messages.at(-1)?.id ?? 0;

/** What a person sees of a message that is on its way. */
export function outgoingWords({ text, button, files }: Outgoing): string {
  const names = files.map((f) => `〔${f.name}〕`).join(' ');
  return [text ?? button?.label ?? '', names].filter(Boolean).join('\n');
}
