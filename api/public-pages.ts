/** /public: what a plan published, without login and without script; nothing else is reachable from here. */
import { Router, type Response } from 'express';
import { editionPage, publicIndex, publicPage } from '../documents/publication/edition-page.js';
import { editionPaper } from '../documents/publication/edition-paper.js';
import { editionWorkbook } from '../documents/publication/edition-workbook.js';
import { writePaper } from '../documents/write-paper.js';
import { dateOf } from '../domain/calendar/dates.js';
import {
  editionData,
  publicPlans,
  publishedEdition,
  publishedList,
  type EditionWithText,
} from '../prisma/store/publication/edition-rows.js';
import { DOCX, XLSX, disposition } from './attachment.js';
import type { AppDeps } from './deps.js';
import { limiters } from './limits.js';
import { publicAddress } from './public-address.js';

/** What never changes may be kept for a day; what lists the newest is asked for again soon. */
const FOR_LONG = 'public, max-age=86400';
const FOR_A_WHILE = 'public, max-age=60';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const NOT_FOUND = 404;

function sendPage(res: Response, html: string, status = 200): void {
  res.status(status).setHeader('Content-Security-Policy', POLICY);
  res.setHeader('Cache-Control', status === NOT_FOUND ? 'no-store' : FOR_A_WHILE);
  // Express answers with 304 when the reader has this text already.
  res.type('html').send(html);
}

const missing = (res: Response): void =>
  sendPage(
    res,
    publicPage(
      '没有这一期',
      '<h1>没有这一期</h1><p>地址可能写错了，或者还没有发布。</p><p><a href="/public">查看已公开的内容</a></p>',
    ),
    NOT_FOUND,
  );

interface Download {
  mime: string;
  bytes(row: EditionWithText): Promise<Uint8Array> | Uint8Array;
}

const DOWNLOADS: Record<string, Download> = {
  json: { mime: 'application/json; charset=utf-8', bytes: (row) => Buffer.from(row.text) },
  xlsx: { mime: XLSX, bytes: (row) => editionWorkbook(editionData(row), row.sha256 ?? '') },
  docx: {
    mime: DOCX,
    bytes: (row) => writePaper(editionPaper(editionData(row), row.sha256 ?? '')),
  },
};

const MOST_KEPT = 40;

/** Written once for each edition and format: published editions do not change. */
function keptDownloads(): (row: EditionWithText, ending: string) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (row, ending) => {
    const key = `${row.id}.${ending}`;
    const known = kept.get(key);
    if (known) return known;
    const made = Promise.resolve(DOWNLOADS[ending]?.bytes(row) ?? new Uint8Array());
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  };
}

async function pageOf({ prisma }: AppDeps, row: EditionWithText): Promise<string> {
  const editions = (await publishedList(prisma, row.planId)).map((other) => ({
    edition: other.edition ?? 0,
    date: dateOf(other.publishedAt ?? ''),
    ...(other.note && { note: other.note }),
    address: publicAddress(other.planId, other.edition ?? 0),
  }));
  const address = publicAddress(row.planId, row.edition ?? 0);
  return editionPage(editionData(row), { sha256: row.sha256 ?? '', address, editions });
}

const FILE = /^(\d{1,6})(?:\.(json|xlsx|docx))?$/;

/** The public pages and their downloads. */
export function publicPages(deps: AppDeps): Router {
  const router = Router();
  const { prisma } = deps;
  const download = keptDownloads();
  router.use(limiters().public);
  router.get('/', async (_req, res) => {
    const plans = (await publicPlans(prisma)).map(({ planId, title, edition, publishedAt }) => {
      return { title, edition, date: dateOf(publishedAt), address: publicAddress(planId) };
    });
    sendPage(res, publicIndex(plans));
  });
  router.get('/:planId', async (req, res) => {
    const row = await publishedEdition(prisma, req.params.planId);
    if (!row) return missing(res);
    return sendPage(res, await pageOf(deps, row));
  });
  router.get('/:planId/:file', async (req, res) => {
    const [, edition, ending] = FILE.exec(req.params.file) ?? [];
    const row = edition && (await publishedEdition(prisma, req.params.planId, Number(edition)));
    if (!row) return missing(res);
    if (ending === undefined) return sendPage(res, await pageOf(deps, row));
    const name = `${row.title}（第${row.edition}期）.${ending}`;
    res.setHeader('Cache-Control', FOR_LONG);
    res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    res.setHeader('Content-Disposition', disposition('attachment', name));
    res.type(DOWNLOADS[ending]?.mime ?? '').send(Buffer.from(await download(row, ending)));
  });
  router.use((_req, res) => missing(res));
  return router;
}
