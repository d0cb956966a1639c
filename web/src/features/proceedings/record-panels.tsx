import { Link } from 'react-router';
import type { ProceedingDetail } from '../../../../api/contract/proceedings.js';
import { EvidenceList } from '../../shared/ui/evidence-list.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { DOCUMENT_KIND_WORDS } from '../../shared/words/documents.js';
import { proceedingEventWords } from '../../shared/words/proceeding-events.js';
import { CHANNEL_WORDS, wordFor } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';

/** Everything that happened in it, oldest first, with the files that came along. */
export function EventsPanel({ detail: { events, evidence } }: { detail: ProceedingDetail }) {
  return (
    <Panel title="办理经过">
      <ol className="step-list">
        {events.map((event) => (
          <li key={event.id}>
            <span className="faint num">{momentWords(event.at)}</span>
            <span className="wrap-text">
              {proceedingEventWords(event)}
              {event.role !== 'system' && (
                <span className="faint after">
                  {event.actorName}，{wordFor(CHANNEL_WORDS, event.channel)}
                </span>
              )}
              <EvidenceList items={evidence.filter((e) => e.seq === event.seq)} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Papers drawn up for it. */
export function DocumentsPanel({ documents }: Pick<ProceedingDetail, 'documents'>) {
  if (documents.length === 0) return null;
  return (
    <Panel title="文书" flush>
      <ul className="card-list">
        {documents.map((d) => (
          <li key={d.id} className="spread">
            <Link to={`/documents/${d.id}`}>
              {DOCUMENT_KIND_WORDS[d.kind]}
              {d.number ? `　${d.number}` : ''}
            </Link>
            <StatusMark of="document" status={d.status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The ledger: what went to whom, by which channel, and what became of it. */
export function DeliveriesPanel({ deliveries }: Pick<ProceedingDetail, 'deliveries'>) {
  if (deliveries.length === 0) return null;
  return (
    <Panel title="送达记录" flush>
      <ul className="card-list">
        {deliveries.map((d) => (
          <li key={d.id} className="spread">
            <span>
              <span className="faint num">{momentWords(d.sentAt ?? d.queuedAt)}</span>
              <span className="after">
                {d.personName ?? '按职责发送'}
                {d.channel ? `（${wordFor(CHANNEL_WORDS, d.channel)}）` : ''}
                {d.answeredAt ? '，已办理' : d.readAt ? '，已读' : ''}
              </span>
            </span>
            <StatusMark of="delivery" status={d.status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
