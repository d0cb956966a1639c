/** /api/documents: official papers from draft to issue. */
import type { Paper } from '../../documents/paper.js';
import { writePaper } from '../../documents/write-paper.js';
import { documentFileName } from '../../domain/document/file-name.js';
import { mayChange, mayIssue, mayVoid } from '../../domain/document/document-rules.js';
import { documentBytes } from '../../prisma/store/documents/document-bytes.js';
import {
  documentById,
  listDocuments,
  type DocumentRow,
  type DocumentWithPaper,
} from '../../prisma/store/documents/document-rows.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { DOCX, sendAttachment } from '../attachment.js';
import type { Caller } from '../caller.js';
import {
  documentDetail,
  documentPage,
  documentQuery,
  type DocumentDetail,
} from '../contract/documents.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { documentRowView } from '../document-view.js';
import { meantPlanId } from '../meant-plan.js';
import { reachOf } from '../permit.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

/** The content, with number and date once it has them. */
function paperOf({ paper, number, date }: DocumentWithPaper): Paper {
  // Our own JSON: a Paper was kept.
  const kept = JSON.parse(paper) as Paper;
  return { ...kept, ...(number !== null && { number }), ...(date !== null && { date }) };
}

/** A unit sees what was issued to it. */
function isSeenBy(row: DocumentRow, ownUnitId: string | undefined): boolean {
  if (!ownUnitId) return true;
  return row.toUnitIds.includes(ownUnitId) && (row.status === 'issued' || row.status === 'void');
}

function mayOf(row: DocumentWithPaper, { actor }: Caller): DocumentDetail['may'] {
  const permitted = (act: 'draftDocuments' | 'issueDocuments') =>
    reachOf(actor.role, act) === 'all';
  return {
    change: permitted('draftDocuments') && mayChange(row) === undefined,
    issue: permitted('issueDocuments') && mayIssue(row, actor) === undefined,
    void: permitted('issueDocuments') && mayVoid(row, 'asked below') === undefined,
  };
}

function listing(deps: AppDeps): Route {
  const { prisma } = deps;
  return route({
    method: 'get',
    path: '/documents',
    summary: '文书：草稿和已签发的，最新的在前；各单位看签发给本单位的',
    act: 'readDocuments',
    query: documentQuery,
    answer: documentPage,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { rows: [], total: 0 };
      const found = await listDocuments(prisma, { ...query, planId, issuedTo: ownUnitId });
      const names = await namesOfAllUnits(prisma);
      return { total: found.total, rows: found.rows.map((row) => documentRowView(row, names)) };
    },
  });
}

function one({ prisma }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/documents/:id',
    summary: '一份文书的内容，供预览',
    act: 'readDocuments',
    params: idParams,
    answer: documentDetail,
    async handle({ params, ownUnitId, caller }) {
      const row = await documentById(prisma, params.id);
      if (!row || !isSeenBy(row, ownUnitId)) return refuse('NotFound');
      const { paper: _paper, ...rest } = row;
      const document = documentRowView(rest, await namesOfAllUnits(prisma));
      return { document, paper: paperOf(row), may: mayOf(row, caller) };
    },
  });
}

function content({ prisma, documentDir }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/documents/:id/content',
    summary: '文书的 .docx：已签发的是发出的原件，草稿没有文号和日期',
    act: 'readDocuments',
    params: idParams,
    mediaType: DOCX,
    async handle({ params, ownUnitId, res }) {
      const row = await documentById(prisma, params.id);
      if (!row || !isSeenBy(row, ownUnitId)) return refuse('NotFound');
      const bytes = row.sha256
        ? await documentBytes(prisma, documentDir, row.id)
        : await writePaper(paperOf(row));
      return sendAttachment(res, { name: documentFileName(row), mime: DOCX, bytes });
    },
  });
}

export function documentRoutes(deps: AppDeps): Route[] {
  return [listing(deps), one(deps), content(deps)];
}
