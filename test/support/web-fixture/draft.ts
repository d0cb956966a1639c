/** A draft under review: every kind of finding, some doubtful, and a history; accepting is carried out. */
import express, { type Express } from 'express';
import * as contract from '../../../api/contract.js';
import type { DraftStepBody } from '../../../api/contract/draft-edits.js';
import type { DraftView, OwnerSuggestions, QueueItem } from '../../../api/contract/draft-review.js';
import { askedIn, type Asked } from './asked.js';
import { GOLD, NOW, unitRefAt } from './cast.js';
import { DRAFT, PLAN, UNRESOLVED } from './plans.js';

const FLAGS = [[], ['noDate'], ['noOwner'], ['noMeasure', 'noDate']] as const;
const OWN_UNITS = 3;

const TASKS: DraftView['tasks'] = GOLD.tasks.map((task, i) => ({
  id: `T${i + 1}`,
  number: i + 1,
  line: task.line,
  endLine: task.endLine,
  title: task.title,
  kind: task.kind,
  section: ['三、主要任务'],
  text: task.title,
  confidence: i % 9 === 4 ? 0.5 : 0.95,
  accepted: false,
  flags: [...(FLAGS[i % FLAGS.length] ?? [])],
  printed: i % 4 === 3 ? [{ role: 'support', name: '县粮食和物资储备局', resolved: false }] : [],
  owners:
    i % 4 === 2
      ? []
      : Array.from({ length: OWN_UNITS }, (_, j) => ({
          ...unitRefAt(i + OWN_UNITS * j),
          role: j === 0 ? ('lead' as const) : ('support' as const),
        })),
  chosen: false,
  commitmentIds: GOLD.commitments.flatMap((c, j) =>
    c.line >= task.line && c.line <= task.endLine ? [`C${j + 1}`] : [],
  ),
}));

const NAMES: DraftView['names'] = UNRESOLVED.map(({ name, roles, taskNumbers, guess }) => ({
  id: `N:${name}`,
  line: 150,
  endLine: 150,
  confidence: 1,
  accepted: false,
  name,
  roles,
  taskIds: taskNumbers.map((n) => `T${n}`),
  resolved: false,
  meaning: null,
  stated: false,
  units: [],
  guess,
}));

const COMMITMENTS: DraftView['commitments'] = GOLD.commitments.map(({ line, due, text }, i) => ({
  id: `C${i + 1}`,
  line,
  endLine: line,
  confidence: 0.95,
  accepted: false,
  kind: 'commitment',
  due,
  text,
  taskId: TASKS.find((t) => line >= t.line && line <= t.endLine)?.id ?? null,
  lapsed: i === 0,
}));

const INDICATORS: DraftView['indicators'] = GOLD.indicators.map((indicator, i) => ({
  id: `I${i + 1}`,
  line: indicator.line,
  endLine: indicator.line,
  confidence: 0.95,
  accepted: false,
  name: indicator.name,
  baseline: indicator.baseline,
  target: indicator.target,
  op: '<=',
  value: 1,
  unit: '',
  attribute: 'binding',
  due: '2030-12-31',
}));

const reasonsOf = (task: DraftView['tasks'][number]): QueueItem['reasons'] => [
  ...(task.confidence < 0.6 ? (['unsure'] as const) : []),
  ...task.flags,
];

const QUEUE: QueueItem[] = [
  ...NAMES.map(({ id }) => ({
    id,
    kind: 'name' as const,
    doubt: 1,
    reasons: ['nameUnresolved' as const],
    accepted: false,
  })),
  ...TASKS.map((task) => ({
    id: task.id,
    kind: 'task' as const,
    doubt: 1 - task.confidence,
    reasons: reasonsOf(task),
    accepted: false,
  })).sort((a, b) => b.reasons.length - a.reasons.length),
  ...COMMITMENTS.map(({ id }) => ({
    id,
    kind: 'commitment' as const,
    doubt: 0.1,
    reasons: [],
    accepted: false,
  })),
  ...INDICATORS.map(({ id }) => ({
    id,
    kind: 'indicator' as const,
    doubt: 0.05,
    reasons: [],
    accepted: false,
  })),
];

