/** One plan's round-ups at work: rules are asked, events folded and recorded, tasks told. */
import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { QueuedNotice } from '../activities/contracts.js';
import type { IsoDate } from '../domain/calendar/dates.js';
import { earliestSendAt } from '../domain/calendar/sending-hours.js';
import { circularNotices } from '../domain/circular/circular-notices.js';
import {
  noRoundUps,
  type CircularEvent,
  type CircularFact,
  type RoundUpsState,
} from '../domain/circular/circular-state.js';
import { circularFires, type CircularFire } from '../domain/circular/circular-time.js';
import { evolveCirculars } from '../domain/circular/evolve-circulars.js';
import type { Actor } from '../domain/people/roles.js';
import type { Rules, RulesContext } from '../domain/task/rules-context.js';
import { circularPublishedSignal, taskWorkflowId, type HoldRoundUpsInput } from './messages.js';
import { mutex, type Alone } from './mutex.js';
import type { PlanTime } from './plan-time.js';
import { asking } from './proxies.js';
import { recorder, type Recorder } from './recorder.js';

export interface RoundUpsRun {
  state(): RoundUpsState;
  rules(): Rules;
  context(): RulesContext;
  useRules(rules: Rules): void;
  /** A new edition gave the plan another last day. */
  useTerm(termEnd: IsoDate): void;
  /**
   * Does something while nothing else is done. Hazard: of two local activities under way at once
   * a replay may see the answers in another order.
   */
  alone: Alone;
  commit(facts: CircularFact[], by: { actor: Actor; commandKey?: string }): Promise<void>;
  /** Writes anew what pages read of what comes next. */
  showAnew(): Promise<void>;
  isShown(): boolean;
  recorder: Recorder<CircularEvent>;
}

/** Tells the tasks of what was named: only now does the circular count as taken. */
async function tellNamed(facts: CircularFact[]): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'CircularPublished') continue;
    const { circularId } = fact;
    for (const { taskId, nodeId, unitId, kind } of fact.entries) {
      // The chase of a self-assessment ended with the step that brought it here.
      if (kind === 'selfAssessment') continue;
      const task = getExternalWorkflowHandle(taskWorkflowId(taskId));
      // A task that has ended meanwhile has no ladder left.
      await task
        .signal(circularPublishedSignal, { nodeId, unitId, circularId })
        .catch(() => undefined);
    }
  }
}

function queued(event: CircularEvent, before: RoundUpsState, rules: Rules): QueuedNotice[] {
  const { policy, calendar } = rules;
  const notBefore = earliestSendAt(event.at, policy.sendingHours, calendar);
  return circularNotices(event, before).map((n) => ({ ...n, notBefore }));
}

/** The last number given out, with these entries. */
const lastOf = (entries: { seq: number }[], records: Recorder<CircularEvent>): number =>
  entries.at(-1)?.seq ?? records.nextSeq() - 1;

export function roundUpsRun(input: HoldRoundUpsInput, time: PlanTime): RoundUpsRun {
  const { planId, termEnd } = input;
  let { rules } = input;
  let state = input.resume?.state ?? noRoundUps(planId, termEnd);
  let shown: string | undefined;
  const context = (): RulesContext => ({ ...rules, now: time.now() });
  const coming = (): CircularFire | undefined => circularFires(state, context())[0];
  const records: Recorder<CircularEvent> = recorder<CircularEvent>(
    input.resume?.nextSeq ?? 1,
    (entries) => {
      const next = coming();
      shown = next?.at;
      return asking.recordCirculars({ planId, entries, upTo: lastOf(entries, records), next });
    },
  );
  const taken = (event: CircularEvent) => {
    const notices = queued(event, state, rules);
    state = evolveCirculars(state, event);
    return { event, notices };
  };
  return {
    state: () => state,
    rules: () => rules,
    context,
    recorder: records,
    alone: mutex(),
    isShown: () => coming()?.at === shown,
    showAnew: () => records.append([]),
    useRules: (changed) => {
      rules = changed;
    },
    useTerm: (termEnd) => Object.assign(state, { termEnd }),
    commit: async (facts, by) => {
      const entries = facts.map((fact) => taken({ ...fact, at: time.now(), ...by }));
      if (entries.length > 0) await records.append(entries);
      await tellNamed(facts);
    },
  };
}
