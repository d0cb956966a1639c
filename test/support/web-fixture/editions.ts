/** A new edition with a change of every kind, in every status. */
import type {
  EditionChangeView,
  EditionSummary,
  EditionTaskChanges,
  EditionView,
} from '../../../api/contract/editions.js';
import { textPieces } from '../../../domain/edition/text-pieces.js';
import { DRAFT, PLAN } from './plans.js';

export const EDITIONS: EditionSummary[] = [
  {
    id: 'plan1-V1',
    planId: PLAN.id,
    draftId: DRAFT.id,
    number: 1,
    title: DRAFT.title,
    source: '青屏县安全生产规划（2028年修订）.docx',
    uploadedAt: '2026-11-20T02:00:00.000Z',
    uploadedBy: '戚雨晴',
    comparedAt: '2026-11-20T02:00:00.000Z',
    counts: { open: 11, confirmed: 0, rejected: 1, done: 1, refused: 1 },
  },
];

let ids = 0;
function change(parts: Partial<EditionChangeView> & Pick<EditionChangeView, 'kind'>) {
  ids += 1;
  const nothing = { pieces: null, duty: null, owner: null, place: null, target: null, task: null };
  const ofPlan = { term: null, box: null, toldUnits: [] };
  const undecided = { reason: null, decidedAt: null, decidedName: null, refusal: null };
  const view: EditionChangeView = {
    id: `c${ids}`,
    status: 'open',
    lines: { old: { start: 3, end: 5 }, new: { start: 4, end: 6 } },
    kin: null,
    warnings: [],
    ...nothing,
    ...ofPlan,
    ...undecided,
    ...parts,
  };
  return view;
}

const decided = {
  reason: '县政府第12次常务会议批准修订',
  decidedAt: '2026-11-21T02:00:00.000Z',
  decidedName: '戚雨晴',
};
const promise = { kind: 'commitment', title: '2027年底前完成普查', dueOn: '2027-12-31' } as const;
const later = { ...promise, title: '2028年6月底前完成普查', dueOn: '2028-06-30' };
const text = '开展全县房屋承灾体普查，建立隐患台账，每年更新一次，向乡镇推送。'.repeat(3);
const place = { section: ['主要任务', '防范化解重大安全风险'], kind: 'task', position: 2 } as const;
const deaths = {
  name: '生产安全事故死亡人数',
  baseline: '26人',
  target: '下降20%',
  attribute: 'binding',
  dueOn: '2030-12-31',
};

const BOXES = {
  from: { title: '专栏1 排查整治工程', items: ['建成监测点40处', '改造危桥12座'] },
  to: { title: '专栏1 排查整治工程', items: ['建成监测点60处', '改造危桥12座'] },
};
const REWORDED = [
  change({ kind: 'titleChanged', pieces: textPieces('开展隐患普查', '开展隐患普查和治理') }),
  change({ kind: 'textChanged', pieces: textPieces(text, text.replace('每年', '每半年')) }),
  change({
    kind: 'taskMoved',
    place: {
      from: { ...place, section: [...place.section] },
      to: { section: ['保障措施'], kind: 'safeguard', position: 1 },
    },
  }),
  change({ kind: 'dateChanged', duty: { from: promise, to: later }, warnings: ['otherDateNow'] }),
  change({
    kind: 'ownerAdded',
    owner: { unitId: 'u3', unitName: '县教育体育局', from: null, to: 'support' },
    status: 'done',
    ...decided,
  }),
  change({
    kind: 'ownerDropped',
    owner: { unitId: 'u4', unitName: '县司法局', from: 'support', to: null },
    status: 'rejected',
    ...decided,
  }),
];
const ADDED = change({
  kind: 'taskAdded',
  lines: { old: null, new: { start: 8, end: 10 } },
  kin: { taskId: 't2', number: 2, title: '开展隐患普查', share: 0.82 },
  warnings: ['noOwner', 'namesUnknown', 'datePassed'],
  task: {
    title: '建设隐患信息平台',
    kind: 'task',
    section: ['主要任务', '防范化解重大安全风险'],
    text: '建设隐患信息平台，与乡镇共享。',
    owners: [],
    unknownNames: ['县大数据中心'],
    duties: [later],
  },
});

const task = (about: Partial<EditionTaskChanges>): EditionTaskChanges => ({
  taskId: 't2',
  number: 2,
  title: '开展隐患普查',
  section: ['主要任务', '防范化解重大安全风险'],
  phase: 'active',
  ref: 'r2',
  match: { score: 0.93, title: 0.86, text: 0.98, section: 1, byHand: false },
  changes: [],
  ...about,
});
const NOT_FOUND = { ref: null, match: null };

export function editionView(): EditionView {
  const [edition] = EDITIONS;
  if (!edition) throw new Error('the fixture has no edition');
  return {
    edition,
    planTitle: PLAN.title,
    tasks: [
      task({ changes: REWORDED }),
      task({
        ...NOT_FOUND,
        taskId: null,
        number: null,
        title: '建设隐患信息平台',
        phase: null,
        ref: 'r9',
        changes: [ADDED],
      }),
      task({
        ...NOT_FOUND,
        taskId: 't5',
        number: 5,
        title: '组建乡镇应急小分队',
        changes: [change({ kind: 'taskDropped', warnings: ['hasProgress'] })],
      }),
      task({
        taskId: 't6',
        number: 6,
        title: '更新老旧管网',
        phase: 'closed',
        changes: [
          change({
            kind: 'dateDropped',
            duty: { from: promise, to: null },
            status: 'refused',
            ...decided,
            refusal: '这项任务已经结束，不能再办理。如需恢复，请联系安委办。',
          }),
        ],
      }),
    ],
    targets: [
      change({
        kind: 'targetChanged',
        target: { from: deaths, to: { ...deaths, target: '下降25%' } },
      }),
    ],
    plan: [
      change({
        kind: 'termChanged',
        lines: { old: null, new: null },
        term: { from: { start: 2026, end: 2030 }, to: { start: 2026, end: 2031 } },
      }),
      change({ kind: 'boxChanged', box: BOXES, toldUnits: ['县应急管理局', '县财政局'] }),
    ],
    unchanged: 38,
    outdated: true,
    pairs: [],
  };
}
