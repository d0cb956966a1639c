/** A record to be published, changed where a test cares. */
import type { PublicationRecord, RecordedTask } from '../../domain/publication/draft-edition.js';

export const recordedTask = (change: Partial<RecordedTask> = {}): RecordedTask => ({
  ...{ number: 1, title: '燃气管网更新改造', kind: 'project', units: ['区住建局'] },
  ...{ light: 'green', percent: 40, section: ['主要任务', '（一）燃气'] },
  ...change,
});

const DEATHS = {
  ...{ name: '生产安全事故死亡人数', unit: '人', binding: true, target: '≤20' },
  goal: { op: '<=', value: 20, baseline: 30, from: '2025-12-31', dueOn: '2030-12-31' },
  actuals: [
    { year: 2027, value: 27.5 },
    { year: 2026, value: 27 },
  ],
} as const;

export const publicationRecord = (change: Partial<PublicationRecord> = {}): PublicationRecord => ({
  ...{ planTitle: '某区安全生产规划', region: '某区', term: { start: 2026, end: 2030 } },
  ...{ asOf: '2028-01-20', issuer: '某区安全生产委员会办公室' },
  tasks: [
    recordedTask({ number: 2, title: '渡口整治', light: 'blue', percent: 100 }),
    recordedTask(),
    recordedTask({ number: 3, title: '宣传教育', kind: 'safeguard', section: [], light: 'red' }),
  ],
  indicators: [{ ...DEATHS, actuals: [...DEATHS.actuals] }],
  unitNames: new Map([
    ['U1', '区住建局'],
    ['U2', '区城管局'],
    ['U3', '区教体局'],
  ]),
  policy: { unitResults: 'grades', ranked: false },
  ...change,
});

export const RESULT = {
  kind: 'annual',
  period: { from: '2027-01-01', to: '2027-12-31' },
  scores: [
    { unitId: 'U2', grade: 'good', score: 85.5, items: [], caps: [] },
    { unitId: 'U1', grade: 'excellent', score: 93.25, items: [], caps: [] },
    { unitId: 'U3', grade: 'good', score: 85.5, items: [], caps: [] },
  ],
} as const satisfies PublicationRecord['result'];
