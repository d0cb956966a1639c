/** A running plan, and a draft with everything that may need a cure. */
import type { PlanDetail, PlanSummary, UnresolvedName } from '../../../api/contract/plans.js';
import { GOLD, unitRefAt } from './cast.js';

export const PLAN: PlanSummary = {
  id: 'plan1',
  title: GOLD.title,
  region: GOLD.region,
  termStart: 2026,
  termEnd: 2030,
  status: 'issued',
  stage: 'active',
  source: 'plan.txt',
  shiftYears: 0,
  importedAt: '2026-03-01T02:00:00.000Z',
  activatedAt: '2026-03-02T01:00:00.000Z',
  editionOf: null,
  tasks: GOLD.tasks.length,
};
export const DRAFT: PlanSummary = {
  ...PLAN,
  id: 'plan2',
  title: `${GOLD.title}（修订稿）`,
  stage: 'draft',
  status: 'draft',
  activatedAt: null,
};

export const UNRESOLVED: UnresolvedName[] = [
  { name: '县粮食和物资储备局', roles: ['support'], taskNumbers: [4, 19], guess: 'department' },
  { name: '各有关企业', roles: ['lead'], taskNumbers: [7], guess: null },
];

const FLAGS = [[], ['noDate'], ['noOwner'], ['noMeasure', 'noDate']] as const;

/** A plan as it was read. */
export function planDetail(planId: string): PlanDetail {
  const plan = planId === DRAFT.id ? DRAFT : PLAN;
  return {
    plan,
    counts: {
      tasks: 44,
      owners: 118,
      commitments: 61,
      indicators: 14,
      lapsed: 1,
      withoutOwner: 11,
      withoutDate: 17,
      unresolved: UNRESOLVED.length,
    },
    tasks: GOLD.tasks.map((task, i) => ({
      id: `t${i}`,
      number: i + 1,
      title: task.title,
      kind: task.kind,
      section: ['三、主要任务'],
      text: task.title,
      lineStart: task.line,
      lineEnd: task.endLine,
      confidence: i % 9 === 4 ? 0.5 : 0.95,
      flags: [...(FLAGS[i % FLAGS.length] ?? [])],
      ownerNames:
        i % 4 === 3 ? [{ role: 'support', name: '县粮食和物资储备局', resolved: false }] : [],
      owners:
        i % 4 === 2
          ? []
          : [
              { ...unitRefAt(i), role: 'lead' },
              { ...unitRefAt(i + 3), role: 'support' },
              { ...unitRefAt(i + 6), role: 'support' },
            ],
      duties: GOLD.commitments
        .filter((c) => c.line >= task.line && c.line <= task.endLine)
        .map((c, j) => ({
          id: `t${i}-D${j}`,
          kind: 'commitment' as const,
          title: c.text,
          dueOn: c.due,
          line: c.line,
          lapsed: j === 1,
        })),
    })),
    unresolved: UNRESOLVED,
    indicators: GOLD.indicators.map((ind) => ({
      ...ind,
      attribute: 'binding',
      dueOn: '2030-12-31',
    })),
    loosePromises: GOLD.commitments.slice(0, 2),
    checkpoints: [
      { line: 368, kind: 'midterm', date: '2028-12-31' },
      { line: 368, kind: 'annual', date: null },
    ],
    projects: [
      {
        line: 212,
        title: '专栏2  重点行业领域整治清单',
        items: ['危险化学品', '非煤矿山', '消防', '道路交通'],
      },
    ],
    doubts: [{ line: 190, what: '这一行有“牵头”二字，但没有读出单位名称。' }],
    headings: [],
  };
}
