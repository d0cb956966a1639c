/** What the bot is given by the composition root. */
import type { Instant } from '../domain/calendar/dates.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import type { Desk } from '../workflows/desk.js';
import type { Channel, InboundFile } from './channel.js';

/** A log that takes facts and a sentence, as pino does. */
export interface BotLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface BotDeps {
  db: PrismaClient;
  desk: Desk;
  /** Plan time. */
  clock: { now(): Instant };
  /** Real time in milliseconds: codes, waiting times. */
  realNow: () => number;
  /** Signs the buttons; at least 16 characters, the same after a restart. */
  secret: string;
  /** Keeps a file and returns its id; `undefined` for kinds of file that are not taken. */
  saveEvidence: (
    file: InboundFile,
    person: { personId: string; unitId?: string },
  ) => Promise<string | undefined>;
  channels: readonly Channel[];
  log: BotLog;
}
