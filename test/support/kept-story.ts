/** A proceeding's story put on record, and a desk that goes on with it. */
import {
  foldProceeding,
  nextProceedingFire,
  proceedingHasEnded,
} from '../../domain/proceeding/proceeding-run.js';
import { blankProceeding } from '../../domain/proceeding/begin.js';
import { rulesOfKind } from '../../domain/proceeding/kinds.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { writeProceedingRecord } from '../../prisma/store/record-proceeding.js';
import type { Desk } from '../../workflows/desk.js';
import type { ProceedingStory } from './proceeding-story.js';

/** The plan that stories belong to. */
export const STORY_PLAN = 'P1';

/** Writes what the story has told since the n-th event. */
async function write(db: PrismaClient, story: ProceedingStory, from: number): Promise<void> {
  const { proceedingId, kind, planId, unitId } = story.state;
  const rules = rulesOfKind(kind);
  const blank = blankProceeding(kind, { proceedingId, planId, unitId });
  const state = story.events.reduce((s, e) => foldProceeding(rules, s, e), blank);
  const entries = story.events.slice(from).map((event, i) => {
    const notices = rules.notices(event, state).map((n) => ({ ...n, notBefore: event.at }));
    return { seq: from + i + 1, event, notices };
  });
  const fire = nextProceedingFire(rules, state, story.context);
  const ended = proceedingHasEnded(rules, state);
  const view = {
    ...{ state, ended, dueOn: rules.dueOn(state) },
    ...{ nextFireAt: fire?.at, nextFire: fire?.fact },
  };
  const upTo = story.events.length;
  await writeProceedingRecord(db, { planId, proceedingId, entries, upTo, view }, story.now);
}

/** Keeps the story so far. @returns what answers for it from now on */
export async function keepStory(
  db: PrismaClient,
  story: ProceedingStory,
): Promise<Pick<Desk, 'tellProceeding'>> {
  await write(db, story, 0);
  return {
    tellProceeding: async (_id, { key, actor, ...order }) => {
      const from = story.events.length;
      // An order without its envelope is an order of the story.
      const said = story.when(actor, order as Parameters<ProceedingStory['when']>[1], key);
      if (typeof said === 'string') return { refused: said };
      await write(db, story, from);
      return { events: said };
    },
  };
}
