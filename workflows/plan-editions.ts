/** New editions at work in a plan's workflow: decisions are heard at once and carried out in order. */
import { condition, setHandler } from '@temporalio/workflow';
import { decideEdition, type EditionDecision } from '../domain/edition/edition-decisions.js';
import { SYSTEM_ACTOR } from '../domain/people/roles.js';
import { decideEditionUpdate, type CarryOutPlanInput, type CommandAnswer } from './messages.js';
import type { PlanRun } from './plan-run.js';
import type { PlanTime } from './plan-time.js';
import { planning } from './proxies.js';
import { refused } from './refusal-failure.js';

async function decided(
  run: PlanRun,
  time: PlanTime,
  decision: EditionDecision,
): Promise<CommandAnswer> {
  await time.refresh();
  const facts = decideEdition(run.cases(), decision);
  if ('refused' in facts) throw refused(facts);
  if (facts.length === 0) await condition(() => run.recorder.isIdle());
  await run.commit(facts, { actor: decision.actor, commandKey: decision.key });
  return { events: facts.map((f) => f.type) };
}

/** @param stir wakes the plan's loop, which carries out what was confirmed */
export function listenForEditions(run: PlanRun, time: PlanTime, stir: () => void): void {
  setHandler(
    decideEditionUpdate,
    async (decision) => {
      const reply = await decided(run, time, decision);
      stir();
      return reply;
    },
    {
      validator: (decision) => {
        const facts = decideEdition(run.cases(), decision);
        if ('refused' in facts) throw refused(facts);
      },
    },
  );
}

/** Carries out what was confirmed, one decision after the other; nothing to do, nothing is asked. */
export async function carryOutEditions(run: PlanRun, input: CarryOutPlanInput): Promise<void> {
  const { planId, clockKind } = input;
  for (;;) {
    const decision = run.cases().editions?.waiting[0];
    if (!decision) return;
    const { now, ...rules } = run.context();
    const outcome = await planning.carryOutEdition({ planId, decision, rules, clockKind, now });
    const { key, edition, reason } = decision;
    const about = { decision: key, edition, reason } as const;
    const fact = { type: 'EditionCarriedOut', ...about, ...outcome } as const;
    await run.commit([fact], { actor: SYSTEM_ACTOR });
  }
}
