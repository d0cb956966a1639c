import type { ChatMessage } from '../../../../api/contract/chat.js';
import { dateOfInstant, longDate, momentWords } from '../../shared/words/times.js';
import { outgoingWords, type Outgoing } from './chat-lines.js';

type Button = ChatMessage['buttons'][number][number];

interface MessageBubbleProps {
  message: ChatMessage;
  before: ChatMessage | undefined;
  busy: boolean;
  onButton: (button: Button) => void;
}

/** A message that the server keeps, with the date when a new day begins. */
export function MessageBubble({ message, before, busy, onButton }: MessageBubbleProps) {
  const day = dateOfInstant(message.at);
  const newDay = !before || dateOfInstant(before.at) !== day;
  return (
    <>
      {newDay && <div className="chat-day num">{longDate(day)}</div>}
      <div className={message.fromBot ? 'bubble-row' : 'bubble-row mine'}>
        <div className="bubble">{message.text}</div>
        {message.files?.map((file) => (
          <a
            key={file.documentId}
            className="bubble-file"
            href={`/api/chat/documents/${encodeURIComponent(file.documentId)}`}
            download
          >
            {file.name}
          </a>
        ))}
        {message.buttons.length > 0 && (
          <Buttons rows={message.buttons} busy={busy} onButton={onButton} />
        )}
        <div className="bubble-time num">{momentWords(message.at).slice(11)}</div>
      </div>
    </>
  );
}

interface ButtonsProps {
  rows: Button[][];
  busy: boolean;
  onButton: (button: Button) => void;
}

function Buttons({ rows, busy, onButton }: ButtonsProps) {
  return (
    <div className="bubble-buttons">
      {rows.map((row) => (
        <div className="bubble-button-row" key={row.map((b) => b.data).join()}>
          {row.map((button) => (
            <button
              key={button.data}
              type="button"
              className="bubble-button"
              disabled={busy}
              onClick={() => onButton(button)}
            >
              {button.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** A message on its way, or one that did not arrive. */
export function OutgoingBubble({ outgoing, onAgain }: { outgoing: Outgoing; onAgain: () => void }) {
  return (
    <div className="bubble-row mine">
      <div className="bubble">{outgoingWords(outgoing)}</div>
      {outgoing.failed ? (
        <div className="bubble-time danger">
          {outgoing.failed}
          <button type="button" className="line-link" onClick={onAgain}>
            重发
          </button>
        </div>
      ) : (
        <div className="bubble-time">正在发送……</div>
      )}
    </div>
  );
}
