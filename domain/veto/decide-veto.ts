/** The rules of a veto, one for each thing people may ask (domain.md §4, §8). */
import { dateOf } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import { speaksForUnit } from '../people/roles.js';
import { blank, firstRefusal, isOffice, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { VetoCommand, VetoFact, VetoOrders, VetoState } from './veto-facts.js';

type Rule<T extends keyof VetoOrders> = (
  command: Extract<VetoCommand, { type: T }>,
  state: VetoState,
  context: RulesContext,
) => VetoFact[] | Refusal;

/** Who proposed it, or a part of it. */
const proposed = ({ personId }: Actor, { proposer, joiners }: VetoState): boolean =>
  personId === proposer?.personId || (joiners?.includes(personId) ?? false);

const speaks = (actor: Actor, unitId: string, state: VetoState): boolean =>
  speaksForUnit(actor, unitId) && unitId === state.unitId;

/** The unit may say more than once what it has to say, within its days. */
const stateCase: Rule<'StateCase'> = (command, state, { now }) => {
  const { actor, unitId, text, evidenceIds } = command;
  const open = state.phase === 'stating' || state.phase === 'deciding';
  return (
    firstRefusal(
      [!speaks(actor, unitId, state), 'ActorDoesNotSpeakForUnit'],
      [!open, 'VetoNotProposed'],
      [dateOf(now) > state.statementDueOn, 'StatementPeriodOver'],
      [blank(text), 'TextMissing'],
    ) ?? [{ type: 'StatementMade', text, evidenceIds }]
  );
};

/** Decided by the committee once the unit was heard or its days have passed; never by the proposer. */
const decideVeto: Rule<'DecideVeto'> = (command, state, { now }) => {
  const { actor, uphold, reason, meeting } = command;
  const waits = state.phase === 'stating' && dateOf(now) <= state.statementDueOn;
  const refusal = firstRefusal(
    [actor.role !== 'leader', 'OnlyLeaderMay'],
    [state.phase !== 'stating' && state.phase !== 'deciding', 'VetoNotProposed'],
    [proposed(actor, state), 'DeciderIsProposer'],
    [waits, 'StatementPeriodOpen'],
    [blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const where = blank(meeting) ? {} : { meeting };
  return [{ type: uphold ? 'VetoUpheld' : 'VetoDismissed', reason, ...where }];
};

const askReview: Rule<'AskVetoReview'> = ({ actor, unitId, text, evidenceIds }, state) =>
  firstRefusal(
    [!speaks(actor, unitId, state), 'ActorDoesNotSpeakForUnit'],
    [state.review !== undefined, 'ReviewAlreadyAsked'],
    [state.phase !== 'inForce', 'VetoNotInForce'],
    [blank(text), 'TextMissing'],
  ) ?? [{ type: 'VetoReviewAsked', text, evidenceIds }];

const decideReview: Rule<'DecideVetoReview'> = ({ actor, revoke, reason }, state) =>
  firstRefusal(
    [actor.role !== 'leader', 'OnlyLeaderMay'],
    [state.phase !== 'reviewing', 'ReviewNotAsked'],
    [proposed(actor, state), 'DeciderIsProposer'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [{ type: revoke ? 'VetoRevoked' : 'VetoKept', reason }];

const draftReferral: Rule<'DraftReferral'> = ({ actor, grounds }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'inForce' && state.phase !== 'reviewing', 'VetoNotInForce'],
    [blank(grounds), 'GroundsMissing'],
  ) ?? [{ type: 'ReferralDrafted', grounds }];

const RULES: { [T in keyof VetoOrders]: Rule<T> } = {
  StateCase: stateCase,
  DecideVeto: decideVeto,
  AskVetoReview: askReview,
  DecideVetoReview: decideReview,
  DraftReferral: draftReferral,
};

/** What a command brings about, or why not. */
export function decideOnVeto(
  command: VetoCommand,
  state: VetoState,
  context: RulesContext,
): VetoFact[] | Refusal {
  // The table pairs each type with its own rule; TypeScript cannot follow that through an index.
  const rule = RULES[command.type] as Rule<keyof VetoOrders> | undefined;
  return rule ? rule(command, state, context) : refuse('NotAskedOfThisKind');
}
