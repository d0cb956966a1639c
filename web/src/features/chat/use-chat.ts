/** A conversation with the server: what was said, what is said now, and whether the line holds. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '../../../../api/contract/chat.js';
import { api } from '../../shared/api.js';
import { randomId } from '../../shared/random-id.js';
import { lastId, merged, type Outgoing } from './chat-lines.js';
import { keepOpen, type Line } from './chat-stream.js';

export type Said = Pick<Outgoing, 'text' | 'button' | 'files'>;

const formOf = ({ key, text, button, files }: Outgoing): FormData => {
  const form = new FormData();
  form.append('key', key);
  if (text) form.append('text', text);
  if (button) form.append('button', button.data);
  for (const file of files) form.append('files', file, file.name);
  return form;
};

/** The messages, and the way to say something. */
export function useChat() {
  const { messages, catchUp, take, loaded } = useMessages();
  const line = useLine(catchUp, take);
  const { outgoing, deliver } = useOutgoing(catchUp);
  const say = useCallback((said: Said) => deliver({ ...said, key: randomId() }), [deliver]);
  return { messages, outgoing, line, loaded, say, again: deliver };
}

function useMessages() {
  const [messages, setMessages] = useState<ChatMessage[]>([]);
  const [loaded, setLoaded] = useState(false);
  const last = useRef(0);
  last.current = lastId(messages);
  const take = useCallback((incoming: ChatMessage[]) => {
    setMessages((known) => merged(known, incoming));
  }, []);
  const catchUp = useCallback(async () => {
    const query = { after: last.current };
    const answer = await api.get<{ messages: ChatMessage[] }>('/chat/messages', query);
    take(answer.messages);
    setLoaded(true);
  }, [take]);
  return { messages, catchUp, take, loaded };
}

/** Holds the stream; whatever was missed while it was down is read when it opens again. */
function useLine(catchUp: () => Promise<void>, take: (incoming: ChatMessage[]) => void): Line {
  const [line, setLine] = useState<Line>('connecting');
  useEffect(() => {
    const hold = (state: Line) => {
      setLine(state);
      if (state === 'open') catchUp().catch(() => setLine('down'));
    };
    let close: (() => void) | undefined;
    let left = false;
    const start = () => {
      if (!left) close = keepOpen(hold, (message) => take([message]));
    };
    // The first reading also gives a new browser its chat address, which the stream needs.
    catchUp().then(start, () => {
      setLine('down');
      start();
    });
    return () => {
      left = true;
      close?.();
    };
  }, [catchUp, take]);
  return line;
}

function useOutgoing(catchUp: () => Promise<void>) {
  const [outgoing, setOutgoing] = useState<Outgoing[]>([]);
  const deliver = useCallback(
    async (one: Outgoing) => {
      const others = (all: Outgoing[]) => all.filter((o) => o.key !== one.key);
      const { failed: _before, ...fresh } = one;
      setOutgoing((all) => [...others(all), fresh]);
      try {
        await api.upload('/chat/messages', formOf(one));
        await catchUp();
        setOutgoing(others);
      } catch (problem) {
        const failed = problem instanceof Error ? problem.message : '没有发出';
        setOutgoing((all) => all.map((o) => (o.key === one.key ? { ...fresh, failed } : o)));
      }
    },
    [catchUp],
  );
  return { outgoing, deliver };
}
