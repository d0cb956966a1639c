/** /api/documents: drafting, changing, issuing, voiding. */
import { documentNumber } from '../../documents/kinds/kind-words.js';
import type { Paper } from '../../documents/paper.js';
import { writePaperText } from '../../documents/write-paper.js';
import { namesComplainant } from '../../domain/rectification/complainant.js';
import { complainantOf } from '../../prisma/store/complainants.js';
import { documentById } from '../../prisma/store/documents/document-rows.js';
import { changeDraft, discardDraft } from '../../prisma/store/documents/draft.js';
import { issueDocument, type Issuing } from '../../prisma/store/documents/issue.js';
import { voidDocument } from '../../prisma/store/documents/void.js';
import { documentEnd, paperChange } from '../contract/documents.js';
import { draftedDocument, newDocument } from '../contract/new-documents.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { draftPaper } from '../documents/draft-paper.js';
import { doneBy, keepDraft } from '../documents/keep-draft.js';
import { isRefused, refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

const issuingOf = ({ prisma, documentDir }: AppDeps): Issuing => ({
  prisma,
  documentDir,
  write: writePaperText,
  numberOf: documentNumber,
});

function drafting(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/documents',
    summary: '起草文书：事实取自台账，其余由办公室填写',
    act: 'draftDocuments',
    keyed: true,
    status: CREATED,
    body: newDocument,
    answer: draftedDocument,
    async handle({ body, caller, key }) {
      const drafted = await draftPaper(deps, body);
      if (isRefused(drafted)) return drafted;
      return { id: await keepDraft(deps, caller, { drafted, key: `page/${key}` }) };
    },
  });
}

function changing(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const about = { act: 'draftDocuments', params: idParams } as const;
  const change = route({
    ...about,
    method: 'put',
    path: '/documents/:id/paper',
    summary: '修改文书草稿；修改人不能再签发它',
    body: paperChange,
    async handle({ params: { id }, body, caller }) {
      const row = await documentById(prisma, id);
      if (!row) return refuse('NotFound');
      // Our own JSON: a Paper was kept.
      const paper: Paper = { ...(JSON.parse(row.paper) as Paper), ...body };
      const told = row.caseId && (await complainantOf(prisma, row.caseId));
      const named = told && namesComplainant(body, told, caller.actor.role);
      if (named) return refuse('ComplainantNamed');
      const title = paper.title.replaceAll('\n', '');
      const kept = { id, title, paper: JSON.stringify(paper) };
      return changeDraft(prisma, kept, doneBy(deps, caller));
    },
  });
  const discard = route({
    ...about,
    method: 'post',
    path: '/documents/:id/discard',
    summary: '撤下草稿，写明理由',
    keyed: true,
    body: documentEnd,
    async handle({ params: { id }, body: { reason }, caller }) {
      if (!(await documentById(prisma, id))) return refuse('NotFound');
      return discardDraft(prisma, { id, reason }, doneBy(deps, caller));
    },
  });
  return [change, discard];
}

function issuing(deps: AppDeps): Route[] {
  const { prisma, desk, log } = deps;
  const about = { method: 'post', act: 'issueDocuments', keyed: true, params: idParams } as const;
  const issue = route({
    ...about,
    path: '/documents/:id/issue',
    summary: '签发：编号、定稿、发给有关单位；起草人和修改人不能签发',
    async handle({ params: { id }, caller }) {
      const row = await documentById(prisma, id);
      if (!row) return refuse('NotFound');
      const refused = await issueDocument(issuingOf(deps), id, doneBy(deps, caller));
      if (refused) return refused;
      await desk.messagesQueued(row.planId).catch((err: unknown) => {
        // The mail looks by itself within minutes.
        log.warn({ err }, 'the mail could not be told of a document');
      });
      return undefined;
    },
  });
  const voiding = route({
    ...about,
    path: '/documents/:id/void',
    summary: '作废已签发的文书，写明理由；文号不再使用',
    body: documentEnd,
    async handle({ params: { id }, body: { reason }, caller }) {
      if (!(await documentById(prisma, id))) return refuse('NotFound');
      return voidDocument(prisma, { id, reason }, doneBy(deps, caller));
    },
  });
  return [issue, voiding];
}

export function documentActRoutes(deps: AppDeps): Route[] {
  return [drafting(deps), ...changing(deps), ...issuing(deps)];
}
