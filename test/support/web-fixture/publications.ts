/** Score sheets, editions for the public and the check before a signature, as the fixture's plan has them. */
import type { Express } from 'express';
import * as contract from '../../../api/contract.js';
import { editionTables, overviewRows } from '../../../documents/publication/edition-tables.js';
import { defaultSheets } from '../../../domain/assessment/default-sheets.js';
import { draftEdition } from '../../../domain/publication/draft-edition.js';
import { RESULT, publicationRecord } from '../publication-stage.js';

const AT = '2028-01-20T02:00:00.000Z';
const ROW: contract.PublicationRowView = {
  ...{ id: 'pub2', planId: 'plan1', assessmentId: 'a1', status: 'draft' },
  ...{ title: '《某区安全生产规划》年度考核结果', note: '更正一个单位的等次' },
  ...{ draftedAt: AT, draftedName: '戚雨晴', edition: null, number: null, sha256: null },
  ...{ publishedAt: null, publishedName: null, endedWhy: null },
};
const PUBLISHED: contract.PublicationRowView = {
  ...ROW,
  ...{ id: 'pub1', status: 'published', note: null, edition: 1, number: '安委办公〔2028〕1号' },
  ...{ sha256: 'ab'.repeat(32), publishedAt: AT, publishedName: '任晓光' },
};

const EDITION = draftEdition(
  publicationRecord({
    result: RESULT,
    policy: { unitResults: 'items', ranked: true },
    before: draftEdition(publicationRecord({ tasks: [] })),
  }),
);

const DETAIL: contract.PublicationDetailView = {
  publication: ROW,
  overview: overviewRows(EDITION),
  tables: editionTables(EDITION).map(({ title, columns, rows }) => ({ title, columns, rows })),
  charts: EDITION.indicators.flatMap(({ name, unit, chart }) =>
    chart ? [{ name, unit, chart }] : [],
  ),
  leaks: [{ kind: 'person', at: 'parts.0.tasks.0.title', text: '戚雨晴' }],
  outdated: false,
  may: { publish: false, discard: true },
};

const XRAY: contract.XrayView = {
  to: '2028-01-20',
  found: [
    {
      kind: 'vetoUndecided',
      about: '区城管局',
      cure: { at: 'proposal', id: 'case1' },
      blocks: true,
    },
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
      ...{
        kind: 'ownerVacant' as const,
        about: `第${n}号　燃气管网更新改造`,
        unitName: '区教体局',
      },
      ...{ cure: { at: 'people' as const }, blocks: false },
    })),
    {
      ...{ kind: 'indicatorWithoutData', about: '生产安全事故死亡人数' },
      ...{ cure: { at: 'indicator', id: 'i1' }, blocks: false },
    },
  ],
};

/** Answers of /api/publications, /api/x-ray and the score sheets of a plan. */
export function mountPublications(app: Express): void {
  const period = { from: '2027-01-01', to: '2027-12-31' };
  const results = [{ assessmentId: 'a1', kind: 'annual' as const, period }];
  const list = { rows: [ROW, PUBLISHED], results, address: '/public/plan1' };
  const sheets = defaultSheets('workSafety').map((sheet) => {
    return { sheet, savedAt: null, savedBy: null };
  });
  app.get('/api/publications', (_req, res) => {
    res.json(contract.publicationList.parse(list));
  });
  app.get('/api/publications/:id', (_req, res) => {
    res.json(contract.publicationDetail.parse(DETAIL));
  });
  app.get('/api/x-ray', (_req, res) => {
    res.json(contract.xrayView.parse(XRAY));
  });
  const usedBy = results;
  const held = { name: '评分表', until: null, usedBy, changes: [] };
  const versions = [{ ...held, version: 1, savedAt: null, savedBy: null }];
  app.get('/api/plans/:id/score-sheets/:sheetId/versions', (_req, res) => {
    res.json(contract.sheetVersions.parse({ versions }));
  });
  app.get('/api/plans/:id/score-sheets', (_req, res) => {
    res.json(contract.sheetList.parse({ sheets }));
  });
}
