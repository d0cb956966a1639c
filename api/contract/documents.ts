/** Official documents: drafted, approved by another person, numbered, kept as they went out, perhaps void. */
import { z } from 'zod';
import { DOCUMENT_KIND_NAMES, DOCUMENT_STATUS_NAMES } from './closed-sets.js';
import { indicatorChart } from './indicators.js';
import { id, instant, isoDate, paging, requiredReason, words } from './values.js';

const LINE = 300;
const TEXT = 4000;
const MOST_BLOCKS = 200;
const MOST_ROWS = 300;

const texts = z.array(words(TEXT));
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: words(TEXT) }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: words(LINE),
  }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ title: words(LINE), width: z.number() })).max(12),
    rows: z.array(texts).max(MOST_ROWS),
  }),
  z.object({ kind: z.literal('chart'), chart: indicatorChart, name: words(LINE), unit: words(20) }),
  z.object({
    kind: z.literal('form'),
    rows: z.array(z.tuple([words(LINE), words(TEXT)])).max(MOST_ROWS),
  }),
  z.object({ kind: z.literal('signatures'), lines: texts.max(12) }),
]);
/** What stands on a document (documents/paper.ts). */
export const paper = z.object({
  form: z.enum(['document', 'letter', 'plain']),
  head: words(LINE),
  number: words(LINE),
  title: words(LINE).min(1, '请写明标题'),
  recipients: z.array(words(LINE)).max(100),
  body: z.array(block).max(MOST_BLOCKS),
  attachments: z.array(words(LINE)).max(50),
  issuer: words(LINE),
  date: isoDate.optional(),
  note: words(LINE).optional(),
  copies: z.array(words(LINE)).max(100),
  printedBy: words(LINE),
});
/** What may be changed of a draft: everything but number, date and who issues it. */
export const paperChange = paper.pick({
  title: true,
  recipients: true,
  body: true,
  attachments: true,
  note: true,
  copies: true,
});

export const documentRow = z.object({
  id: z.string(),
  kind: z.enum(DOCUMENT_KIND_NAMES),
  status: z.enum(DOCUMENT_STATUS_NAMES),
  planId: z.string(),
  unitId: z.string().nullable(),
  taskId: z.string().nullable(),
  caseId: z.string().nullable(),
  title: z.string(),
  to: z.array(z.object({ unitId: z.string(), unitName: z.string() })),
  draftedAt: instant,
  draftedName: z.string(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  issuedAt: instant.nullable(),
  issuedName: z.string().nullable(),
  sha256: z.string().nullable(),
  size: z.number().nullable(),
  endedAt: instant.nullable(),
  endedName: z.string().nullable(),
  endedWhy: z.string().nullable(),
});
export const documentPage = z
  .object({ rows: z.array(documentRow), total: z.number() })
  .meta({ id: 'DocumentPage' });
/** `may`: what the caller may do with it now. */
export const documentDetail = z
  .object({
    document: documentRow,
    paper,
    may: z.object({ change: z.boolean(), issue: z.boolean(), void: z.boolean() }),
  })
  .meta({ id: 'DocumentDetail' });
export const documentQuery = paging.extend({
  planId: id.optional(),
  kind: z.enum(DOCUMENT_KIND_NAMES).optional(),
  status: z.enum(DOCUMENT_STATUS_NAMES).optional(),
  unitId: id.optional(),
  taskId: id.optional(),
  caseId: id.optional(),
});
/** Papers that the record calls for and nobody has drawn up yet. */
export const papersDue = z
  .object({
    papers: z.array(
      z.object({
        cause: z.string(),
        kind: z.enum(DOCUMENT_KIND_NAMES),
        title: z.string(),
        unitName: z.string(),
        since: isoDate,
      }),
    ),
  })
  .meta({ id: 'PapersDue' });
export const documentEnd = z.object({ reason: requiredReason });
export const letterhead = z
  .object({
    name: words(40).min(1, '请写明发文机关名称'),
    shortName: words(20).min(1, '请写明机关代字'),
    contact: words(60),
  })
  .meta({ id: 'Letterhead' });
export const letterheadQuery = z.object({ planId: id.optional() });
export type DocumentRow = z.infer<typeof documentRow>;
export type DocumentPage = z.infer<typeof documentPage>;
export type DocumentDetail = z.infer<typeof documentDetail>;
export type PapersDue = z.infer<typeof papersDue>;
export type PaperView = z.infer<typeof paper>;
export type PaperChange = z.infer<typeof paperChange>;
export type Letterhead = z.infer<typeof letterhead>;
