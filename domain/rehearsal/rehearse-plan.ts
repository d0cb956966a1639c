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
import { findOpen, isRefusal } from '../task/decision.js';
import { evolveAll } from '../task/evolve.js';
import type { Fire } from '../task/next-fire.js';
import { planNodes, type DatedDuty } from '../task/plan-nodes.js';
import type { Rules } from '../task/rules-context.js';
import type { TaskEvent, TaskFact } from '../task/task-events.js';
import { draftTask, type OwnerRole, type TaskKind } from '../task/task-state.js';
import { agenda } from './agenda.js';
import { habits, type Shares } from './assumed-behaviour.js';
import { keepTaskEvent, type KeptRecord } from './kept-record.js';
import { approve, tellPlan } from './rehearsed-cases.js';
import {
  actOnProceeding,
  beginOfCase,
  newsForProceeding,
  proceedingFired,
} from './rehearsed-proceeding.js';
import { actsAfter, perform } from './rehearsed-task.js';
import type { Chance } from './seeded.js';
import { contextOf, enter, type Matter, type Running, type Stage } from './stage.js';
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
  /** The rehearsal goes on until then; until the end of the term unless it says so. */
  until?: IsoDate;
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
    if (stage.kept) keepTaskEvent(stage.kept, task.state.taskId, event);
    for (const act of actsAfter(event, task.state, stage.around)) {
      enter(stage, act.at, { what: 'act', task, act });
    }
    tellPlan(stage, task, event);
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
  schedule(stage, task, passed.next);
}

/** What the plan tells a task; nothing when it is no news. */
function told(stage: Stage, task: Running | undefined, fact: TaskFact): void {
  if (!task || !('nodeId' in fact) || !('unitId' in fact)) return;
  const { nodeId, unitId } = fact;
  const found = findOpen(task.state, nodeId, unitId);
  if ('refused' in found) return;
  settle(stage, task, [{ ...fact, at: stage.now, actor: SYSTEM_ACTOR }]);
}

function happen(stage: Stage, matter: Matter): void {
  switch (matter.what) {
    case 'decision':
      return approve(stage, matter.caseId);
    case 'told':
      return told(stage, stage.tasks.get(matter.taskId), matter.fact);
    case 'news':
      return newsForProceeding(stage, matter.proceedingId, matter.news);
    case 'proceedingFire':
      return proceedingFired(stage, matter.proceeding);
    case 'proceedingAct':
      return actOnProceeding(stage, matter.proceeding, matter.command);
    case 'fire':
      if (matter.task.nextAt === stage.now) settle(stage, matter.task, []);
      return;
    case 'act': {
      const { task, act } = matter;
      const events = perform(act, task.state, contextOf(stage));
      if (events.length > 0) settle(stage, task, events);
    }
  }
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

interface Assumed {
  shares: Shares;
  chance: Chance;
  /** Takes up what happens, where it is to be assessed afterwards. */
  kept?: KeptRecord;
}

function stageOf(plan: RehearsalPlan, rules: Rules, assumed: Assumed): Stage {
  const { calendar } = rules;
  const { termStart, planId } = plan;
  const start = isWorkday(calendar, termStart) ? termStart : addWorkdays(calendar, termStart, 1);
  return {
    rules,
    around: { habits: habits(assumed.shares, assumed.chance, calendar), termStart },
    agenda: agenda(),
    tally: tally(),
    cases: noCases(planId),
    tasks: new Map(),
    proceedings: new Map(),
    begin: beginOfCase,
    now: instantAt(start, '10:00'),
    events: 0,
    kept: assumed.kept,
  };
}

/** A rehearsal that goes on in parts, so that whoever runs it can do something else between them. */
export interface RehearsalUnderWay {
  /** Lets so many things happen; false once the term is over. */
  goOn(things: number): boolean;
  result(): Rehearsal;
}

/** Begins to rehearse a plan: its activation. */
export function beginRehearsal(
  plan: RehearsalPlan,
  rules: Rules,
  assumed: Assumed,
): RehearsalUnderWay {
  const stage = stageOf(plan, rules, assumed);
  for (const task of plan.tasks) {
    for (const owner of task.owners) assign(stage, plan, { ...task, owner });
  }
  const over = instantAt(plan.until ?? plan.termEnd, '23:59');
  const once = (): boolean => {
    const next = stage.agenda.take();
    if (!next || next.at > over) return false;
    stage.now = next.at;
    happen(stage, next.what);
    return true;
  };
  return {
    goOn: (things) => {
      for (let left = things; left > 0; left -= 1) if (!once()) return false;
      return true;
    },
    result: () => ({ months: stage.tally.months(), events: stage.events }),
  };
}

/** Rehearses a plan from its activation to the end of its term. */
export function rehearsePlan(plan: RehearsalPlan, rules: Rules, assumed: Assumed): Rehearsal {
  const underWay = beginRehearsal(plan, rules, assumed);
  underWay.goOn(Infinity);
  return underWay.result();
}
