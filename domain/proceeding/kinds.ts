/** The rules of every kind of proceeding, under one type for those who run any of them. */
import { interviewRules } from '../interview/interview.js';
import { listingRules } from '../listing/listing.js';
import type { Actor } from '../people/roles.js';
import { rectificationRules } from '../rectification/rectification.js';
import { vetoRules } from '../veto/veto.js';
import type { ProceedingKind, ProceedingState } from './proceeding.js';
import type { ProceedingRules } from './rules.js';

export type AnyCommand = { type: string; key: string; actor: Actor };
export type AnyFact = { type: string };
export type AnyRules = ProceedingRules<ProceedingState, AnyCommand, AnyFact>;

const RULES = {
  interview: interviewRules,
  listing: listingRules,
  veto: vetoRules,
  rectification: rectificationRules,
};

/** The rules of a kind. Its states, commands and facts never meet those of another kind. */
export function rulesOfKind(kind: ProceedingKind): AnyRules {
  // Each proceeding is run by the rules of its own kind alone; the compiler cannot see that.
  return RULES[kind] as unknown as AnyRules;
}
