/** Editions for the public 公开: drafted by one, approved by another, never changed. */
import { z } from 'zod';
import { indicatorChart } from './indicators.js';
import { ASSESSMENT_KINDS, LEAK_KINDS, PUBLICATION_STATUS_NAMES } from './closed-sets.js';
import { id, instant, isoDate, planQuery, requiredReason, words } from './values.js';

const MOST_NOTE = 300;

export const publicationQuery = planQuery;
export const publicationDraft = z.object({
  planId: id.optional(),
  /** Of a decided assessment; without it the edition shows progress only. */
  assessmentId: id.optional(),
  /** What a correction corrects, for everybody to read. */
  note: words(MOST_NOTE).optional(),
});
export const publicationRow = z.object({
  id: z.string(),
  planId: z.string(),
  assessmentId: z.string().nullable(),
  status: z.enum(PUBLICATION_STATUS_NAMES),
  title: z.string(),
  note: z.string().nullable(),
  draftedAt: instant,
  draftedName: z.string(),
  edition: z.number().nullable(),
  number: z.string().nullable(),
  sha256: z.string().nullable(),
  publishedAt: instant.nullable(),
  publishedName: z.string().nullable(),
  endedWhy: z.string().nullable(),
});
export const publicationList = z.object({
  rows: z.array(publicationRow),
  /** Decided results of assessments, which an edition may show. */
  results: z.array(
    z.object({
      assessmentId: z.string(),
      kind: z.enum(ASSESSMENT_KINDS),
      period: z.object({ from: isoDate, to: isoDate }),
    }),
  ),
  /** Address of the public page; absent until something was published. */
  address: z.string().optional(),
});
/** The same tables as the public page. */
export const publicationTable = z.object({
  title: z.string(),
  columns: z.array(z.object({ title: z.string(), width: z.number() })),
  rows: z.array(z.array(z.string())),
});
export const publicationDetail = z.object({
  publication: publicationRow,
  overview: z.array(z.tuple([z.string(), z.string()])),
  tables: z.array(publicationTable),
  /** Indicators that have values, as the public page draws them. */
  charts: z.array(z.object({ name: z.string(), unit: z.string(), chart: indicatorChart })),
  /** What must not go out; such an edition is not published. */
  leaks: z.array(z.object({ kind: z.enum(LEAK_KINDS), at: z.string(), text: z.string() })),
  /** The result was frozen anew since: it is to be drafted again. */
  outdated: z.boolean(),
  may: z.object({ publish: z.boolean(), discard: z.boolean() }),
});
export const publicationEnd = z.object({ reason: requiredReason });
export const draftedPublication = z.object({ id: z.string() });

export type PublicationRowView = z.infer<typeof publicationRow>;
export type PublicationListView = z.infer<typeof publicationList>;
export type PublicationDetailView = z.infer<typeof publicationDetail>;
