/** The office's work lists side by side: how long each is, and what stands first on it. */
import { selfAssessmentWords } from '../documents/kinds/matter-words.js';
import { dateOf, type IsoDate } from '../domain/calendar/dates.js';
import { listCircularQueue } from '../prisma/store/circular-queue.js';
import { listCirculars } from '../prisma/store/circulars.js';
import { waitingDecisions } from '../prisma/store/decisions.js';
import { listDocuments } from '../prisma/store/documents/document-rows.js';
import { papersDue } from '../prisma/store/documents/papers-due.js';
import { listExcusals } from '../prisma/store/excusal-view.js';
import { listLookBacks } from '../prisma/store/look-back-view.js';
import { owedOn } from '../prisma/store/owed-on.js';
import { listProposals } from '../prisma/store/proposals.js';
import { waitingReports } from '../prisma/store/reviews.js';
import type { TaskName } from '../prisma/store/task-rows.js';
import { listUnclaimed } from '../prisma/store/unclaimed.js';
import { namesOfAllUnits } from '../prisma/store/unit-names.js';
import { listUnreached } from '../prisma/store/unreached-steps.js';
import { listOf, SHOWN, type AgendaList } from './agenda-list.js';
import { proceedingLists } from './agenda-proceedings.js';
import type { AgendaEntry } from './contract/today.js';
import type { AppDeps } from './deps.js';

interface Part {
  unitName?: string | null;
  /** A day, or a moment of that day. */
  on?: string | null;
}

const dayOf = (on: string): IsoDate => (on.includes('T') ? dateOf(on) : on);
const datesFrom = ({ unitName = null, on }: Part): Pick<AgendaEntry, 'unitName' | 'on'> => ({
  unitName,
  on: on ? dayOf(on) : null,
});
/** About a task. */
const ofTask = ({ taskId, number, title }: TaskName, part: Part): AgendaEntry => ({
  ...{ taskId, proceedingId: null, number, title },
  ...datesFrom(part),
});
/** About something that is no single task. */
const ofOther = (title: string, part: Part): AgendaEntry => ({
  ...{ taskId: null, proceedingId: null, number: null, title },
  ...datesFrom(part),
});

async function answers({ prisma }: AppDeps, planId: string): Promise<AgendaList[]> {
  const { reports, total } = await waitingReports(prisma, { planId });
  const { returned, extensions, closeOuts } = await waitingDecisions(prisma, planId);
  const excusals = await listExcusals(prisma, { planId, status: 'waiting' });
  const proposals = await listProposals(prisma, { planId, status: 'proposed' });
  return [
    listOf('reviews', { rows: reports, total }, (r) =>
      ofTask(r.task, { unitName: r.unitName, on: r.reportedAt }),
    ),
    listOf('returned', { rows: returned }, (r) => ofTask(r.task, r)),
    listOf('extensions', { rows: extensions }, (e) =>
      ofTask(e.task, { unitName: e.unitName, on: e.askedAt }),
    ),
    listOf('excusals', { rows: excusals }, (e) =>
      ofTask(e.task, { unitName: e.unitName, on: e.askedAt }),
    ),
    listOf('closeOuts', { rows: closeOuts }, (c) =>
      ofTask(c.task, { unitName: c.unitName, on: c.askedAt }),
    ),
    listOf('proposals', { rows: proposals }, ({ items: [item], unitName, openedAt }) =>
      item ? ofTask(item, { unitName, on: openedAt }) : ofOther('', { unitName, on: openedAt }),
    ),
  ];
}

async function silence({ prisma }: AppDeps, planId: string): Promise<AgendaList[]> {
  const found = await listUnclaimed(prisma, { planId, page: 1, pageSize: SHOWN });
  const { totals, withoutOwner, notAccepted, neverReported, unreachable } = found;
  return [
    listOf('unreached', { rows: await listUnreached(prisma, planId) }, (r) =>
      r.task
        ? ofTask(r.task, { unitName: r.unitName, on: r.unreachedAt })
        : {
            ...ofOther(r.nodeTitle, { unitName: r.unitName, on: r.unreachedAt }),
            proceedingId: r.proceedingId,
          },
    ),
    listOf('unreachable', { rows: unreachable, total: totals.unreachable }, (u) =>
      ofOther('', { unitName: u.unitName }),
    ),
    listOf('notAccepted', { rows: notAccepted, total: totals.notAccepted }, (o) =>
      ofTask(o.task, { unitName: o.unitName, on: o.dueOn }),
    ),
    listOf('withoutOwner', { rows: withoutOwner, total: totals.withoutOwner }, (t) =>
      ofTask(t, {}),
    ),
    listOf('neverReported', { rows: neverReported, total: totals.neverReported }, (u) =>
      ofOther('', { unitName: u.unitName }),
    ),
  ];
}

async function dates({ prisma, clock }: AppDeps, planId: string): Promise<AgendaList[]> {
  const on = dateOf(clock.now());
  return [
    listOf('dueToday', await owedOn(prisma, { planId, on, most: SHOWN }), (o) => ofTask(o.task, o)),
    listOf('lookBacks', { rows: await listLookBacks(prisma, { planId, status: 'due' }) }, (l) =>
      ofTask(l.task, { on: l.dueOn }),
    ),
  ];
}

async function papers({ prisma }: AppDeps, planId: string): Promise<AgendaList[]> {
  const names = await namesOfAllUnits(prisma);
  const open = { planId, status: { in: ['drafted', 'submitted'] } };
  const circulars = await listCirculars(prisma, open);
  const page = { page: 1, pageSize: SHOWN };
  const drafts = await listDocuments(prisma, { planId, status: 'draft', ...page });
  return [
    listOf('circularQueue', { rows: await listCircularQueue(prisma, planId) }, (r) =>
      r.assessment
        ? ofOther(`${selfAssessmentWords(r.assessment)}未报`, { unitName: r.unitName, on: r.dueOn })
        : ofTask(r, { unitName: r.unitName, on: r.dueOn }),
    ),
    listOf('circulars', { rows: circulars }, (c) => ofOther(c.period ?? '', { on: c.openedAt })),
    listOf('papersDue', { rows: await papersDue(prisma, planId) }, (p) =>
      ofOther(p.title, { unitName: names.get(p.unitId ?? '') ?? null, on: p.since }),
    ),
    listOf('drafts', drafts, (d) => ofOther(d.title.replaceAll('\n', ''), { on: d.draftedAt })),
  ];
}

/** Every work list of a plan, in the order of a day's work. */
export async function agendaOf(deps: AppDeps, planId: string): Promise<AgendaList[]> {
  return [
    ...(await answers(deps, planId)),
    ...(await silence(deps, planId)),
    ...(await dates(deps, planId)),
    ...(await proceedingLists(deps, planId)),
    ...(await papers(deps, planId)),
  ];
}
