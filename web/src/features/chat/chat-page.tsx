import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import '../../shared/styles/chat.css';
import { ChatEntry } from './chat-entry.js';
import { ChatHello } from './chat-hello.js';
import { MessageBubble, OutgoingBubble } from './bubbles.js';
import type { Line } from './chat-stream.js';
import { useChat } from './use-chat.js';

const LINE_WORDS: Record<Line, string> = {
  connecting: '正在连接……',
  open: '已连接',
  down: '连接断开，正在重连……',
};

/** The conversation of a liaison, as in a phone's messenger; no sign-in. */
export function ChatPage() {
  const chat = useChat();
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = '督办聊天';
  }, []);
  const count = chat.messages.length + chat.outgoing.length;
  useEffect(() => {
    scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
  }, [count]);
  const busy = chat.outgoing.some((o) => !o.failed);
  return (
    <main className="chat">
      <header className="chat-head">
        <div>
          <h1>督办助手</h1>
          <div className={`chat-line ${chat.line}`} role="status">
            {LINE_WORDS[chat.line]}
          </div>
        </div>
        <Link to="/" className="chat-line">
          网页端
        </Link>
      </header>
      <div className="chat-scroll" ref={scroll} aria-live="polite">
        {chat.loaded && count === 0 && <ChatHello />}
        {chat.messages.map((message, index) => (
          <MessageBubble
            key={message.id}
            message={message}
            before={chat.messages[index - 1]}
            busy={busy}
            onButton={(button) => void chat.say({ button, files: [] })}
          />
        ))}
        {chat.outgoing.map((one) => (
          <OutgoingBubble key={one.key} outgoing={one} onAgain={() => void chat.again(one)} />
        ))}
      </div>
      <ChatEntry onSay={(said) => void chat.say(said)} first={chat.loaded && count === 0} />
    </main>
  );
}
