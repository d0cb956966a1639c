/** Proceedings without workflows: the real rules and the real record, asked directly. */
import {
  blankProceeding,
  openingFact,
  type ProceedingStart,
} from '../../domain/proceeding/begin.js';
import { rulesOfKind, type AnyFact } from '../../domain/proceeding/kinds.js';
import {
  decideProceeding,
  foldProceeding,
  nextProceedingFire,
  proceedingHasEnded,
} from '../../domain/proceeding/proceeding-run.js';
import type { ProceedingState, Stamp } from '../../domain/proceeding/proceeding.js';
import { openRectification, openedId } from '../../domain/rectification/open-rectification.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { writeProceedingRecord } from '../../prisma/store/record-proceeding.js';
import type { Desk } from '../../workflows/desk.js';
import { leader } from './cast.js';

export interface RulesProceedings extends Pick<Desk, 'tellProceeding' | 'openRectification'> {
  begin(proceedingId: string, unitId: string, start: ProceedingStart): Promise<void>;
  state(proceedingId: string): ProceedingState;
}

export function rulesProceedings(
  db: PrismaClient,
  planId: string,
  context: () => RulesContext,
): RulesProceedings {
  const held = new Map<string, { state: ProceedingState; seq: number }>();
  const write = async (before: ProceedingState, seq: number, events: (AnyFact & Stamp)[]) => {
    const rules = rulesOfKind(before.kind);
    const state = events.reduce((s, e) => foldProceeding(rules, s, e), before);
    const entries = events.map((event, i) => ({ seq: seq + i + 1, event, notices: [] }));
    const upTo = seq + events.length;
    const fire = nextProceedingFire(rules, state, context());
    const ended = proceedingHasEnded(rules, state);
    const dueOn = rules.dueOn(state);
    const view = { state, ended, dueOn, nextFireAt: fire?.at, nextFire: fire?.fact };
    const { proceedingId } = state;
    const record = { planId, proceedingId, entries, upTo, view };
    await writeProceedingRecord(db, record, context().now);
    held.set(proceedingId, { state, seq: upTo });
  };
  const of = (id: string) => {
    const found = held.get(id);
    if (!found) throw new Error(`no proceeding ${id}`);
    return found;
  };
  const begin: RulesProceedings['begin'] = async (proceedingId, unitId, start) => {
    const blank = blankProceeding(start.kind, { proceedingId, planId, unitId });
    const opening = openingFact(start, context());
    await write(blank, 0, [{ ...opening, unitId, at: context().now, actor: leader }]);
  };
  return {
    begin,
    openRectification: async (_planId, opening) => {
      const proceedingId = openedId(planId, opening.key);
      const start = openRectification(opening, context());
      if ('refused' in start) return start;
      const known = held.has(proceedingId);
      if (!known) await begin(proceedingId, opening.unitId, { ...start, reachable: true });
      return { events: ['RectificationAssigned'], proceedingId };
    },
    state: (id) => of(id).state,
    tellProceeding: async (id, command) => {
      const { state, seq } = of(id);
      const rules = rulesOfKind(state.kind);
      const decision = decideProceeding(rules, command, { state, context: context() });
      if ('refused' in decision) return decision;
      await write(state, seq, decision.events);
      return { events: decision.events.map((e) => e.type) };
    },
  };
}
