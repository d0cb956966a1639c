/** /api/foresight: the next days as a list, by the same rules that will fire it. */
import { addDays, dateOf, instantAt } from '../../domain/calendar/dates.js';
import { foreseeRoundUps } from '../../domain/circular/foresee-round-ups.js';
import { foreseeProposals } from '../../domain/escalation/foresee-proposals.js';
import { foreseeProceeding } from '../../domain/proceeding/foresee-proceeding.js';
import { foresee, type Span } from '../../domain/task/foresee.js';
import type { Rules } from '../../domain/task/rules-context.js';
import { rulesOf } from '../../prisma/store/activation.js';
import { casesState, roundUpsState, tasksUnderWay } from '../../prisma/store/folded-states.js';
import { openProceedings } from '../../prisma/store/open-proceedings.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { foresight, foresightQuery, type Foreseen } from '../contract/foresight.js';
import type { AppDeps } from '../deps.js';
import { eachTask } from '../effects.js';
import { foldUnits, type UnitRow } from '../fold-units.js';
import { meantPlanId } from '../meant-plan.js';
import { route, type Route } from '../route.js';

/** Rows that a page can show. */
const MOST_ROWS = 2_000;

interface Asked {
  planId: string;
  unitId?: string;
  taskId?: string;
  rules: Rules;
  span: Span;
}

type Row = UnitRow;

const unitOf = (fact: object): string | null =>
  'unitId' in fact && typeof fact.unitId === 'string' ? fact.unitId : null;
const bare = { task: null, unitId: null, proceeding: null } as const;

/** What concerns a unit: its own, and what is everybody's. */
const concerns = (unitId: string | undefined) => (row: Row) =>
  !unitId || row.unitId === null || row.unitId === unitId;

async function ofTasks(deps: AppDeps, asked: Asked): Promise<Row[]> {
  const { planId, unitId, taskId, rules, span } = asked;
  const taskIds = taskId ? [taskId] : undefined;
  const choice = { planId, unitId, taskIds, firesBy: span.until };
  const rows: Row[] = [];
  await eachTask(deps, await tasksUnderWay(deps.prisma, choice), (state) => {
    const { taskId: id, number, title } = state;
    for (const { at, fact } of foresee(state, rules, span)) {
      const task = { taskId: id, number, title };
      rows.push({ ...bare, at, of: 'task', fact: { ...fact }, task, unitId: unitOf(fact) });
    }
  });
  return rows.filter(concerns(unitId));
}

/** What the plan itself brings: nothing of it belongs to one task. */
async function ofPlan({ prisma }: AppDeps, { planId, unitId, rules, span }: Asked): Promise<Row[]> {
  const roundUps = foreseeRoundUps(await roundUpsState(prisma, planId), rules, span);
  const cases = await casesState(prisma, planId);
  const unitOfCase = (caseId: unknown): string | null =>
    cases.cases.find((c) => c.caseId === caseId)?.unitId ?? null;
  const proposals = foreseeProposals(cases, rules, span).map(({ at, fact }): Row => {
    const about = 'caseId' in fact ? unitOfCase(fact.caseId) : null;
    return { ...bare, at, of: 'proposal', fact: { ...fact }, unitId: about };
  });
  const proceedings = (await openProceedings(prisma, planId, unitId)).flatMap(
    ({ id, title, state }) => {
      const { kind, unitId: whose } = state;
      const about = {
        ...bare,
        of: 'proceeding',
        unitId: whose,
        proceeding: { id, kind, title },
      } as const;
      return foreseeProceeding(state, rules, span).map(({ at, fact }): Row => ({
        ...about,
        at,
        fact: { ...fact },
      }));
    },
  );
  const opened = roundUps.map(({ at, fact }): Row => {
    return { ...bare, at, of: 'roundUp', fact: { ...fact } };
  });
  return [...opened, ...proposals, ...proceedings].filter(concerns(unitId));
}

export function foresightRoute(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/foresight',
    summary: '未来若干天会自动发生的事（假定无人办理），按时间先后',
    act: 'readTasks',
    query: foresightQuery,
    answer: foresight,
    async handle({ query, ownUnitId }) {
      const from = clock.now();
      const until = instantAt(addDays(dateOf(from), query.days), '23:59');
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { until, rows: [], total: 0 };
      const { taskId } = query;
      const unitId = ownUnitId ?? query.unitId;
      const rules = await rulesOf(prisma, planId);
      const asked = { planId, unitId, taskId, rules, span: { from, until } };
      const rows = await ofTasks(deps, asked);
      if (!taskId) rows.push(...(await ofPlan(deps, asked)));
      const names = await namesOfAllUnits(prisma);
      rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const folded = foldUnits(rows);
      const shown = folded.slice(0, MOST_ROWS).map(({ unitIds, ...row }): Foreseen => ({
        ...row,
        units: unitIds.map((id) => ({ unitId: id, unitName: names.get(id) ?? '' })),
      }));
      return { until, rows: shown, total: folded.length };
    },
  });
}
