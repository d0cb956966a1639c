/** A proceeding of any kind: commands, news and time in, events out. */
import { dateOf } from '../calendar/dates.js';
import { SYSTEM_ACTOR, type Actor } from '../people/roles.js';
import { refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { ProceedingState, Stamp } from './proceeding.js';
import type { News, ProceedingFire, ProceedingRules } from './rules.js';

type Command = { type: string; key: string; actor: Actor };
type Fact = { type: string };
type Rules<S extends ProceedingState, C extends Command, F extends Fact> = ProceedingRules<S, C, F>;

const ANSWERS_KEPT = 100;
/** More than can be due at one moment; a rule that never ends must not hang a workflow. */
const MOST_EVENTS = 200;

/** Whether nothing more happens to it. */
export function proceedingHasEnded<S extends ProceedingState, C extends Command, F extends Fact>(
  rules: Rules<S, C, F>,
  state: S,
): boolean {
  return rules.ended.some((phase) => phase === state.phase);
}

/** Decides a command; one whose key was answered before changes nothing: no events. */
export function decideProceeding<S extends ProceedingState, C extends Command, F extends Fact>(
  rules: Rules<S, C, F>,
  command: C,
  at: { state: S; context: RulesContext },
): { events: (F & Stamp)[] } | Refusal {
  const { state, context } = at;
  const { actor, key } = command;
  if (state.answered.includes(key)) return { events: [] };
  if (proceedingHasEnded(rules, state)) return refuse('ProceedingHasEnded');
  const verdict = rules.decide(command, state, context);
  if ('refused' in verdict) return verdict;
  const stamp = { unitId: state.unitId, at: context.now, actor, commandKey: key };
  return { events: verdict.map((fact) => ({ ...fact, ...stamp })) };
}

/** What news bring about; nothing once it has ended. */
export function hearNewsOf<S extends ProceedingState, C extends Command, F extends Fact>(
  rules: Rules<S, C, F>,
  news: News,
  at: { state: S; context: RulesContext },
): (F & Stamp)[] {
  const { state, context } = at;
  if (proceedingHasEnded(rules, state)) return [];
  const actor = 'by' in news && news.by ? news.by : SYSTEM_ACTOR;
  const stamp = { unitId: state.unitId, at: context.now, actor };
  return rules.hear(news, state, context).map((fact) => ({ ...fact, ...stamp }));
}

function withReminder<S extends ProceedingState>(state: S, of: string, on: string): S {
  const count = (state.reminders[of]?.count ?? 0) + 1;
  return { ...state, reminders: { ...state.reminders, [of]: { count, on } } };
}

/** The state after one more event. A new phase begins with nobody reminded yet. */
export function foldProceeding<S extends ProceedingState, C extends Command, F extends Fact>(
  rules: Rules<S, C, F>,
  state: S,
  event: F & Stamp,
): S {
  const on = dateOf(event.at);
  const opened = state.openedOn === '' ? { ...state, openedOn: on, since: on } : state;
  const folded = rules.fold(opened, event);
  const moved = folded.phase === state.phase ? folded : { ...folded, since: on, reminders: {} };
  const about = event as Fact & { of?: unknown };
  const reminded = about.type === 'WaitReminded' && typeof about.of === 'string';
  const next = reminded ? withReminder(moved, String(about.of), on) : moved;
  const { commandKey } = event;
  if (!commandKey || next.answered.includes(commandKey)) return next;
  return { ...next, answered: [...next.answered, commandKey].slice(-ANSWERS_KEPT) };
}

/** What fires next, or `undefined` when only people can move it. */
export function nextProceedingFire<S extends ProceedingState, C extends Command, F extends Fact>(
  rules: Rules<S, C, F>,
  state: S,
  context: RulesContext,
): ProceedingFire<F> | undefined {
  if (proceedingHasEnded(rules, state)) return undefined;
  return rules.fires(state, context).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
}

/** Everything that is due at `context.now`, in order, each event on the state the last one left. */
export function passProceedingTime<S extends ProceedingState, C extends Command, F extends Fact>(
  rules: Rules<S, C, F>,
  state: S,
  context: RulesContext,
): (F & Stamp)[] {
  const events: (F & Stamp)[] = [];
  let current = state;
  while (events.length < MOST_EVENTS) {
    const next = nextProceedingFire(rules, current, context);
    if (!next || next.at > context.now) break;
    const stamp = { unitId: current.unitId, at: context.now, actor: SYSTEM_ACTOR };
    const event = { ...next.fact, ...stamp };
    events.push(event);
    current = foldProceeding(rules, current, event);
  }
  return events;
}
