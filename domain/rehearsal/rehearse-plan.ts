/**
 * A whole plan's term under the same rules that run it in service, against assumed behaviour: what
 * each unit would see, month by month. Time jumps from one thing that happens to the next.
 */
import { instantAt, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, isWorkday } from '../calendar/workdays.js';
import { noCases } from '../escalation/case-state.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import { advance } from '../task/advance.js';
import { decide } from '../task/decide.js';
import { isRefusal } from '../task/decision.js';
import { evolve } from '../task/evolve.js';
import { nextFire } from '../task/next-fire.js';
import { planNodes, type DatedDuty } from '../task/plan-nodes.js';
import type { Rules } from '../task/rules-context.js';
import type { TaskEvent } from '../task/task-events.js';
import { draftTask, type OwnerRole, type TaskKind } from '../task/task-state.js';
import { agenda } from './agenda.js';
import { habits, type Shares } from './assumed-behaviour.js';
import { approve, tellPlan } from './rehearsed-cases.js';
import { actsAfter, perform } from './rehearsed-task.js';
import type { Chance } from './seeded.js';
import { contextOf, type Matter, type Running, type Stage } from './stage.js';
import { tally, type MonthOfUnit } from './tally.js';

export interface RehearsalTask {
  taskId: string;
  title: string;
  kind: TaskKind;
  owners: { unitId: string; role: OwnerRole }[];
  duties: DatedDuty[];
}

export interface RehearsalPlan {
  planId: string;
  /** The plan is activated on the first working day from here on, at ten o'clock. */
  termStart: IsoDate;
  termEnd: IsoDate;
  tasks: RehearsalTask[];
}

export interface Rehearsal {
  months: MonthOfUnit[];
  /** Events of tasks and cases: what the record would hold. */
  events: number;
}

/** Folds events, counts them, and puts on the agenda what people will do because of them. */
function take(stage: Stage, task: Running, events: readonly TaskEvent[]): void {
  for (const event of events) {
    task.state = evolve(task.state, event);
    stage.tally.task(event);
    stage.events += 1;
    for (const act of actsAfter(event, task.state, stage.around)) {
      const at = act.at > stage.now ? act.at : stage.now;
      stage.agenda.add(at, { what: 'act', task, act });
    }
    const told = tellPlan(stage, task, event);
    const stamp = { at: stage.now, actor: SYSTEM_ACTOR };
    if (told.length > 0)
      take(
        stage,
        task,
        told.map((fact) => ({ ...fact, ...stamp })),
      );
  }
}

/** Puts a task on the agenda for what fires next, unless it stands there already. */
function schedule(stage: Stage, task: Running): void {
  const fire = nextFire(task.state, contextOf(stage));
  const at = fire && (fire.at > stage.now ? fire.at : stage.now);
  if (at === task.nextAt) return;
  task.nextAt = at;
  if (at) stage.agenda.add(at, { what: 'fire', task });
}

function happen(stage: Stage, matter: Matter): void {
  if (matter.what === 'proposal') {
    approve(stage, matter.caseId);
    return;
  }
  const { task } = matter;
  const context = contextOf(stage);
  if (matter.what === 'fire' && task.nextAt !== stage.now) return;
  const events =
    matter.what === 'fire'
      ? advance(task.state, context)
      : perform(matter.act, task.state, context);
  if (events.length === 0) return;
  take(stage, task, events);
  schedule(stage, task);
}

function assign(stage: Stage, plan: RehearsalPlan, number: number): void {
  const request = plan.tasks[number - 1];
  if (!request) return;
  const { taskId, title, kind, duties } = request;
  const { planId, termEnd } = plan;
  const owners = request.owners.map((o) => ({ ...o, reachable: true }));
  const unitIds = owners.map((o) => o.unitId);
  const task: Running = { state: draftTask({ taskId, planId, number, title, kind, termEnd }) };
  const { nodes } = planNodes({ taskId, unitIds, duties, termEnd }, contextOf(stage));
  const order = { type: 'AssignTask' as const, key: taskId, actor: SYSTEM_ACTOR, owners, nodes };
  const decision = decide(order, task.state, contextOf(stage));
  if (isRefusal(decision)) throw new Error(`${taskId}: ${decision.refused}`);
  take(stage, task, decision.events);
  schedule(stage, task);
}

/** Rehearses a plan from its activation to the end of its term. */
export function rehearsePlan(
  plan: RehearsalPlan,
  rules: Rules,
  assumed: { shares: Shares; chance: Chance },
): Rehearsal {
  const { calendar } = rules;
  const { termStart } = plan;
  const start = isWorkday(calendar, termStart) ? termStart : addWorkdays(calendar, termStart, 1);
  const people = habits(assumed.shares, assumed.chance, calendar);
  const stage: Stage = {
    rules,
    around: { habits: people, termStart },
    agenda: agenda(),
    tally: tally(),
    cases: noCases(plan.planId),
    now: instantAt(start, '10:00'),
    events: 0,
  };
  plan.tasks.forEach((_, i) => assign(stage, plan, i + 1));
  const end = instantAt(plan.termEnd, '23:59');
  for (let next = stage.agenda.take(); next && next.at <= end; next = stage.agenda.take()) {
    stage.now = next.at;
    happen(stage, next.what);
  }
  return { months: stage.tally.months(), events: stage.events };
}
