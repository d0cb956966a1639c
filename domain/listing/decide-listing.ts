/** The rules of listed supervision, one for each thing people may ask (domain.md §4, §8). */
import { dateOf, isIsoDate } from '../calendar/dates.js';
import { addWorkdays, workdaysBetween } from '../calendar/workdays.js';
import { speaksForUnit } from '../people/roles.js';
import { measuresOf } from '../policy/measure-policy.js';
import { itemIdOf, itemsRefusal, lookBackDay, lookBackRefusal } from '../proceeding/checks.js';
import { blank, firstRefusal, isOffice, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { ListingCommand, ListingFact, ListingOrders, ListingState } from './listing-facts.js';

type Rule<T extends keyof ListingOrders> = (
  command: Extract<ListingCommand, { type: T }>,
  state: ListingState,
  context: RulesContext,
) => ListingFact[] | Refusal;

/** By when something is to be public, where the policy says so. */
function publishBy({ calendar, policy, now }: RulesContext): { publishBy?: string } {
  const { publishes, publishWorkdays } = measuresOf(policy).listing;
  return publishes ? { publishBy: addWorkdays(calendar, dateOf(now), publishWorkdays) } : {};
}

const issue: Rule<'IssueListing'> = (command, state, context) => {
  const { actor, requirements, items } = command;
  const { calendar, policy, now } = context;
  const today = dateOf(now);
  const { rectifyWorkdays } = measuresOf(policy).listing;
  const dueOn = command.dueOn ?? addWorkdays(calendar, today, rectifyWorkdays);
  const refusal =
    firstRefusal(
      [!isOffice(actor), 'OnlyOfficeMay'],
      [state.phase !== 'listed', 'ListingAlreadyIssued'],
      [blank(requirements), 'RequirementsMissing'],
      [!isIsoDate(dueOn), 'DateImpossible'],
      [dueOn <= today, 'RectificationDueInPast'],
    ) ?? itemsRefusal(items, context);
  if (refusal) return refusal;
  const numbered = items.map((item, i) => ({
    ...item,
    rectificationId: itemIdOf(state.proceedingId, i + 1),
  }));
  const issued = { requirements, dueOn, items: numbered, ...publishBy(context) };
  return [{ type: 'ListingIssued', ...issued }];
};

const publish: Rule<'PublishListing'> = ({ actor, place }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase === 'listed', 'ListingNotIssued'],
    [state.published !== undefined, 'ListingAlreadyPublished'],
    [blank(place), 'PlaceMissing'],
  ) ?? [{ type: 'ListingPublished', place }];

const askCloseOut: Rule<'AskListingCloseOut'> = (command, state) => {
  const { actor, unitId, text, evidenceIds } = command;
  return (
    firstRefusal(
      [!speaksForUnit(actor, unitId) || unitId !== state.unitId, 'ActorDoesNotSpeakForUnit'],
      [state.phase !== 'rectifying', 'ListingNotRectifying'],
      [state.rectifications.some((r) => !r.settled), 'RectificationsOpen'],
      [blank(text), 'TextMissing'],
      [evidenceIds.length === 0, 'EvidenceMissing'],
    ) ?? [{ type: 'ListingCloseOutAsked', text, evidenceIds }]
  );
};

/** The date anew after a close-out was looked at and sent back; one that was asked late stays late. */
function dueAnew(state: ListingState, { calendar, now }: RulesContext): { dueOn?: string } {
  const { dueOn, closeOut } = state;
  if (!dueOn || !closeOut || closeOut.on > dueOn) return {};
  const waited = workdaysBetween(calendar, closeOut.on, dateOf(now));
  return waited > 0 ? { dueOn: addWorkdays(calendar, dueOn, waited) } : {};
}

/** Verified on site: a day, who went, what they saw. */
const verify: Rule<'VerifyListing'> = (command, state, context) => {
  const { actor, accept, visitedOn, visitors, findings } = command;
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'verifying', 'ListingNotToVerify'],
    [actor.personId === state.closeOut?.by.personId, 'ReviewerIsReporter'],
    [!isIsoDate(visitedOn) || blank(visitors) || blank(findings), 'VisitMissing'],
    [visitedOn > dateOf(context.now), 'VisitInFuture'],
  );
  if (refusal) return refusal;
  return accept
    ? [{ type: 'ListingVerified', visitedOn, visitors, findings }]
    : [
        {
          type: 'ListingReturned',
          reason: findings,
          visitedOn,
          visitors,
          ...dueAnew(state, context),
        },
      ];
};

/** Who listed delists: a leader, never who verified. */
const delist: Rule<'Delist'> = ({ actor, accept, reason }, state, context) => {
  const refusal = firstRefusal(
    [actor.role !== 'leader', 'OnlyLeaderMay'],
    [state.phase !== 'verified', 'ListingNotVerified'],
    [actor.personId === state.visit?.by.personId, 'DelisterIsVerifier'],
    [!accept && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!accept) {
    return [{ type: 'ListingReturned', reason: reason ?? '', ...dueAnew(state, context) }];
  }
  const why = blank(reason) ? {} : { reason };
  // What was made public is closed in the same place.
  const closing = state.published ? publishBy(context) : {};
  return [{ type: 'ListingDelisted', ...why, ...closing, lookBackOn: lookBackDay(context) }];
};

const publishClosing: Rule<'PublishDelisting'> = ({ actor, place }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'lookBack', 'ListingNotDelisted'],
    [state.published === undefined, 'ListingNotPublished'],
    [state.closingPublished !== undefined, 'ListingAlreadyPublished'],
    [state.published?.place !== place, 'PlaceMissing'],
  ) ?? [{ type: 'DelistingPublished', place }];

const lookBack: Rule<'LookBackListing'> = (command, state, context) => {
  const { passed, findings } = command;
  const refusal = lookBackRefusal(state, command, context);
  return refusal ?? [{ type: passed ? 'LookBackPassed' : 'LookBackFailed', findings }];
};

/** The way back: a leader lifts it while the unit is being supervised. */
const lift: Rule<'LiftListing'> = ({ actor, reason }, state) =>
  firstRefusal(
    [actor.role !== 'leader', 'OnlyLeaderMay'],
    [state.phase === 'lookBack', 'ListingNotRectifying'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [{ type: 'ListingLifted', reason }];

const RULES: { [T in keyof ListingOrders]: Rule<T> } = {
  IssueListing: issue,
  PublishListing: publish,
  AskListingCloseOut: askCloseOut,
  VerifyListing: verify,
  Delist: delist,
  PublishDelisting: publishClosing,
  LookBackListing: lookBack,
  LiftListing: lift,
};

/** What a command brings about, or why not. */
export function decideListing(
  command: ListingCommand,
  state: ListingState,
  context: RulesContext,
): ListingFact[] | Refusal {
  // The table pairs each type with its own rule; TypeScript cannot follow that through an index.
  const rule = RULES[command.type] as Rule<keyof ListingOrders> | undefined;
  return rule ? rule(command, state, context) : refuse('NotAskedOfThisKind');
}