const idsOf = (tasks: DraftView['tasks']): string[] => tasks.map((t) => t.id);
const check = (name: DraftView['checks'][number]['check'], ids: string[]) => ({
  check: name,
  count: ids.length,
  ids,
  sayings: [],
  years: [],
});

const CHECKS: DraftView['checks'] = [
  check('tasksWithoutOwner', idsOf(TASKS.filter((t) => t.owners.length === 0))),
  check('tasksWithoutDate', idsOf(TASKS.filter((t) => t.commitmentIds.length === 0))),
  check(
    'namesUnresolved',
    NAMES.map((n) => n.id),
  ),
  check('midtermMissing', []),
  {
    ...check('contents', []),
    count: 1,
    sayings: [{ line: 190, what: '这一行有“牵头”二字，但没有读出单位名称。' }],
  },
  { ...check('holidaysUnknown', []), count: 2, years: [2029, 2030] },
];

/** The draft before anybody touched it. */
export const DRAFT_VIEW: DraftView = {
  plan: DRAFT,
  version: 0,
  editable: true,
  tasks: TASKS,
  names: NAMES,
  commitments: COMMITMENTS,
  indicators: INDICATORS,
  checkpoints: [],
  projects: [],
  headings: [],
  doubts: [],
  queue: QUEUE,
  checks: CHECKS,
  amended: [],
  history: [],
  undo: null,
  redo: null,
};

const SUGGESTIONS: OwnerSuggestions = {
  tasks: TASKS.filter((t) => t.owners.length === 0).map((t, i) => ({
    taskId: t.id,
    suggestions: [
      {
        ...unitRefAt(i),
        role: 'lead' as const,
        score: 2,
        because: [{ by: 'wording' as const, words: ['消防', '火灾'] }],
      },
      {
        ...unitRefAt(i + 1),
        role: 'support' as const,
        score: 1,
        because: [{ by: 'siblings' as const, taskNumbers: [1, 2] }],
      },
    ],
  })),
};

function accepted(view: DraftView, ids: readonly string[], on: boolean): DraftView {
  const mark = <T extends { id: string; accepted: boolean }>(row: T): T =>
    ids.includes(row.id) ? { ...row, accepted: on } : row;
  return {
    ...view,
    tasks: view.tasks.map(mark),
    names: view.names.map(mark),
    commitments: view.commitments.map(mark),
    indicators: view.indicators.map(mark),
    queue: view.queue.map(mark),
  };
}

function afterStep(view: DraftView, { edit }: DraftStepBody): DraftView {
  const next = edit.type === 'accept' ? accepted(view, edit.ids, edit.accepted) : view;
  const step = view.history.length + 1;
  const done = { step, type: edit.type, about: '一项', count: 1, by: '戚雨晴', at: NOW };
  const free = { undone: null, free: true, blockedBy: null };
  return {
    ...next,
    version: view.version + 1,
    history: [{ ...done, ...free }, ...view.history],
    undo: step,
  };
}

const OUTDATED = {
  type: 'urn:duban:problem:DraftOutdated',
  title: '草案已改变',
  status: 409,
  code: 'DraftOutdated',
  userMessage: '草案刚被修改过，请在最新的内容上再改。',
};

/** The draft's resources; each server holds its own draft. */
export function mountDraft(app: Express, asked: Asked[]): void {
  let view = DRAFT_VIEW;
  app.get('/api/plans/:id/draft', (req, res) => {
    const running = { ...view, plan: PLAN, editable: false };
    res.json(contract.draftView.parse(req.params.id === PLAN.id ? running : view));
  });
  app.get('/api/plans/:id/draft/owner-suggestions', (_req, res) => {
    res.json(contract.ownerSuggestions.parse(SUGGESTIONS));
  });
  app.post('/api/plans/:id/draft/steps', express.json(), (req, res) => {
    asked.push(askedIn(req));
    const body = contract.draftStep.parse(req.body);
    if (body.version !== view.version) {
      res.status(409).type('application/problem+json').json(OUTDATED);
      return;
    }
    view = afterStep(view, body);
    res.json(contract.draftView.parse(view));
  });
}
