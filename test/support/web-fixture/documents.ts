/** Documents of the sample page: one of every kind, some issued. */
import type { Express } from 'express';
import * as contract from '../../../api/contract.js';
import type { DocumentRow } from '../../../api/contract/documents.js';
import { DOCUMENT_KINDS } from '../../../domain/document/document-kinds.js';
import { SAMPLE_PAPERS, issued } from '../sample-papers.js';
import { NOW, unitRefAt } from './cast.js';

const SERIAL_OF_FIRST = 7;
const STATUSES = ['draft', 'issued', 'issued', 'draft', 'issued', 'void'] as const;
const SHA = 'b7c1'.repeat(16);

const ROWS: DocumentRow[] = DOCUMENT_KINDS.map((kind, i) => {
  const status = STATUSES[i % STATUSES.length] ?? 'draft';
  const out = status !== 'draft';
  return {
    id: `D${kind}`,
    kind,
    status,
    planId: 'plan',
    unitId: unitRefAt(2).unitId,
    taskId: null,
    caseId: null,
    title: SAMPLE_PAPERS[kind].title.replaceAll('\n', ''),
    to: [unitRefAt(2)],
    draftedAt: NOW,
    draftedName: '戚雨晴',
    number: out ? `云安办〔2026〕${SERIAL_OF_FIRST + i}号` : null,
    date: out ? '2026-11-23' : null,
    issuedAt: out ? NOW : null,
    issuedName: out ? '邵明远' : null,
    sha256: out ? SHA : null,
    size: out ? 14_000 : null,
    endedAt: status === 'void' ? NOW : null,
    endedName: status === 'void' ? '邵明远' : null,
    endedWhy: status === 'void' ? '收文单位写错' : null,
  };
});

const DUE = ['interviewNotice', 'rectificationNotice', 'excusalDecision'] as const;

/** Mounts the documents. */
export function mountDocuments(app: Express): void {
  app.get('/api/documents', (req, res) => {
    const rows = ROWS.filter((r) => r.status === (req.query['status'] ?? r.status));
    res.json(contract.documentPage.parse({ rows, total: rows.length }));
  });
  app.get('/api/papers-due', (_req, res) => {
    const papers = DUE.map((kind, i) => ({
      cause: `cause/${i}`,
      kind,
      title: '“两客一危”车辆智能监控平台建设',
      unitName: unitRefAt(2).unitName,
      since: '2026-11-16',
    }));
    res.json(contract.papersDue.parse({ papers }));
  });
  app.get('/api/letterhead', (_req, res) => {
    const set = { name: '云岭县安全生产委员会办公室', shortName: '云安办', contact: '' };
    res.json(contract.letterhead.parse(set));
  });
  app.get('/api/documents/:id', (req, res) => {
    const document = ROWS.find((r) => r.id === req.params.id) ?? ROWS[0];
    if (!document) return;
    const { kind, status } = document;
    const paper = status === 'draft' ? SAMPLE_PAPERS[kind] : issued(SAMPLE_PAPERS[kind]);
    const draft = status === 'draft';
    const may = { change: draft, issue: draft, void: status === 'issued' };
    res.json(contract.documentDetail.parse({ document, paper, may }));
  });
}
