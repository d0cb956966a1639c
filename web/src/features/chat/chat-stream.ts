/** The stream of a conversation, opened again whenever it ends. */
import type { ChatMessage } from '../../../../api/contract/chat.js';
import { urlOf } from '../../shared/api.js';

export type Line = 'connecting' | 'open' | 'down';

const RECONNECT_MS = 3_000;

/** Keeps a stream open. Returns the way to close it. */
export function keepOpen(
  onLine: (line: Line) => void,
  onMessage: (message: ChatMessage) => void,
): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    stream = new EventSource(urlOf('/chat/stream'));
    stream.onopen = () => onLine('open');
    stream.onmessage = (event) => onMessage(JSON.parse(event.data) as ChatMessage);
    stream.onerror = () => {
      onLine('down');
      // A broken line is mended by the browser; an answer that was no stream is not.
      if (stream?.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    stream?.close();
  };
}
