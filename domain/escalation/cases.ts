/** Rules of joined cases and repeated slips (domain.md §3): one talk, one document, all the facts. */
import { addMonths, dateOf, type Instant, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, workdaysBetween } from '../calendar/workdays.js';
import { measuresOf, type DecidedRung, type JumpReason } from '../policy/measure-policy.js';
import { RUNGS, type Policy } from '../policy/policy.js';
import type { RulesContext } from '../task/rules-context.js';
import { onceADay } from '../task/sight.js';
import type { Case, CaseFact, CaseItem, CasesState, ProposalGrounds, Slip } from './case-state.js';
import { YEAR_MONTHS } from './evolve-cases.js';

/**
 * A slip of a unit. From the policy's count within a year on (its third), the slipped round-up may
 * climb past the circular. What a unit misses on one day is one slip, on however many tasks: a
 * single bad quarter of a unit with thirty tasks is not its third. The same node slips once.
 */
export function recordSlip(state: CasesState, slip: Slip, context: RulesContext): CaseFact[] {
  const { unitId, taskId, nodeId, on } = slip;
  const own = state.slips.filter((s) => s.unitId === unitId);
  if (own.some((s) => s.nodeId === nodeId)) return [];
  const since = addMonths(on, -YEAR_MONTHS);
  const slips = new Set([on, ...own.map((s) => s.on).filter((day) => day > since)]).size;
  const recorded: CaseFact = { type: 'SlipRecorded', unitId, taskId, nodeId, on };
  if (slips < context.policy.slipsForInterview) return [recorded];
  return [recorded, { type: 'ClimbCalledFor', taskId, nodeId, unitId, slips }];
}

/** The proposal a third slip leads to straight, where the policy says so and the slip is named. */
export function jumpOfSlip(
  facts: readonly CaseFact[],
  slip: Slip,
  { policy }: RulesContext,
): { rung: DecidedRung; item: CaseItem } | undefined {
  const third = facts.some((f) => f.type === 'ClimbCalledFor');
  const rung = policy.measures?.jumps.thirdSlip ?? 'none';
  const { title, dueOn, unitId, taskId, nodeId } = slip;
  if (!third || rung === 'none' || title === undefined || dueOn === undefined) return undefined;
  return { rung, item: { taskId, nodeId, unitId, title, dueOn } };
}

/** What an event of a proceeding calls for past the ladder. */
export type JumpCause = JumpReason | 'inadequateReport' | 'topListingOverdue';

/** The rung that a jump leads to; where the policy switched it off, none. */
export function rungOfJump(why: JumpCause, policy: Policy): DecidedRung | undefined {
  if (why === 'inadequateReport') return 'list';
  if (why === 'topListingOverdue') return 'veto';
  const rung = measuresOf(policy).jumps[why];
  return rung === 'none' ? undefined : rung;
}

/** Whether a case still speaks for its nodes: a rejected one does so for the policy's pause. */
function stands(held: Case, context: RulesContext): boolean {
  if (held.status !== 'rejected' || !held.decidedOn) return true;
  const rested = workdaysBetween(context.calendar, held.decidedOn, dateOf(context.now));
  return rested < context.policy.pauseWorkdays;
}

const rank = (rung: DecidedRung): number => RUNGS.indexOf(rung);

/** Whether the ladder of a node is waiting for the decision on a case that holds it. */
export function awaitsDecision(state: CasesState, item: CaseItem): boolean {
  const { unitId, nodeId } = item;
  return state.cases.some(
    (c) =>
      c.unitId === unitId && c.status === 'proposed' && c.items.some((i) => i.nodeId === nodeId),
  );
}

/**
 * A node reached a rung with a decider. It joins the unit's open proposal of that rung if that was
 * drafted within the policy's working days, or an open interview or listing that already holds the
 * same task; otherwise a new proposal is drafted. A node is not proposed twice for one rung, but
 * for a rejected proposal that has rested.
 */
export function proposeRung(
  state: CasesState,
  reached: { rung: DecidedRung; item: CaseItem } & ProposalGrounds,
  context: RulesContext,
): CaseFact[] {
  const { rung, item, ...grounds } = reached;
  const { unitId, nodeId, taskId } = item;
  const own = state.cases.filter((c) => c.unitId === unitId);
  const held = (c: Case) => rank(c.rung) >= rank(rung) && c.items.some((i) => i.nodeId === nodeId);
  if (own.some((c) => held(c) && stands(c, context))) return [];
  const today = dateOf(context.now);
  const { calendar, policy } = context;
  const recent = (c: Case) =>
    workdaysBetween(calendar, c.openedOn, today) <= policy.joinWorkdays && c.rung === rung;
  const absorbs = (c: Case) =>
    c.rung !== 'veto' && rank(c.rung) >= rank(rung) && c.status !== 'rejected' && !c.closedOn;
  const sameTask = (c: Case) => taskId !== '' && c.items.some((i) => i.taskId === taskId);
  const open = own.find(
    (c) => !c.raises && ((c.status === 'proposed' && recent(c)) || (absorbs(c) && sameTask(c))),
  );
  const { why } = grounds;
  if (open) return [{ type: 'CaseJoined', caseId: open.caseId, item, ...(why && { why }) }];
  const caseId = `${state.planId}-C${state.counter + 1}`;
  return [{ type: 'CaseProposed', caseId, unitId, rung, item, ...grounds }];
}

/** What a rejected proposal asks of the ladders of its nodes: the rung may come again, later. */
export interface LadderPause extends Pick<CaseItem, 'taskId' | 'nodeId' | 'unitId'> {
  rung: DecidedRung;
  /** Of a rectification, its id. */
  rectificationId?: string;
  /** The first day on which the rung may be taken again. */
  until: IsoDate;
}

/** The first day after the pause that a rejection asks for. */
export const pauseUntil = ({ calendar, policy, now }: RulesContext): IsoDate =>
  addWorkdays(calendar, dateOf(now), policy.pauseWorkdays);

/** The pauses that follow from facts just decided: one for each node of each rejected proposal. */
export function pausesAfter(
  facts: readonly CaseFact[],
  state: CasesState,
  context: RulesContext,
): LadderPause[] {
  const until = pauseUntil(context);
  return facts.flatMap((fact) => {
    if (fact.type !== 'ProposalRejected') return [];
    const found = state.cases.find((c) => c.caseId === fact.caseId);
    if (!found || found.raises) return [];
    return found.items.map(({ title: _title, dueOn: _dueOn, ...of }) => ({
      ...of,
      rung: found.rung,
      until,
    }));
  });
}

export interface ProposalFire {
  at: Instant;
  fact: CaseFact;
}

/**
 * The next reminder of an undecided proposal: the decider first, then the superior as well. A veto
 * reminds in its own proceeding, after the unit's statement.
 */
export function nextProposalFire(
  state: CasesState,
  context: RulesContext,
): ProposalFire | undefined {
  const { calendar, policy } = context;
  const today = dateOf(context.now);
  return state.cases
    .filter((c) => c.status === 'proposed' && c.rung !== 'veto')
    .map((c): ProposalFire => {
      const since = c.deciderRemindedOn ?? c.openedOn;
      const on = addWorkdays(calendar, since, policy.decideWorkdays);
      const { caseId, reminders } = c;
      const fact: CaseFact = { type: 'ProposalReminded', caseId, toSuperior: reminders > 0 };
      return { at: onceADay({ context, today }, on), fact };
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}
