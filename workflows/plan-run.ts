/** One plan's cases at work: rules are asked, events folded and recorded, its tasks told. */
import { condition, getExternalWorkflowHandle } from '@temporalio/workflow';
import type { QueuedNotice } from '../activities/contracts.js';
import { earliestSendAt } from '../domain/calendar/sending-hours.js';
import { caseNotices } from '../domain/escalation/case-notices.js';
import {
  noCases,
  type CaseEvent,
  type CaseFact,
  type CasesState,
} from '../domain/escalation/case-state.js';
import { nextProposalFire, type LadderPause } from '../domain/escalation/cases.js';
import { evolveCases } from '../domain/escalation/evolve-cases.js';
import type { Actor } from '../domain/people/roles.js';
import { measuresOf } from '../domain/policy/measure-policy.js';
import type { Rules, RulesContext } from '../domain/task/rules-context.js';
import {
  climbAllowedSignal,
  ladderPausedSignal,
  taskWorkflowId,
  type CarryOutPlanInput,
} from './messages.js';
import type { PlanTime } from './plan-time.js';
import { tellProceeding } from './proceeding-follows.js';
import { asking } from './proxies.js';
import { recorder, type Recorder } from './recorder.js';

export interface PlanRun {
  cases(): CasesState;
  rules(): Rules;
  context(): RulesContext;
  useRules(rules: Rules): void;
  /** Folds facts at once and resolves when they are in the record. */
  commit(facts: CaseFact[], by: { actor: Actor; commandKey?: string }): Promise<void>;
  /** Writes anew what stands, after the record may have run ahead of the history. */
  showAnew(): Promise<void>;
  recorder: Recorder<CaseEvent>;
}

export function planRun(input: CarryOutPlanInput, time: PlanTime): PlanRun {
  const { planId } = input;
  let { rules } = input;
  let cases = input.resume?.cases ?? noCases(planId);
  const context = (): RulesContext => ({ ...rules, now: time.now() });
  const records: Recorder<CaseEvent> = recorder<CaseEvent>(input.resume?.nextSeq ?? 1, (entries) =>
    time.alone(() =>
      asking.recordCases({
        planId,
        entries,
        upTo: entries.at(-1)?.seq ?? records.nextSeq() - 1,
        nextFireAt: nextProposalFire(cases, context())?.at,
      }),
    ),
  );
  const queued = (event: CaseEvent): QueuedNotice[] => {
    const notBefore = earliestSendAt(event.at, rules.policy.sendingHours, rules.calendar);
    const { superiorId } = measuresOf(rules.policy);
    return caseNotices(event, cases, superiorId).map((n) => ({ ...n, notBefore }));
  };
  return {
    cases: () => cases,
    rules: () => rules,
    context,
    recorder: records,
    showAnew: () => condition(() => records.isIdle()).then(() => records.append([])),
    useRules: (changed) => {
      rules = changed;
    },
    commit: async (facts, by) => {
      const entries = facts.map((fact) => {
        const event: CaseEvent = { ...fact, at: time.now(), ...by };
        cases = evolveCases(cases, event);
        return { event, notices: queued(event) };
      });
      if (entries.length > 0) await records.append(entries);
    },
  };
}

/** A task that has ended meanwhile has no ladder left to move. */
const taskIsGone = (): void => undefined;

/** Calls on the tasks whose round-up may climb past the circular: the unit's third slip in a year. */
export async function callForClimbs(facts: CaseFact[]): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'ClimbCalledFor') continue;
    const { taskId, nodeId, unitId, slips } = fact;
    const task = getExternalWorkflowHandle(taskWorkflowId(taskId));
    await task.signal(climbAllowedSignal, { nodeId, unitId, slips }).catch(taskIsGone);
  }
}

/** Lets the ladders of a rejected proposal rest. */
export async function pauseLadders(pauses: LadderPause[]): Promise<void> {
  for (const { taskId, rectificationId, ...pause } of pauses) {
    if (rectificationId) {
      const { rung, until } = pause;
      await tellProceeding(rectificationId, { news: 'ladderPaused', rung, until });
      continue;
    }
    const task = getExternalWorkflowHandle(taskWorkflowId(taskId));
    await task.signal(ladderPausedSignal, pause).catch(taskIsGone);
  }
}
