/** Indicators of the fixture's plan in its fourth year: behind, on track, judged, waiting, corrected. */
import type { Express } from 'express';
import * as contract from '../../../api/contract.js';
import { indicatorDetailView, indicatorView } from '../../../api/indicator-view.js';
import type { ActualRow, KeptIndicator } from '../../../prisma/store/indicators/indicator-rows.js';
import { UNITS, unitAt } from './cast.js';

const SIGHT = {
  names: new Map(UNITS.map((u) => [u.id, u.name])),
  now: '2029-02-05T02:00:00.000Z',
};

const actual = (year: number, value: number | null, over: Partial<ActualRow> = {}): ActualRow => ({
  ...{ actualId: `v${year}${over.status ?? ''}`, indicatorId: 'i1', year, value, text: '' },
  ...{ source: '县统计局年报', status: 'verified', unitId: unitAt(3).id, enteredBy: 'p4' },
  ...{ enteredName: '任晓光', enteredAt: `${year + 1}-01-12T02:00:00.000Z` },
  ...{ replaces: null, reason: null, verifiedAt: `${year + 1}-01-20T02:00:00.000Z` },
  ...{ returnedAt: null, decidedName: '戚雨晴', returnedWhy: null, hostReview: false },
  ...over,
});

const kept = (over: Partial<KeptIndicator>): KeptIndicator => ({
  ...{ indicatorId: 'i1', planId: 'plan1', line: 40, term: { start: 2026, end: 2030 } },
  ...{ name: '生产安全事故死亡人数', baseline: '26人', target: '下降20%', op: 'down' },
  ...{ value: 20, unit: '%', dueOn: '2030-12-31', attribute: 'binding' },
  ...{ unitIds: [unitAt(3).id], actuals: [] },
  ...over,
});

const WAITING = { status: 'waiting', verifiedAt: null, decidedName: null } as const;
const SAID = '全年未发生较大及以上生产安全事故，公众安全感满意程度较上年提高。';

const INDICATORS: KeptIndicator[] = [
  kept({
    actuals: [
      actual(2026, 25),
      actual(2027, 25, { status: 'replaced' }),
      actual(2027, 24, { replaces: 'v2027replaced', reason: '年报修订，剔除非生产性死亡1人' }),
      actual(2028, 24, WAITING),
    ],
  }),
  kept({
    ...{ indicatorId: 'i2', name: '规模以上工业企业安全生产标准化达标率', baseline: '62%' },
    ...{ op: '>=', value: 90, target: '≥90%', attribute: 'expected' },
    actuals: [actual(2026, 70), actual(2027, 76), actual(2028, 81.5)],
  }),
  kept({
    ...{ indicatorId: 'i3', name: '较大及以上生产安全事故', baseline: null, attribute: null },
    ...{ op: 'qualitative', value: null, target: '有效遏制', unit: '', unitIds: [] },
    actuals: [actual(2028, null, { text: SAID })],
  }),
  kept({
    indicatorId: 'i4',
    name: '注册安全工程师人数',
    baseline: null,
    target: '增长50%',
    op: 'up',
  }),
];

const OFFICE = { personId: 'p90', name: '戚雨晴', role: 'office', channel: 'web' } as const;

export function mountIndicators(app: Express): void {
  app.get('/api/indicators', (_req, res) => {
    const rows = INDICATORS.map((i) => indicatorView(i, SIGHT));
    const term = { start: 2026, end: 2030 };
    res.json(contract.indicatorList.parse({ planId: 'plan1', term, rows }));
  });
  app.get('/api/indicators/:id', (req, res) => {
    const indicator = INDICATORS.find((i) => i.indicatorId === req.params.id) ?? kept({});
    const judging = { actor: OFFICE, host: {} };
    const may = { enter: true, appoint: true };
    const view = indicatorDetailView(indicator, { ...SIGHT, evidence: [], judging, may });
    res.json(contract.indicatorDetail.parse(view));
  });
}
