/** Interviews, listings, vetoes and rectifications of a rehearsal, run by their own rules. */
import type { Case } from '../escalation/case-state.js';
import { proceedingOfCase } from '../escalation/proceeding-of-case.js';
import { SYSTEM_ACTOR, type Actor } from '../people/roles.js';
import {
  blankProceeding,
  openingFact,
  type ProceedingIds,
  type ProceedingStart,
} from '../proceeding/begin.js';
import { rulesOfKind, type AnyCommand, type AnyFact } from '../proceeding/kinds.js';
import {
  decideProceeding,
  foldProceeding,
  hearNewsOf,
  nextProceedingFire,
  passProceedingTime,
  proceedingHasEnded,
} from '../proceeding/proceeding-run.js';
import type { Stamp } from '../proceeding/proceeding.js';
import { itemOfProceeding } from '../proceeding/rectified-items.js';
import type { Consequence, News } from '../proceeding/rules.js';
import { keepProceedingEvent } from './kept-record.js';
import { proceedingActsAfter } from './proceeding-acts.js';
import { heardOfProceeding, releaseLadders } from './rehearsed-cases.js';
import { contextOf, enter, tell, type Conducted, type Stage } from './stage.js';

type Event = AnyFact & Stamp;

function begin(
  stage: Stage,
  ids: ProceedingIds,
  about: { start: ProceedingStart; by: Actor },
): void {
  const { start, by: actor } = about;
  const rules = rulesOfKind(start.kind);
  const proceeding: Conducted = { rules, state: blankProceeding(start.kind, ids) };
  stage.proceedings.set(ids.proceedingId, proceeding);
  const opening = openingFact(start, contextOf(stage));
  settle(stage, proceeding, [{ ...opening, unitId: ids.unitId, at: stage.now, actor }]);
}

/** A proposal that was approved, or a veto that was proposed, becomes a proceeding. */
export function beginOfCase(stage: Stage, found: Case, by: Actor): void {
  const { caseId: proceedingId, unitId } = found;
  const ids = { proceedingId, unitId, planId: stage.cases.planId };
  begin(stage, ids, { start: proceedingOfCase(found), by });
}

function carryOut(stage: Stage, { state }: Conducted, consequence: Consequence): void {
  const { proceedingId, unitId, planId } = state;
  switch (consequence.what) {
    case 'release':
      return releaseLadders(stage, consequence.items);
    case 'begin': {
      const { rectificationId, item } = consequence;
      const start = { ...itemOfProceeding(state, item), reachable: true };
      const ids = { proceedingId: rectificationId, unitId, planId };
      return begin(stage, ids, { start, by: SYSTEM_ACTOR });
    }
    case 'settle': {
      const { parentId, outcome } = consequence;
      const news = { news: 'itemSettled' as const, rectificationId: proceedingId, outcome };
      return tell(stage, { what: 'news', proceedingId: parentId, news });
    }
    default:
      return heardOfProceeding(stage, { proceedingId, consequence });
  }
}

/** Folds and counts events; people act on them, others hear of them, time passes. */
function settle(stage: Stage, proceeding: Conducted, events: readonly Event[]): void {
  const { rules } = proceeding;
  const around = { habits: stage.around.habits, context: contextOf(stage) };
  for (const event of events) {
    proceeding.state = foldProceeding(rules, proceeding.state, event);
    stage.events += 1;
    stage.tally.proceeding(event);
    if (stage.kept) keepProceedingEvent(stage.kept, event, proceeding.state);
    for (const { at, command } of proceedingActsAfter(event, proceeding.state, around)) {
      enter(stage, at, { what: 'proceedingAct', proceeding, command });
    }
    for (const consequence of rules.follows(event, proceeding.state)) {
      carryOut(stage, proceeding, consequence);
    }
  }
  const due = passProceedingTime(rules, proceeding.state, contextOf(stage));
  if (due.length > 0) return settle(stage, proceeding, due);
  schedule(stage, proceeding);
}

/** Puts a proceeding on the agenda for what fires next; one that has ended is forgotten. */
function schedule(stage: Stage, proceeding: Conducted): void {
  const { rules, state } = proceeding;
  if (proceedingHasEnded(rules, state)) {
    stage.proceedings.delete(state.proceedingId);
    proceeding.nextAt = undefined;
    return;
  }
  const next = nextProceedingFire(rules, state, contextOf(stage))?.at;
  if (next === proceeding.nextAt) return;
  proceeding.nextAt = next;
  if (next) enter(stage, next, { what: 'proceedingFire', proceeding });
}

/** The moment came for which it stood on the agenda. */
export function proceedingFired(stage: Stage, proceeding: Conducted): void {
  if (proceeding.nextAt === stage.now) settle(stage, proceeding, []);
}

/** Somebody acts; what has become pointless is refused, and nothing comes of it. */
export function actOnProceeding(stage: Stage, proceeding: Conducted, command: AnyCommand): void {
  const { rules, state } = proceeding;
  const decision = decideProceeding(rules, command, { state, context: contextOf(stage) });
  if (!('refused' in decision) && decision.events.length > 0) {
    settle(stage, proceeding, decision.events);
  }
}

/** News for a proceeding; one that has ended lets the ladder of a further slip go on. */
export function newsForProceeding(stage: Stage, proceedingId: string, news: News): void {
  const proceeding = stage.proceedings.get(proceedingId);
  if (!proceeding) {
    if (news.news === 'slipAbsorbed') releaseLadders(stage, [news.item]);
    return;
  }
  const { rules, state } = proceeding;
  const events = hearNewsOf(rules, news, { state, context: contextOf(stage) });
  if (events.length > 0) settle(stage, proceeding, events);
}
