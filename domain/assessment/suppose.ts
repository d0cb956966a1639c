/** What the record would be if something still open were decided: for looking at a score beforehand. */
import type { Instant } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import { decide } from '../task/decide.js';
import { isRefusal } from '../task/decision.js';
import { evolveAll } from '../task/evolve.js';
import type { Refusal } from '../task/refusals.js';
import type { Rules } from '../task/rules-context.js';
import type { TaskEvent } from '../task/task-events.js';
import { draftTask } from '../task/task-state.js';
import type { TaskHistory } from './record-facts.js';

/** If this report were accepted · if this excusal were granted. */
export type Supposition = { accept: { reportId: string } } | { excuse: { excusalId: string } };

const OFFICE: Actor = { personId: 'supposed', name: '', role: 'office', channel: 'system' };
const LEADER: Actor = { ...OFFICE, role: 'leader' };

function commandOf(supposed: Supposition) {
  const key = 'supposed';
  if ('accept' in supposed) {
    const { reportId } = supposed.accept;
    return { type: 'ReviewReport' as const, key, actor: OFFICE, reportId, accept: true };
  }
  const { excusalId } = supposed.excuse;
  return { type: 'DecideExcusal' as const, key, actor: LEADER, excusalId, grant: true };
}

/**
 * The history of a task with what the supposition would bring about, by the rules that would decide
 * it; a refusal where it could not be. Nothing is recorded.
 */
export function suppose(
  history: TaskHistory & { planId: string; termEnd: string },
  supposed: Supposition,
  { rules, asOf }: { rules: Rules; asOf: Instant },
): TaskHistory | Refusal {
  const known = history.events.filter((e: TaskEvent) => e.at <= asOf);
  const { taskId, planId, number, title, kind, termEnd } = history;
  const state = evolveAll(draftTask({ taskId, planId, number, title, kind, termEnd }), known);
  const decision = decide(commandOf(supposed), state, { ...rules, now: asOf });
  if (isRefusal(decision)) return decision;
  return { ...history, events: [...known, ...decision.events] };
}
