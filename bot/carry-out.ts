/** What a step intends, asked of the workflows; their answer put into words. */
import { markAnswered } from '../prisma/store/delivery-answers.js';
import { tellIndicator } from '../prisma/store/indicators/tell-indicator.js';
import { endBindings } from '../prisma/store/bindings.js';
import { namesComplainant } from '../domain/rectification/complainant.js';
import { complainantOf } from '../prisma/store/complainants.js';
import type { Refusal, RefusalName } from '../domain/task/refusals.js';
import { type Reply, reply } from './buttons/reply.js';
import { settle, type Talk, turnTo } from './conversations/talk.js';
import type { Intent, Turn, Visit } from './conversations/turn.js';
import type { BotDeps } from './deps.js';
import { tellReach } from './posting.js';
import { actualWords, refusalText } from './text/zh.js';

/** Refusals that the person can cure by another answer: the dialog goes on. */
const CURABLE: ReadonlySet<RefusalName> = new Set<RefusalName>([
  'DateImpossible',
  'ExcusalEndPast',
  'ExcusalBeyondTerm',
  'ExcusalEvidenceMissing',
  'ExtensionNotLater',
  'ExtensionBeyondTerm',
  'TextMissing',
  'ReasonMissing',
  'GroundsMissing',
  'ReworkDateMissing',
  'EvidenceMissing',
  'RectificationDueInPast',
  'ComplainantNamed',
  'PercentOutOfRange',
  'PointsOutOfRange',
  'ShareOutOfRange',
  'ItemUnknown',
]);

export interface Outcome {
  talk: Talk;
  replies: Reply[];
}

const refusedTurn = ({ talk }: Visit, refusal: Refusal): Outcome => ({
  talk: CURABLE.has(refusal.refused) ? talk : turnTo(talk),
  replies: [reply(refusalText(refusal))],
});

/** Values of indicators have no workflow: the record decides by the rule and keeps them. */
async function settledActual(
  deps: BotDeps,
  visit: Visit,
  { turn, intent }: { turn: Turn; intent: Extract<Intent, { to: 'indicator' }> },
): Promise<Outcome> {
  const { indicatorId, order, key, actor, draftId } = intent;
  const atReal = new Date(deps.realNow()).toISOString();
  const given = { indicatorId, key, actor, at: visit.now, atReal };
  const said = await tellIndicator(deps.db, given, order);
  if (!said) return { talk: turnTo(visit.talk), replies: [reply(actualWords.unknown)] };
  if ('refused' in said) {
    return { talk: turnTo(visit.talk), replies: [reply(actualWords.refused(said))] };
  }
  await deps.desk.messagesQueued(said.planId);
  const done = intent.done();
  const talk = draftId ? settle(turn.talk, draftId, done.text) : turn.talk;
  return { talk, replies: [...turn.replies, done] };
}

/** Whether words for a proceeding name who told of it: their name is kept apart, and known to the office alone. */
async function isNamed(deps: BotDeps, intent: Intent): Promise<boolean> {
  if (intent.to !== 'proceeding') return false;
  const told = await complainantOf(deps.db, intent.proceedingId);
  return told !== undefined && namesComplainant(intent.command, told, intent.command.actor.role);
}

async function settledProceeding(
  deps: BotDeps,
  visit: Visit,
  { turn, intent }: { turn: Turn; intent: Extract<Intent, { to: 'proceeding' | 'rectification' }> },
): Promise<Outcome> {
  const { draftId } = intent;
  if (await isNamed(deps, intent)) return refusedTurn(visit, { refused: 'ComplainantNamed' });
  const said =
    intent.to === 'rectification'
      ? await deps.desk.openRectification(intent.planId, intent.opening)
      : await deps.desk.tellProceeding(intent.proceedingId, intent.command);
  if ('refused' in said) return refusedTurn(visit, said);
  const done = intent.done();
  const talk = draftId ? settle(turn.talk, draftId, done.text) : turn.talk;
  return { talk, replies: [...turn.replies, done] };
}

async function settledAssessment(
  deps: BotDeps,
  visit: Visit,
  {
    turn,
    intent,
  }: { turn: Turn; intent: Extract<Intent, { to: 'assessment' | 'assessmentStart' }> },
): Promise<Outcome> {
  const starts = intent.to === 'assessmentStart';
  const said = starts
    ? await deps.desk.startAssessment(intent.planId, intent.opening)
    : await deps.desk.tellAssessment(intent.assessmentId, intent.command);
  if ('refused' in said) return refusedTurn(visit, said);
  const done = intent.done();
  const draftId = starts ? undefined : intent.draftId;
  const talk = draftId ? settle(turn.talk, draftId, done.text) : turn.talk;
  return { talk, replies: [...turn.replies, done] };
}

async function settled(
  deps: BotDeps,
  visit: Visit,
  { turn, intent }: { turn: Turn; intent: Intent },
): Promise<Outcome> {
  if (intent.to === 'plan') {
    const said = await deps.desk.decideProposal(intent.planId, intent.decision);
    if ('refused' in said) return refusedTurn(visit, said);
    return { talk: turn.talk, replies: [...turn.replies, intent.done()] };
  }
  if (intent.to === 'circular') {
    const said = await deps.desk.askCircular(intent.planId, intent.command);
    if ('refused' in said) return refusedTurn(visit, said);
    return { talk: turn.talk, replies: [...turn.replies, intent.done()] };
  }
  if (intent.to === 'assessment' || intent.to === 'assessmentStart') {
    return settledAssessment(deps, visit, { turn, intent });
  }
  if (intent.to === 'indicator') return settledActual(deps, visit, { turn, intent });
  if (intent.to === 'proceeding' || intent.to === 'rectification') {
    return settledProceeding(deps, visit, { turn, intent });
  }
  const { taskId, command, draftId } = intent;
  const said = await deps.desk.tell(taskId, command);
  if ('refused' in said) return refusedTurn(visit, said);
  const { personId } = visit.person;
  await markAnswered(deps.db, { personId, taskId, at: visit.now });
  const done = intent.done(said);
  const talk = draftId ? settle(turn.talk, draftId, done.text) : turn.talk;
  return { talk, replies: [...turn.replies, done] };
}

/** Carries out what a turn intends. Asked again with the same key, the workflow changes nothing. */
export async function carryOut(deps: BotDeps, visit: Visit, turn: Turn): Promise<Outcome> {
  if (turn.unbind) {
    const where = { id: visit.person.bindingId };
    const { reach } = await endBindings(deps.db, { where, why: 'unbound', at: visit.now });
    await tellReach(deps, reach);
  }
  const { intent } = turn;
  return intent ? settled(deps, visit, { turn, intent }) : turn;
}
