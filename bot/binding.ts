/** Binding by a one-time code: the only thing a stranger can do (domain.md §5). */
import { personAt } from '../prisma/store/bindings.js';
import { openTasksOf } from '../prisma/store/liaison-view.js';
import { redeemBindCode, type RedeemResult } from '../prisma/store/redeem-bind-code.js';
import { addDays, dateOf } from '../domain/calendar/dates.js';
import { button, type Reply, reply } from './buttons/reply.js';
import type { Inbound } from './channel.js';
import { assignmentButtons } from './conversations/own-task.js';
import type { Talk } from './conversations/talk.js';
import type { BotDeps } from './deps.js';
import { postQuietly, tellReach } from './posting.js';
import { foldWidth } from './reading/numerals.js';
import { bindingWords, generalWords, labels, taskWords } from './text/zh.js';

const MOST_WRONG = 5;
const WAIT_MINUTES = 15;
const MINUTE_MS = 60_000;

const BARE = /^[A-Za-z0-9]{4}[-\s]?[A-Za-z0-9]{4}$/;
const NAMED =
  /^(?:\/start|\/bind|绑定码?|绑定码是)(?:@\w+)?[\s:：,，]*([A-Za-z0-9][A-Za-z0-9\s-]{3,18})$/;

/** The binding code in a message. A bare one counts when it could not be anything else. */
export function codeIn(text: string, bound: boolean): string | undefined {
  const folded = foldWidth(text).trim();
  const named = NAMED.exec(folded)?.[1];
  if (named) return named;
  if (!BARE.test(folded)) return undefined;
  return bound && !(/\d/.test(folded) && /[A-Za-z]/.test(folded)) ? undefined : folded;
}

export interface BindingAnswer {
  talk: Talk;
  replies: Reply[];
  /** Whose buttons the replies carry. */
  personId: string;
}

const AWAITING_SHOWN = 5;
const SOON_DAYS = 30;
const DUE_SHOWN = 6;

/** A duty follows the post: whoever takes it over sees what is open (domain.md §5). */
async function openDuties({ db, clock }: BotDeps, unitId: string): Promise<Reply[]> {
  const today = dateOf(clock.now());
  const tasks = await openTasksOf(db, unitId);
  const awaiting = tasks.filter((t) => t.acceptance === 'awaiting');
  const soon = addDays(today, SOON_DAYS);
  const pressing = tasks.filter(
    (t) => t.acceptance === 'accepted' && t.due.some((d) => d.dueOn <= soon),
  );
  const due = pressing.flatMap((t) => t.due.filter((d) => d.dueOn <= soon)).length;
  if (awaiting.length + due === 0) return [];
  const shown = pressing.slice(0, DUE_SHOWN);
  const view = (t: { number: number; taskId: string }) => [
    button(labels.numbered(t.number, labels.look), 'viewTask', [t.taskId]),
  ];
  return [
    reply(bindingWords.openDuties(awaiting.length, due)),
    ...awaiting
      .slice(0, AWAITING_SHOWN)
      .map((t) => reply(taskWords.card(t, today), assignmentButtons(t.taskId))),
    ...(shown.length > 0 ? [reply(taskWords.due(shown, today), ...shown.map(view))] : []),
  ];
}

async function welcome(
  deps: BotDeps,
  inbound: Inbound,
  bound: Extract<RedeemResult, { outcome: 'bound' }>,
): Promise<Reply[]> {
  for (const old of bound.replaced) {
    await postQuietly(deps, old, { text: bindingWords.moved, key: `moved:${inbound.updateId}` });
  }
  await tellReach(deps, bound.reach);
  const person = await personAt(deps.db, inbound);
  if (!person) return [reply(bindingWords.personLeft)];
  const { role, unitId } = person;
  const answers = role === 'liaison' || role === 'standin' || role === 'head';
  const duties = answers && unitId ? await openDuties(deps, unitId) : [];
  const help = answers ? [] : [reply(generalWords.helpFor(role))];
  return [reply(bindingWords.bound(person)), ...help, ...duties];
}

const REFUSED = {
  unknown: bindingWords.codeUnknown,
  used: bindingWords.codeUsed,
  expired: bindingWords.codeExpired,
  personLeft: bindingWords.personLeft,
} as const;

/** Tries a code. Five wrong ones within a quarter of an hour and the address has to wait. */
export async function bindBy(
  deps: BotDeps,
  inbound: Inbound,
  { code, talk }: { code: string; talk: Talk },
): Promise<BindingAnswer> {
  const realNow = deps.realNow();
  const recent = talk.wrongCodes.filter((at) => realNow - at < WAIT_MINUTES * MINUTE_MS);
  const [first] = recent;
  if (first !== undefined && recent.length >= MOST_WRONG) {
    const left = Math.ceil(WAIT_MINUTES - (realNow - first) / MINUTE_MS);
    return { talk, replies: [reply(bindingWords.wait(left))], personId: '' };
  }
  const { channel, address } = inbound;
  const result = await redeemBindCode(deps.db, {
    code,
    channel,
    address,
    realNow,
    now: deps.clock.now(),
  });
  if (result.outcome === 'bound') {
    const replies = await welcome(deps, inbound, result);
    return { talk: { settled: [], loose: [], wrongCodes: [] }, replies, personId: result.personId };
  }
  const wrongCodes = [...recent, realNow];
  return { talk: { ...talk, wrongCodes }, replies: [reply(REFUSED[result.outcome])], personId: '' };
}
