/** One proceeding's facts at work: rules are asked, events folded and recorded, others told. */
import type { ProceedingView, QueuedNotice, RecordedEvent } from '../activities/contracts.js';
import { earliestSendAt } from '../domain/calendar/sending-hours.js';
import { measuresOf } from '../domain/policy/measure-policy.js';
import { blankProceeding } from '../domain/proceeding/begin.js';
import { rulesOfKind, type AnyFact, type AnyRules } from '../domain/proceeding/kinds.js';
import {
  foldProceeding,
  nextProceedingFire,
  proceedingHasEnded,
} from '../domain/proceeding/proceeding-run.js';
import type { ProceedingState, Stamp } from '../domain/proceeding/proceeding.js';
import type { Consequence } from '../domain/proceeding/rules.js';
import type { Rules, RulesContext } from '../domain/task/rules-context.js';
import type { ConductProceedingInput } from './proceeding-messages.js';
import type { PlanTime } from './plan-time.js';
import { asking } from './proxies.js';
import { recorder, type Recorder } from './recorder.js';

export type ProceedingEvent = AnyFact & Stamp;

export interface ProceedingRun {
  rules: AnyRules;
  state(): ProceedingState;
  context(): RulesContext;
  useRules(rules: Rules): void;
  /** Folds events at once, and resolves with what they bring about when they are on record. */
  commit(events: ProceedingEvent[]): Promise<Consequence[]>;
  /** Writes anew what pages read. */
  showAnew(): Promise<void>;
  isShown(): boolean;
  hasEnded(): boolean;
  nextAt(): string | undefined;
  recorder: Recorder<ProceedingEvent>;
}

function viewOf(rules: AnyRules, state: ProceedingState, context: RulesContext): ProceedingView {
  const fire = nextProceedingFire(rules, state, context);
  const dueOn = rules.dueOn(state);
  return {
    state,
    ended: proceedingHasEnded(rules, state),
    ...(dueOn && { dueOn }),
    ...(fire && { nextFireAt: fire.at, nextFire: fire.fact }),
  };
}

function queued(
  rules: AnyRules,
  told: { event: ProceedingEvent; state: ProceedingState },
  { policy, calendar }: Rules,
): QueuedNotice[] {
  const { event, state } = told;
  const notBefore = earliestSendAt(event.at, policy.sendingHours, calendar);
  const { superiorId } = measuresOf(policy);
  return rules.notices(event, state, superiorId).map((n) => ({ ...n, notBefore }));
}

export function proceedingRun(input: ConductProceedingInput, time: PlanTime): ProceedingRun {
  const { proceedingId, planId, unitId, start, resume } = input;
  const rules = rulesOfKind(start.kind);
  let inForce = input.rules;
  let state = resume?.state ?? blankProceeding(start.kind, { proceedingId, planId, unitId });
  let shownFireAt: string | undefined;
  const context = (): RulesContext => ({ ...inForce, now: time.now() });
  const nextAt = () => nextProceedingFire(rules, state, context())?.at;
  const write = (entries: RecordedEvent<ProceedingEvent>[]) =>
    time.alone(async () => {
      const view = viewOf(rules, state, context());
      shownFireAt = view.nextFireAt;
      const upTo = entries.at(-1)?.seq ?? records.nextSeq() - 1;
      await asking.recordProceeding({ planId, proceedingId, entries, upTo, view });
    });
  const records: Recorder<ProceedingEvent> = recorder(resume?.nextSeq ?? 1, write);
  return {
    rules,
    state: () => state,
    context,
    recorder: records,
    nextAt,
    hasEnded: () => proceedingHasEnded(rules, state),
    isShown: () => nextAt() === shownFireAt,
    useRules: (changed) => {
      inForce = changed;
    },
    showAnew: () => records.append([]),
    commit: async (events) => {
      const follows: Consequence[] = [];
      const entries = events.map((event) => {
        state = foldProceeding(rules, state, event);
        follows.push(...rules.follows(event, state));
        return { event, notices: queued(rules, { event, state }, inForce) };
      });
      if (entries.length > 0) await records.append(entries);
      return follows;
    },
  };
}
