/** Circulars without workflows: the real rules over the real record, asked directly. */
import type { CircularEvent, RoundUpsState } from '../../domain/circular/circular-state.js';
import { noRoundUps } from '../../domain/circular/circular-state.js';
import { circularFires } from '../../domain/circular/circular-time.js';
import { decideCircular, type CircularCommand } from '../../domain/circular/decide-circulars.js';
import { evolveCirculars } from '../../domain/circular/evolve-circulars.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { circularReading } from '../../prisma/store/circular-queue.js';
import { writeCircularsRecord } from '../../prisma/store/record-circulars.js';

/** What the desk's `askCircular` does, for one plan. */
export function circularDesk(db: PrismaClient, planId: string, context: () => RulesContext) {
  let state: RoundUpsState = noRoundUps(planId, '2030-12-31');
  let seq = 0;
  return async (command: CircularCommand) => {
    const reading = await circularReading(db, planId);
    const facts = decideCircular(command, state, { reading, context: context() });
    if ('refused' in facts) return facts;
    const { actor, key: commandKey } = command;
    const entries = facts.map((fact) => {
      const event: CircularEvent = { ...fact, at: context().now, actor, commandKey };
      state = evolveCirculars(state, event);
      seq += 1;
      return { seq, event, notices: [] };
    });
    const next = circularFires(state, context())[0];
    await writeCircularsRecord(db, { planId, entries, upTo: seq, next }, context().now);
    return { events: facts.map((f) => f.type) };
  };
}
