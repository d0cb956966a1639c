/** The reminders of undecided proposals, if nobody decides them. */
import { SYSTEM_ACTOR } from '../people/roles.js';
import type { Span } from '../task/foresee.js';
import type { Rules } from '../task/rules-context.js';
import type { CasesState } from './case-state.js';
import { nextProposalFire, type ProposalFire } from './cases.js';
import { evolveCases } from './evolve-cases.js';

const MOST = 200;

export function foreseeProposals(
  state: CasesState,
  rules: Rules,
  { from, until }: Span,
): ProposalFire[] {
  const coming: ProposalFire[] = [];
  let current = state;
  let now = from;
  while (coming.length < MOST) {
    const fire = nextProposalFire(current, { ...rules, now });
    if (!fire || fire.at > until) break;
    if (fire.at > now) now = fire.at;
    coming.push({ at: now, fact: fire.fact });
    current = evolveCases(current, { ...fire.fact, at: now, actor: SYSTEM_ACTOR });
  }
  return coming;
}
