/** Rules of circulars 通报: asked first, finished by one, approved by another (domain.md §3, §6). */
import { dateOf } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { speaksForUnit, type Actor } from '../people/roles.js';
import { circularsOf } from '../policy/circular-policy.js';
import type { Refusal, RefusalName } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type {
  Circular,
  CircularEntry,
  CircularFact,
  RoundUp,
  RoundUpFigures,
  RoundUpsState,
} from './circular-state.js';
import { silentUnits } from './circular-time.js';
import { sameSentence } from './same-sentence.js';

interface Orders {
  /** The office begins a circular by hand from what is queued. */
  PrepareCircular: object;
  GiveCause: { circularId: string; unitId: string; cause: string; nextStep: string };
  SubmitCircular: {
    circularId: string;
    demands: string;
    leftOut: { nodeId: string; unitId: string; reason: string }[];
  };
  DecideCircular: { circularId: string; approve: boolean; reason?: string };
  DropCircular: { circularId: string; reason: string };
}
export type CircularCommandType = keyof Orders;
type CommandOf<T extends CircularCommandType> = T extends CircularCommandType
  ? { type: T; key: string; actor: Actor } & Orders[T]
  : never;
export type CircularCommand = CommandOf<CircularCommandType>;

/** What the record says when a command or a closing asks it. */
export interface CircularReading {
  /** Queued for the next circular and still owed, oldest first. */
  queue: CircularEntry[];
  /** Units with tasks of the plan: the readers of a circular. */
  unitIds: string[];
}

type Verdict = CircularFact[] | Refusal;
const refuse = (refused: RefusalName): Refusal => ({ refused });
const blank = (text: string | undefined): boolean => !text || text.trim() === '';
const same = (a: { nodeId: string; unitId: string }, b: { nodeId: string; unitId: string }) =>
  a.nodeId === b.nodeId && a.unitId === b.unitId;

/** A circular of what is queued and in no other circular under way; nothing when there is nothing. */
function prepared(
  state: RoundUpsState,
  about: { queue: CircularEntry[]; period?: string },
  context: RulesContext,
): CircularFact[] {
  const taken = state.circulars.flatMap((c) => c.entries);
  const entries = about.queue.filter((q) => !taken.some((t) => same(t, q)));
  if (entries.length === 0) return [];
  const { calendar, policy, now } = context;
  const causeBy = addWorkdays(calendar, dateOf(now), circularsOf(policy).causeWorkdays);
  const circularId = `${state.planId}-TB${state.counter + 1}`;
  const period = about.period ? { period: about.period } : {};
  return [{ type: 'CircularPrepared', circularId, ...period, entries, causeBy }];
}

/** A round-up closes with its figures; whoever is queued by then is asked for cause and next step. */
export function closeRoundUp(
  state: RoundUpsState,
  closing: { roundUp: RoundUp; figures: RoundUpFigures; queue: CircularEntry[] },
  context: RulesContext,
): CircularFact[] {
  const { roundUpId, period } = closing.roundUp;
  const { figures, queue } = closing;
  return [
    { type: 'RoundUpClosed', roundUpId, period, figures },
    ...prepared(state, { queue, period }, context),
  ];
}

/** Given until the circular is submitted; the last word counts. It may repeat last time's: that shows. */
function giveCause(order: CommandOf<'GiveCause'>, state: RoundUpsState): Verdict {
  const { circularId, unitId, cause, nextStep, actor } = order;
  const circular = state.circulars.find((c) => c.circularId === circularId);
  if (!circular || circular.phase === 'submitted') return refuse('CircularNotAsking');
  if (!circular.entries.some((e) => e.unitId === unitId)) return refuse('UnitNotNamed');
  if (!speaksForUnit(actor, unitId)) return refuse('ActorDoesNotSpeakForUnit');
  if (blank(cause)) return refuse('CauseMissing');
  if (blank(nextStep)) return refuse('NextStepMissing');
  const before = state.said.find((s) => s.unitId === unitId);
  const repeats =
    before !== undefined &&
    (sameSentence(before.cause, cause) || sameSentence(before.nextStep, nextStep));
  const given: CircularFact = { type: 'CauseGiven', circularId, unitId, cause, nextStep, repeats };
  const others = silentUnits(circular).filter((u) => u !== unitId);
  const ready = circular.phase === 'asking' && others.length === 0;
  return ready ? [given, { type: 'CircularReady', circularId, silent: [] }] : [given];
}

function submit(order: CommandOf<'SubmitCircular'>, circular: Circular | undefined): Verdict {
  const { circularId, demands, leftOut, actor } = order;
  if (actor.role !== 'office') return refuse('OnlyOfficeMay');
  if (circular?.phase === 'asking') return refuse('CircularStillAsking');
  if (circular?.phase !== 'drafted') return refuse('CircularNotDrafted');
  if (leftOut.some((l) => blank(l.reason))) return refuse('ReasonMissing');
  const left = circular.entries.filter((e) => !leftOut.some((l) => same(l, e)));
  if (left.length === 0) return refuse('NothingToCirculate');
  return [{ type: 'CircularSubmitted', circularId, demands, leftOut }];
}

/** Approved by an office person other than the drafter; what was answered meanwhile is named no more. */
function decide(
  order: CommandOf<'DecideCircular'>,
  circular: Circular | undefined,
  { queue, unitIds }: CircularReading,
): Verdict {
  const { circularId, approve, reason, actor } = order;
  if (actor.role !== 'office') return refuse('OnlyOfficeMay');
  if (circular?.phase !== 'submitted') return refuse('CircularNotSubmitted');
  if (actor.personId === circular.draftedBy) return refuse('ApproverIsDrafter');
  if (!approve) {
    if (blank(reason)) return refuse('ReasonMissing');
    return [{ type: 'CircularReturned', circularId, reason: reason ?? '' }];
  }
  const entries = circular.entries.filter((e) => queue.some((q) => same(q, e)));
  const spared = circular.entries
    .filter((e) => !entries.includes(e))
    .map(({ nodeId, unitId }) => ({ nodeId, unitId }));
  if (entries.length === 0) return refuse('NothingToCirculate');
  const causes = circular.causes.filter((c) => entries.some((e) => e.unitId === c.unitId));
  return [{ type: 'CircularPublished', circularId, entries, causes, unitIds, spared }];
}

function drop(order: CommandOf<'DropCircular'>, circular: Circular | undefined): Verdict {
  const { circularId, reason, actor } = order;
  if (actor.role !== 'office') return refuse('OnlyOfficeMay');
  if (!circular) return refuse('CircularNotDrafted');
  if (blank(reason)) return refuse('ReasonMissing');
  return [{ type: 'CircularDropped', circularId, reason }];
}

/** Decides one command; one that was answered before changes nothing. */
export function decideCircular(
  order: CircularCommand,
  state: RoundUpsState,
  about: { reading: CircularReading; context: RulesContext },
): Verdict {
  if (state.answered.includes(order.key)) return [];
  const { reading, context } = about;
  if (order.type === 'PrepareCircular') {
    if (order.actor.role !== 'office') return refuse('OnlyOfficeMay');
    const facts = prepared(state, { queue: reading.queue }, context);
    return facts.length > 0 ? facts : refuse('NothingToCirculate');
  }
  const circular = state.circulars.find((c) => c.circularId === order.circularId);
  switch (order.type) {
    case 'GiveCause':
      return giveCause(order, state);
    case 'SubmitCircular':
      return submit(order, circular);
    case 'DecideCircular':
      return decide(order, circular, reading);
    case 'DropCircular':
      return drop(order, circular);
  }
}
