/** The plan's own workflow in a rehearsal: slips are counted, proposals joined and approved. */
import { dateOf } from '../calendar/dates.js';
import type { CaseFact } from '../escalation/case-state.js';
import { decideProposal, evolveCases, proposeInterview, recordSlip } from '../escalation/cases.js';
import { SYSTEM_ACTOR, type Actor } from '../people/roles.js';
import type { TaskEvent, TaskFact } from '../task/task-events.js';
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

/** What the plan's own workflow would do about a task's event: count slips, join proposals. */
export function tellPlan(stage: Stage, task: Running, event: TaskEvent): TaskFact[] {
  const { taskId, title, nodes } = task.state;
  const context = contextOf(stage);
  if (event.type === 'DeadlineMissed') {
    const { nodeId, unitId } = event;
    if (nodes.find((n) => n.nodeId === nodeId)?.kind === 'acceptance') return [];
    const slip = { unitId, taskId, nodeId, on: dateOf(stage.now) };
    const facts = recordSlip(stage.cases, slip, context);
    takeCases(stage, facts, SYSTEM_ACTOR);
    return facts.flatMap((f): TaskFact[] =>
      f.type === 'ClimbCalledFor'
        ? [{ type: 'ClimbAllowed', nodeId: f.nodeId, unitId: f.unitId, slips: f.slips }]
        : [],
    );
  }
  if (event.type === 'StepTaken' && event.rung === 'interview') {
    const { nodeId, unitId, dueOn } = event;
    const item = { taskId, nodeId, unitId, title, dueOn };
    takeCases(stage, proposeInterview(stage.cases, item, context), SYSTEM_ACTOR);
  }
  return [];
}

/** The leader approves: a rehearsal shows what the ladder would come to. */
export function approve(stage: Stage, caseId: string): void {
  const decision = { key: caseId, actor: LEADER, caseId, approve: true };
  const facts = decideProposal(stage.cases, decision);
  if (!('refused' in facts)) takeCases(stage, facts, LEADER);
}
