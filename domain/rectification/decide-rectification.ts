/** The rules of a rectification, one for each thing people may ask (domain.md §4, §8). */
import { dateOf, isIsoDate } from '../calendar/dates.js';
import { speaksForUnit } from '../people/roles.js';
import { lookBackDay, lookBackRefusal } from '../proceeding/checks.js';
import { blank, firstRefusal, isOffice, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type {
  RectificationCommand,
  RectificationFact,
  RectificationOrders,
  RectificationState,
} from './rectification-facts.js';

type Rule<T extends keyof RectificationOrders> = (
  command: Extract<RectificationCommand, { type: T }>,
  state: RectificationState,
  context: RulesContext,
) => RectificationFact[] | Refusal;

/** Done is claimed with evidence, never by word alone. */
const claim: Rule<'ClaimRectified'> = ({ actor, unitId, text, evidenceIds }, state) =>
  firstRefusal(
    [!speaksForUnit(actor, unitId) || unitId !== state.unitId, 'ActorDoesNotSpeakForUnit'],
    [state.phase !== 'assigned', 'RectificationNotOpen'],
    [blank(text), 'TextMissing'],
    [evidenceIds.length === 0, 'EvidenceMissing'],
  ) ?? [{ type: 'RectificationClaimed', text, evidenceIds }];

/** What belongs to an interview or listing is looked at again with it; the rest by itself. */
const verify: Rule<'VerifyRectification'> = ({ actor, accept, reason }, state, context) => {
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'claimed', 'RectificationNotClaimed'],
    [actor.personId === state.claim?.by.personId, 'ReviewerIsReporter'],
    [!accept && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!accept) return [{ type: 'RectificationReturned', reason: reason ?? '' }];
  const comment = blank(reason) ? {} : { comment: reason };
  const again = state.parentId ? {} : { lookBackOn: lookBackDay(context) };
  return [{ type: 'RectificationVerified', ...comment, ...again }];
};

/** The office moves a date while it is still to come: what is late stays late. */
const moveDate: Rule<'MoveRectificationDate'> = ({ actor, dueOn, reason }, state, { now }) => {
  const today = dateOf(now);
  return (
    firstRefusal(
      [!isOffice(actor), 'OnlyOfficeMay'],
      [state.phase !== 'assigned', 'RectificationNotOpen'],
      [!isIsoDate(dueOn), 'DateImpossible'],
      [today > state.owed.dueOn, 'RectificationOverdueFixed'],
      [dueOn <= today, 'RectificationDueInPast'],
      [blank(reason), 'ReasonMissing'],
    ) ?? (dueOn === state.owed.dueOn ? [] : [{ type: 'RectificationDateMoved', dueOn, reason }])
  );
};

/** The way back: entered by mistake, or no longer called for. */
const withdraw: Rule<'WithdrawRectification'> = ({ actor, reason }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase === 'lookBack', 'RectificationNotOpen'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [{ type: 'RectificationWithdrawn', reason }];

const lookBack: Rule<'LookBackRectification'> = (command, state, context) => {
  const { passed, findings } = command;
  const refusal = lookBackRefusal(state, command, context);
  return refusal ?? [{ type: passed ? 'LookBackPassed' : 'LookBackFailed', findings }];
};

const RULES: { [T in keyof RectificationOrders]: Rule<T> } = {
  ClaimRectified: claim,
  VerifyRectification: verify,
  MoveRectificationDate: moveDate,
  WithdrawRectification: withdraw,
  LookBackRectification: lookBack,
};

/** What a command brings about, or why not. */
export function decideRectification(
  command: RectificationCommand,
  state: RectificationState,
  context: RulesContext,
): RectificationFact[] | Refusal {
  // The table pairs each type with its own rule; TypeScript cannot follow that through an index.
  const rule = RULES[command.type] as Rule<keyof RectificationOrders> | undefined;
  return rule ? rule(command, state, context) : refuse('NotAskedOfThisKind');
}
