/** The plan's own workflow in a rehearsal: slips are counted, proposals joined and approved. */
import { dateOf, instantAt } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import type { CaseFact, CaseItem } from '../escalation/case-state.js';
import { awaitsDecision, jumpOfSlip, proposeRung, recordSlip } from '../escalation/cases.js';
import { evolveCases } from '../escalation/evolve-cases.js';
import { SYSTEM_ACTOR, type Actor } from '../people/roles.js';
import { DECIDED_RUNGS, type DecidedRung } from '../policy/measure-policy.js';
import type { Rung } from '../policy/policy.js';
import type { TaskEvent, TaskFact } from '../task/task-events.js';
import { ASSUMED } from './assumed-behaviour.js';
import { contextOf, type Running, type Stage } from './stage.js';

const LEADER: Actor = { personId: 'leader', name: 'leader', role: 'leader', channel: 'system' };

function takeCases(stage: Stage, facts: CaseFact[], actor: Actor): void {
  const { habits: people } = stage.around;
  for (const fact of facts) {
    const event = { ...fact, at: stage.now, actor };
    stage.cases = evolveCases(stage.cases, event);
    stage.tally.cases(event);
    stage.events += 1;
    if (fact.type !== 'CaseProposed') continue;
    const { caseId } = fact;
    const at = people.decidesAt(caseId, dateOf(stage.now));
    stage.agenda.add(at, { what: 'proposal', caseId });
  }
}

const isDecided = (rung: Rung): DecidedRung | undefined => DECIDED_RUNGS.find((r) => r === rung);

/** A rung was proposed: past the ladder, its node's ladder has to know. */
function proposed(
  stage: Stage,
  reached: { rung: DecidedRung; item: CaseItem },
  why?: 'thirdSlip',
): TaskFact[] {
  const facts = proposeRung(stage.cases, { ...reached, ...(why && { why }) }, contextOf(stage));
  takeCases(stage, facts, SYSTEM_ACTOR);
  const { rung, item } = reached;
  const { nodeId, unitId } = item;
  if (facts.length > 0) return why ? [{ type: 'LadderJumped', nodeId, unitId, rung, why }] : [];
  return awaitsDecision(stage.cases, item) ? [] : [{ type: 'LadderReleased', nodeId, unitId }];
}

/** What the plan's own workflow would do about a task's event: count slips, join proposals. */
export function tellPlan(stage: Stage, task: Running, event: TaskEvent): TaskFact[] {
  const { taskId, title, nodes } = task.state;
  const context = contextOf(stage);
  if (event.type === 'DeadlineMissed') {
    const { nodeId, unitId, dueOn } = event;
    if (nodes.find((n) => n.nodeId === nodeId)?.kind === 'acceptance') return [];
    const slip = { unitId, taskId, nodeId, on: dateOf(stage.now), title, dueOn };
    const facts = recordSlip(stage.cases, slip, context);
    takeCases(stage, facts, SYSTEM_ACTOR);
    const climbs = facts.flatMap((f): TaskFact[] =>
      f.type === 'ClimbCalledFor'
        ? [{ type: 'ClimbAllowed', nodeId: f.nodeId, unitId: f.unitId, slips: f.slips }]
        : [],
    );
    const jump = jumpOfSlip(facts, slip, context);
    return jump ? [...climbs, ...proposed(stage, jump, 'thirdSlip')] : climbs;
  }
  const rung = event.type === 'StepTaken' ? isDecided(event.rung) : undefined;
  if (event.type !== 'StepTaken' || !rung) return [];
  const { nodeId, unitId, dueOn } = event;
  return proposed(stage, { rung, item: { taskId, nodeId, unitId, title, dueOn } });
}

/**
 * The leader approves, and the unit is told at once: a rehearsal shows what the ladder would come
 * to. A veto is upheld without a statement. @returns the nodes whose ladders go on.
 */
export function approve(stage: Stage, caseId: string): CaseItem[] {
  const found = stage.cases.cases.find((c) => c.caseId === caseId);
  if (found?.status !== 'proposed') return [];
  takeCases(stage, [{ type: 'ProposalApproved', caseId }], LEADER);
  const { calendar } = stage.rules;
  const endsOn = addWorkdays(calendar, dateOf(stage.now), ASSUMED.caseDays);
  stage.agenda.add(instantAt(endsOn, '10:00'), { what: 'caseEnd', caseId });
  return found.items;
}

/** What was approved comes to its end: later slips are no part of it. */
export function end(stage: Stage, caseId: string): void {
  takeCases(stage, [{ type: 'CaseClosed', caseId, outcome: 'finished' }], SYSTEM_ACTOR);
}
