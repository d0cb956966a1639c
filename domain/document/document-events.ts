/** What happens to a document, in the past tense. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import type { DocumentKind } from './document-kinds.js';

interface Facts {
  DocumentDrafted: { title: string };
  DocumentChanged: { title: string };
  DocumentDiscarded: { reason: string };
  /** The exact bytes that went out have this hash. */
  DocumentIssued: { number: string; date: IsoDate; sha256: string; size: number; to: string[] };
  /** It no longer holds; its number stays used. */
  DocumentVoided: { number: string; reason: string };
}
export type DocumentEventType = keyof Facts;
export type DocumentFact = { [T in DocumentEventType]: { type: T } & Facts[T] }[DocumentEventType];
export type DocumentEvent = DocumentFact & {
  at: Instant;
  actor: Actor;
  documentId: string;
  kind: DocumentKind;
  unitId?: string;
  taskId?: string;
};
