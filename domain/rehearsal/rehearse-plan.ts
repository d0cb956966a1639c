/**
 * A whole plan's term under the same rules that run it in service, against assumed behaviour: what
 * each unit would see, month by month. Time jumps from one thing that happens to the next.
 */
import { instantAt, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, isWorkday } from '../calendar/workdays.js';
import { noCases } from '../escalation/case-state.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import { passTime } from '../task/advance.js';
import { decide } from '../task/decide.js';
import { isRefusal } from '../task/decision.js';
import { evolve, evolveAll } from '../task/evolve.js';
import { nextFire, type Fire } from '../task/next-fire.js';
import { planNodes, type DatedDuty } from '../task/plan-nodes.js';
import type { Rules } from '../task/rules-context.js';
import type { TaskEvent } from '../task/task-events.js';
import { draftTask, type OwnerRole, type TaskKind } from '../task/task-state.js';
import { agenda } from './agenda.js';
import { habits, type Shares } from './assumed-behaviour.js';
import { approve, end, tellPlan } from './rehearsed-cases.js';
import { actsAfter, perform } from './rehearsed-task.js';
import type { Chance } from './seeded.js';
import { contextOf, type Matter, type Running, type Stage } from './stage.js';
import { tally, type MonthOfUnit } from './tally.js';

interface Owner {
  unitId: string;
  role: OwnerRole;
}

export interface RehearsalTask {
  taskId: string;
  title: string;
  kind: TaskKind;
  owners: Owner[];
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
  /** Events of every owner's part of a task, and of the cases. */
  events: number;
}

/** Counts what happened to a task, and puts on the agenda what people will do because of it. */
function follow(stage: Stage, task: Running, events: readonly TaskEvent[]): void {
  for (const event of events) {
    stage.tally.task(event);
    stage.events += 1;
    for (const act of actsAfter(event, task.state, stage.around)) {
      const at = act.at > stage.now ? act.at : stage.now;
      stage.agenda.add(at, { what: 'act', task, act });
    }
    const stamp = { at: stage.now, actor: SYSTEM_ACTOR };
    for (const fact of tellPlan(stage, task, event)) {
      const noted = { ...fact, ...stamp };
      task.state = evolve(task.state, noted);
      follow(stage, task, [noted]);
    }
  }
}

/** Puts a task on the agenda for what fires next, unless it stands there already. */
function schedule(stage: Stage, task: Running, fire: Fire | undefined): void {
  const at = fire && (fire.at > stage.now ? fire.at : stage.now);
  if (at === task.nextAt) return;
  task.nextAt = at;
  if (at) stage.agenda.add(at, { what: 'fire', task });
}

/** Something happened to a task: time passes at once as far as it brings more with it. */
function settle(stage: Stage, task: Running, events: readonly TaskEvent[]): void {
  task.state = evolveAll(task.state, events);
  follow(stage, task, events);
  const passed = passTime(task.state, contextOf(stage));
  task.state = passed.state;
  follow(stage, task, passed.events);
  const told = task.state !== passed.state;
  schedule(stage, task, told ? nextFire(task.state, contextOf(stage)) : passed.next);
}

/** What was approved is carried out: the ladders of its nodes go on. */
function release(stage: Stage, caseId: string): void {
  for (const { taskId, nodeId, unitId } of approve(stage, caseId)) {
    const task = stage.tasks.get(taskId);
    const released = { type: 'LadderReleased' as const, nodeId, unitId };
    if (task) settle(stage, task, [{ ...released, at: stage.now, actor: SYSTEM_ACTOR }]);
  }
}

function happen(stage: Stage, matter: Matter): void {
  if (matter.what === 'proposal') {
    release(stage, matter.caseId);
    return;
  }
  if (matter.what === 'caseEnd') {
    end(stage, matter.caseId);
    return;
  }
  const { task } = matter;
  if (matter.what === 'fire') {
    if (task.nextAt === stage.now) settle(stage, task, []);
    return;
  }
  const events = perform(matter.act, task.state, contextOf(stage));
  if (events.length > 0) settle(stage, task, events);
}

/**
 * Gives a task to one of its owners. What units owe on a task never touches before its close-out, so
 * each of them runs through the term by itself: forty towns cost forty times one town, not more.
 */
function assign(
  stage: Stage,
  plan: RehearsalPlan,
  request: RehearsalTask & { owner: Owner },
): void {
  const { title, kind, duties, owner } = request;
  const { planId, termEnd } = plan;
  const taskId = `${request.taskId}/${owner.unitId}`;
  const draft = draftTask({ taskId, planId, number: 1, title, kind, termEnd });
  const task: Running = { state: draft };
  stage.tasks.set(taskId, task);
  const unitIds = [owner.unitId];
  const { nodes } = planNodes({ taskId, unitIds, duties, termEnd }, contextOf(stage));
  const owners = [{ ...owner, reachable: true }];
  const order = { type: 'AssignTask' as const, key: taskId, actor: SYSTEM_ACTOR, owners, nodes };
  const decision = decide(order, draft, contextOf(stage));
  if (isRefusal(decision)) throw new Error(`${taskId}: ${decision.refused}`);
  settle(stage, task, decision.events);
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
    tasks: new Map(),
    now: instantAt(start, '10:00'),
    events: 0,
  };
  for (const task of plan.tasks) {
    for (const owner of task.owners) assign(stage, plan, { ...task, owner });
  }
  const over = instantAt(plan.termEnd, '23:59');
  for (let next = stage.agenda.take(); next && next.at <= over; next = stage.agenda.take()) {
    stage.now = next.at;
    happen(stage, next.what);
  }
  return { months: stage.tally.months(), events: stage.events };
}
