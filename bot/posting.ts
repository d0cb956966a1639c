/** Sending cards to an address, and what follows when it cannot be reached any more. */
import { type Address, endBindings } from '../prisma/store/bindings.js';
import type { Reachability } from '../prisma/store/unit-reach.js';
import { type Card, SendFailure } from './channel.js';
import type { BotDeps } from './deps.js';

/** Tells the workflows which units gained or lost their last reachable person. */
export async function tellReach(
  { desk }: BotDeps,
  changes: readonly Reachability[],
): Promise<void> {
  for (const { unitId, reachable } of changes) {
    await desk.unitReachabilityChanged(unitId, reachable);
  }
}

/**
 * Sends cards in order. An account that is gone for good is unbound.
 * @throws SendFailure when trying again may help
 */
export async function post(
  deps: BotDeps,
  to: Address,
  { cards, key }: { cards: readonly Card[]; key: string },
): Promise<void> {
  const channel = deps.channels.find((c) => c.kind === to.channel);
  if (!channel) return deps.log.error({ channel: to.channel }, 'no such channel is connected');
  try {
    for (const [i, card] of cards.entries()) await channel.send(to.address, card, `${key}:${i}`);
  } catch (fault) {
    if (!(fault instanceof SendFailure) || !fault.permanent) throw fault;
    deps.log.warn({ err: fault, channel: to.channel }, 'the account is gone');
    const where = { channel: to.channel, address: to.address };
    const { reach } = await endBindings(deps.db, { where, why: 'gone', at: deps.clock.now() });
    await tellReach(deps, reach);
  }
}

/** Sends a word that nobody waits for: a failure is noted and forgotten. */
export async function postQuietly(
  deps: BotDeps,
  to: Address,
  { text, key }: { text: string; key: string },
): Promise<void> {
  try {
    await post(deps, to, { cards: [{ text, buttons: [] }], key });
  } catch (err) {
    deps.log.warn({ err, channel: to.channel }, 'a word could not be sent');
  }
}
