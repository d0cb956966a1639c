/** What every answer of a scripted person stands on. */
import type { AppDeps } from '../../../api/deps.js';
import type { WorkCalendar } from '../../../domain/calendar/workdays.js';
import type { Actor, Role } from '../../../domain/people/roles.js';
import type { Card } from '../../../bot/channel.js';
import type { Sealing } from '../../../bot/buttons/sealing.js';
import type { Tap } from '../../../bot/buttons/tap.js';
import type { ReceivedLetter } from '../../../prisma/store/backlog.js';
import type { CastMember } from '../../../prisma/store/demo-cast.js';
import type { PrismaClient } from '../../../prisma/generated/client.js';
import type { Desk } from '../../../workflows/desk.js';
import type { Behaviour } from '../behaviour.js';
import type { ChatHand } from '../chat-hand.js';

export interface Answerer {
  prisma: PrismaClient;
  sealing: Sealing;
  /** For what people do in the page and not in chat. */
  desk: Desk;
  page: AppDeps;
  behaviour: Behaviour;
  calendar: WorkCalendar;
  planId: string;
  term: { start: string; end: string };
  /** A unit's name: behaviour hangs on names, because ids differ from run to run. */
  nameOf(unitId: string): string;
  /** People by id. */
  cast: ReadonlyMap<string, CastMember>;
  /** Plan time. */
  now(): string;
  /** Plan date. */
  today(): string;
}

/** One letter in the hand of its reader. */
export interface Reading {
  a: Answerer;
  hand: ChatHand;
  letter: ReceivedLetter;
}

/** Presses a button that the reader was sent; `step` tells several presses for one letter apart. */
export function press({ a, hand, letter }: Reading, tap: Tap, step = ''): Promise<Card[]> {
  const { personId, deliveryId } = letter;
  return hand.act({ key: `${deliveryId}${step}`, button: a.sealing.seal(personId, tap) });
}

export type Author = Actor & { role: Role };

/** One of the cast as the author of what they do in the page. */
export function authorFrom({ personId, name, duty, unitId }: CastMember): Author {
  // The cast is of four duties, each the role of its name.
  const role = duty as Role;
  return { personId, name, role, channel: 'web', ...(unitId && { unitId }) };
}

/** The reader as an author. */
export function authorOf({ a, letter }: Reading): Author {
  const member = a.cast.get(letter.personId);
  if (!member) throw new Error(`${letter.personId} is not in the cast`);
  return authorFrom(member);
}
