/** /api/editions: a new edition of a running plan, what it would change, and the office's word on it. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { Comparison } from '../../domain/edition/compare-editions.js';
import type { HandPair } from '../../domain/edition/match-tasks.js';
import { editionPlan, runningPlan } from '../../prisma/store/compared-plans.js';
import {
  editionById,
  editionChanges,
  editionMatches,
  editionsOf,
  openEdition,
  saveComparison,
  type EditionRow,
} from '../../prisma/store/editions.js';
import { deleteDraft, planById, type PlanRow } from '../../prisma/store/plans.js';
import { askDesk } from '../ask-desk.js';
import type { Caller } from '../caller.js';
import {
  comparisonBody,
  editionDecision,
  editionList,
  editionView,
  type EditionView,
} from '../contract/editions.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { editionViewOf } from '../edition-view.js';
import { importPlan } from '../import-plan.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route, type Upload } from '../route.js';

const CREATED = 201;
/** No plan has so many: what has them is a table of something else. */
const MOST_TASKS = 10_000;

const tooLong = (): ApiRefusal => refuse('EditionTooLong', { detail: { most: MOST_TASKS } });

async function compared(
  { prisma, clock, compare }: AppDeps,
  { planId, draftId }: Pick<EditionRow, 'planId' | 'draftId'>,
  byHand: readonly HandPair[],
): Promise<Comparison | undefined> {
  const today = dateOf(clock.now());
  const running = await runningPlan(prisma, planId, today);
  const edition = await editionPlan(prisma, draftId, today);
  return compare({ running, edition, byHand });
}

async function viewOf(deps: AppDeps, id: string): Promise<EditionView | ApiRefusal> {
  const edition = await editionById(deps.prisma, id);
  return edition ? editionViewOf(deps, edition) : refuse('NotFound');
}

/** Why a plan's draft cannot be an edition of that plan. */
function unfit(running: PlanRow, draft: PlanRow): ApiRefusal | undefined {
  if (draft.id === running.id) return refuse('EditionIsSamePlan');
  if (Math.max(draft.tasks, running.tasks) > MOST_TASKS) {
    return tooLong();
  }
  const other = draft.stage !== 'draft' || (draft.editionOf ?? running.id) !== running.id;
  return other ? refuse('EditionOfOtherPlan') : undefined;
}

/** The dates of the edition are shifted as those of the running plan were. */
async function uploaded(
  deps: AppDeps,
  caller: Caller,
  { running, file }: { running: PlanRow; file: Upload },
): Promise<EditionView | ApiRefusal> {
  const { shiftYears, id: planId } = running;
  const read = await importPlan(deps, caller, { ...file, shiftYears });
  if (isRefused(read)) return read;
  const draftId = read.plan.id;
  const fault = unfit(running, read.plan);
  const known = !fault && read.plan.editionOf !== null;
  const found = fault || known ? undefined : await compared(deps, { planId, draftId }, []);
  if (!known && !found) {
    // What was read only to be refused leaves no draft behind.
    if (!read.existing) await deleteDraft(deps.prisma, draftId);
    return fault ?? tooLong();
  }
  const at = deps.clock.now();
  const opening = { planId, draftId, at, by: caller.actor.name };
  const { editionId, existing } = await openEdition(deps.prisma, opening);
  if (found && !existing) {
    await saveComparison(deps.prisma, { id: editionId, planId }, { ...found, pairs: [], at });
    const data = { editionId, source: file.name };
    await noteDeed(deps, caller, { deed: 'EditionUploaded', subject: planId, data });
  }
  return viewOf(deps, editionId);
}

function ofPlan(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const list = route({
    method: 'get',
    path: '/plans/:id/editions',
    summary: '一份规划的修订版，最新的在前',
    act: 'readPlanDetail',
    params: idParams,
    answer: editionList,
    async handle({ params }) {
      if (!(await planById(prisma, params.id))) return refuse('NotFound');
      return { editions: await editionsOf(prisma, params.id) };
    },
  });
  const upload = route({
    method: 'post',
    path: '/plans/:id/editions',
    summary: '上传正在执行的规划的修订版，与现行任务比对；同一文件再传，答以原来的修订版',
    act: 'importPlan',
    status: CREATED,
    limit: 'upload',
    upload: { field: 'file', most: 1 },
    params: idParams,
    answer: editionView,
    async handle({ params, files, caller }) {
      const running = await planById(prisma, params.id);
      if (!running) return refuse('NotFound');
      if (running.stage !== 'active') return refuse('PlanNotRunning');
      const file = files[0];
      return file ? uploaded(deps, caller, { running, file }) : refuse('FileMissing');
    },
  });
  return [list, upload];
}

function comparing(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const one = route({
    method: 'get',
    path: '/editions/:id',
    summary: '一份修订版与现行规划的差异，逐项待确认',
    act: 'readPlanDetail',
    params: idParams,
    answer: editionView,
    handle: ({ params }) => viewOf(deps, params.id),
  });
  const again = route({
    method: 'post',
    path: '/editions/:id/comparison',
    summary: '重新比对：修订版的读取结果更正之后，或指明哪两项是同一任务',
    act: 'decideEditions',
    params: idParams,
    body: comparisonBody,
    answer: editionView,
    async handle({ params, body, caller }) {
      const edition = await editionById(prisma, params.id);
      if (!edition) return refuse('NotFound');
      const kept = (await editionMatches(prisma, edition.id)).pairs;
      const pairs = body.pairs ?? kept;
      const at = deps.clock.now();
      const found = await compared(deps, edition, pairs);
      if (!found) return tooLong();
      await saveComparison(prisma, edition, { ...found, pairs, at });
      const data = { pairs };
      await noteDeed(deps, caller, { deed: 'EditionCompared', subject: edition.id, data });
      return viewOf(deps, edition.id);
    },
  });
  return [one, again];
}

function deciding(deps: AppDeps): Route {
  const { prisma, desk, log } = deps;
  return route({
    method: 'post',
    path: '/editions/:id/decision',
    summary: '采纳或不采纳修订事项，可一次多项；采纳的随后执行并通知责任单位',
    act: 'decideEditions',
    keyed: true,
    params: idParams,
    body: editionDecision,
    answer: editionView,
    async handle({ params, body, caller, key }) {
      const edition = await editionById(prisma, params.id);
      if (!edition) return refuse('NotFound');
      const { id: editionId, title, planId } = edition;
      const ids = new Set([...body.confirm, ...body.reject]);
      const known = await editionChanges(prisma, editionId, [...ids]);
      if (ids.size === 0 || known.length < ids.size) return refuse('ChangeNotOpen');
      const decision = { key, actor: caller.actor, edition: { editionId, title }, ...body };
      const answer = await askDesk(log, () => desk.decideEdition(planId, decision));
      return isRefused(answer) ? answer : viewOf(deps, editionId);
    },
  });
}

export function editionRoutes(deps: AppDeps): Route[] {
  return [...ofPlan(deps), ...comparing(deps), deciding(deps)];
}
