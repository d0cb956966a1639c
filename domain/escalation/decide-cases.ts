/** What people may ask of a plan's cases: propose by hand, decide (domain.md §3, §8). */
import { isIsoDate, type IsoDate } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import { measuresOf, type DecidedRung, type ListingLevel } from '../policy/measure-policy.js';
import { blank, firstRefusal, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { CaseFact, CaseItem, CasesState } from './case-state.js';
import { proposeRung } from './cases.js';
import { evolveCases } from './evolve-cases.js';

export interface ProposalDecision {
  key: string;
  actor: Actor;
  caseId: string;
  approve: boolean;
  reason?: string;
}

/**
 * A leader decides, never who proposed it; a rejection needs its reason. A veto is decided in its
 * own proceeding, where the unit is heard first.
 */
export function decideProposal(
  state: CasesState,
  decision: ProposalDecision,
): CaseFact[] | Refusal {
  const { caseId, approve, reason, actor, key } = decision;
  if (state.answered.includes(key)) return [];
  const found = state.cases.find((c) => c.caseId === caseId);
  const refusal = firstRefusal(
    [actor.role !== 'leader', 'DeciderMayNotDecide'],
    [!found || found.status !== 'proposed', 'ProposalNotWaiting'],
    [found?.rung === 'veto', 'VetoAwaitsStatement'],
    [found?.proposer?.personId === actor.personId, 'DeciderIsProposer'],
    [found?.joiners?.includes(actor.personId) ?? false, 'DeciderIsProposer'],
    [!approve && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (approve) return [{ type: 'ProposalApproved', caseId, ...(reason && { reason }) }];
  return [{ type: 'ProposalRejected', caseId, reason: reason ?? '' }];
}

/** A proposal by hand: the rung meant, or a finding of false or concealed reporting 瞒报、谎报. */
export interface HandProposal {
  key: string;
  actor: Actor;
  rung?: DecidedRung;
  finding?: 'falseReporting';
  items: CaseItem[];
  grounds: string;
  evidenceIds?: string[];
  level?: ListingLevel;
  periodEnd?: IsoDate;
}

/**
 * The office or a leader proposes by hand, with grounds and the slips it is about. Slips that a
 * proposal holds already are passed over; where nothing is left there is nothing to propose.
 */
export function proposeByHand(
  state: CasesState,
  proposal: HandProposal,
  context: RulesContext,
): CaseFact[] | Refusal {
  const { key, actor, finding, items, grounds, evidenceIds, level, periodEnd } = proposal;
  if (state.answered.includes(key)) return [];
  const jump = finding && measuresOf(context.policy).jumps[finding];
  const rung = jump ?? proposal.rung;
  const units = new Set(items.map((i) => i.unitId));
  const refusal = firstRefusal(
    [actor.role !== 'office' && actor.role !== 'leader', 'OnlyOfficeMay'],
    [units.size !== 1, 'SlipsMissing'],
    [blank(grounds), 'GroundsMissing'],
    [rung === 'none' || rung === undefined, 'MeasureSwitchedOff'],
    [periodEnd !== undefined && !isIsoDate(periodEnd), 'DateImpossible'],
  );
  if (refusal) return refusal;
  if (rung === undefined || rung === 'none') return refuse('MeasureSwitchedOff');
  const why = finding ?? 'hand';
  const about = { why, grounds, evidenceIds, level, periodEnd } as const;
  const said = Object.fromEntries(Object.entries(about).filter(([, v]) => v !== undefined));
  const facts: CaseFact[] = [];
  let current = state;
  for (const item of items) {
    const more = proposeRung(current, { rung, item, ...said }, context);
    for (const fact of more) {
      facts.push(fact);
      current = evolveCases(current, { ...fact, at: context.now, actor });
    }
  }
  return facts.length > 0 ? facts : refuse('AlreadyProposed');
}
