/** A case file: everything on record of one task or unit, as one archive with an index. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { DeliveryListRow, DocumentListRow, ReportListRow } from '../lists/office-lists.js';

export interface CaseEventRow {
  link: number | null;
  hash: string | null;
  stream: string;
  seq: number;
  type: string;
  at: Instant;
  actorName: string;
  role: string;
  channel: string;
  unitName: string;
  data: Record<string, unknown>;
  /** Taken back since: the history had lost it. */
  takenBack: boolean;
}

/** A file that belongs to the case. */
export interface CaseAttachment {
  /** Path within the archive. */
  path: string;
  title: string;
  /** Absent when the file is too large for the archive, or gone. */
  bytes?: Uint8Array;
  /** As the record has it. */
  sha256: string;
}

export interface CaseFile {
  /** What it is about, such as 第12号 and a title, or a unit's name. */
  subject: string;
  planTitles: string[];
  madeAt: Instant;
  madeBy: string;
  /** The end of the record's chain when it was made. */
  head: { link: number; hash: string };
  /** Oldest first. */
  events: CaseEventRow[];
  reports: ReportListRow[];
  deliveries: DeliveryListRow[];
  documents: DocumentListRow[];
  /** The exact bytes of issued documents. */
  papers: CaseAttachment[];
  evidence: CaseAttachment[];
}
