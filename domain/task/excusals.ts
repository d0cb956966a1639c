/** Excusals 容错免责: a miss forgiven by a recorded decision, until a day (domain.md §3). */
import { isIsoDate, type IsoDate } from '../calendar/dates.js';
import { blank, firstRefusal, ownerRefusal, refuse, today, type Rule } from './decision.js';
import type { Refusal } from './refusals.js';
import type { RulesContext } from './rules-context.js';
import type { TaskFact } from './task-events.js';
import { isOpen, type TaskState, type WaitingExcusal, type WaitingReport } from './task-state.js';

/** The nodes meant: those named, or all that the unit still owes; acceptance is never excused. */
function nodesMeant(
  state: TaskState,
  unitId: string,
  named: string[] | undefined,
): string[] | Refusal {
  const open = state.nodes
    .filter((n) => n.kind !== 'acceptance')
    .filter((n) => n.owed.some((o) => o.unitId === unitId && isOpen(o)))
    .map((n) => n.nodeId);
  if (!named) return open.length > 0 ? open : refuse('NodeNotOpen');
  const known = named.every((id) => state.nodes.some((n) => n.nodeId === id));
  if (named.length === 0 || !known) return refuse('NodeUnknown');
  return named.every((id) => open.includes(id)) ? [...new Set(named)] : refuse('NodeNotOpen');
}

/** The last day must be a day still to come within the term. */
const endRefusal = (state: TaskState, until: IsoDate, context: RulesContext): Refusal | undefined =>
  firstRefusal(
    [!isIsoDate(until), 'DateImpossible'],
    [until < today(context), 'ExcusalEndPast'],
    [until > state.termEnd, 'ExcusalBeyondTerm'],
  );

/**
 * Asked at any time, before or after the due date. Who performed the duty list 尽职照单 shows it:
 * that basis wants evidence, force majeure does not.
 */
export const askExcusal: Rule<'AskExcusal'> = (command, state, context) => {
  const { actor, unitId, basis, reason, until, evidenceIds } = command;
  const refusal = ownerRefusal(state, actor, unitId);
  if (refusal) return refusal;
  const nodeIds = nodesMeant(state, unitId, command.nodeIds);
  if ('refused' in nodeIds) return nodeIds;
  const waiting = (state.waitingExcusals ?? []).filter((e) => e.unitId === unitId);
  const no =
    endRefusal(state, until, context) ??
    firstRefusal(
      [blank(reason), 'ReasonMissing'],
      [basis === 'dutyPerformed' && evidenceIds.length === 0, 'ExcusalEvidenceMissing'],
      [waiting.some((e) => e.nodeIds.some((n) => nodeIds.includes(n))), 'ExcusalAlreadyAsked'],
    );
  if (no) return no;
  const excusalId = `${state.taskId}-X${(state.counters.excusal ?? 0) + 1}`;
  const about = { excusalId, nodeIds, unitId };
  return [{ type: 'ExcusalAsked', ...about, basis, reason, until, evidenceIds }];
};

/** What of the nodes asked for is still open to be excused. */
const stillOpen = (state: TaskState, { nodeIds, unitId }: WaitingExcusal): string[] =>
  state.nodes
    .filter((n) => nodeIds.includes(n.nodeId))
    .filter((n) => n.owed.some((o) => o.unitId === unitId && isOpen(o)))
    .map((n) => n.nodeId);

/** Decided by a leader who did not ask for it; a last day that passed meanwhile is put off to today. */
export const decideExcusal: Rule<'DecideExcusal'> = (command, state, context) => {
  const { actor, excusalId, grant, reason } = command;
  const asked = (state.waitingExcusals ?? []).find((e) => e.excusalId === excusalId);
  if (!asked) return refuse('ExcusalNotWaiting');
  const { unitId, basis } = asked;
  const refusal = firstRefusal(
    [actor.role !== 'leader', 'DeciderMayNotDecide'],
    [actor.personId === asked.askedBy, 'DeciderIsAsker'],
    [!grant && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const about = { excusalId, nodeIds: asked.nodeIds, unitId };
  if (!grant) return [{ type: 'ExcusalRefused', ...about, reason: reason ?? '' }];
  const wrongEnd = command.until && endRefusal(state, command.until, context);
  if (wrongEnd) return wrongEnd;
  const day = today(context);
  const until = command.until ?? (asked.until < day ? day : asked.until);
  const nodeIds = stillOpen(state, asked);
  const comment = blank(reason) ? {} : { comment: reason };
  return [{ type: 'ExcusalGranted', ...about, nodeIds, basis, until, ...comment }];
};

/** Requests of which an accepted report leaves nothing to decide. */
export function answeredExcusals(state: TaskState, report: WaitingReport): TaskFact[] {
  return (state.waitingExcusals ?? [])
    .filter((e) => e.unitId === report.unitId)
    .filter((e) => stillOpen(state, e).every((nodeId) => report.serves.includes(nodeId)))
    .map(({ excusalId, nodeIds, unitId }) => ({
      type: 'ExcusalDropped',
      excusalId,
      nodeIds,
      unitId,
    }));
}
