/** Mail over a fresh record: a clock to set, a channel that keeps what it sent and fails on demand. */
import { dirname, join } from 'node:path';
import { createChannelActivities } from '../../activities/index.js';
import type { MailRun } from '../../activities/contracts.js';
import { MockActivityEnvironment } from '@temporalio/testing';
import { SendFailure } from '../../bot/channel.js';
import type { LostMessage } from '../../prisma/store/lost-messages.js';
import { leadLiaison, office, supportLiaison } from './cast.js';
import { PLAN, REAL_NOW, RecordedStory, addPerson, addPlan, addTask } from './record-fixture.js';
import { at, type Moment, type StoryOptions } from './task-story.js';
import { freshDatabase, type FreshDatabase } from './template-database.js';

export interface Sending {
  address: string;
  /** Kinds of the notices on the card. */
  card: string;
}

export interface MailOffice {
  db: FreshDatabase;
  task: RecordedStory;
  sent: Sending[];
  /** Units told to be out of reach, or in reach again. */
  reach: { unitId: string; reachable: boolean }[];
  /** Steps of which a task was told that they reached nobody. */
  unreached: Omit<LostMessage, 'deliveryId'>[];
  warnings: string[];
  /** What the channel or the wording throws at an address from now on. */
  fail(address: string, error: Error | undefined): void;
  /** The channel never answers for an address from now on. */
  hang(address: string): void;
  unwordable(kind: string): void;
  /** Runs the mail at a moment. */
  run(moment: Moment): Promise<MailRun>;
  /** `kind status` of every message for a person. */
  ledger(): Promise<string[]>;
}

/** A task given out on 2 March; liaisons on the web chat at `lead` and `support`, office at `office`. */
export async function openMailOffice(options: StoryOptions = {}): Promise<MailOffice> {
  const db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  for (const [actor, address] of [
    [leadLiaison, 'lead'],
    [supportLiaison, 'support'],
    [office, 'office'],
  ] as const) {
    const { personId: id, role: duty, unitId } = actor;
    await addPerson(db.prisma, { id, duty, unitId, address });
  }
  const sent: Sending[] = [];
  const reach: MailOffice['reach'] = [];
  const unreached: MailOffice['unreached'] = [];
  const warnings: string[] = [];
  const failures = new Map<string, Error | undefined>();
  const hanging = new Set<string>();
  let unwordable = '';
  let now = at('2026-03-02 10:00');
  const { sendDueMessages } = createChannelActivities<string>({
    prisma: db.prisma,
    clock: { now: () => now },
    realNow: () => Date.parse(REAL_NOW),
    documentDir: join(dirname(db.url.replace(/^file:/, '')), 'documents'),
    channels: [
      {
        kind: 'webchat',
        send: async (address, card) => {
          const failure = failures.get(address);
          if (failure) throw failure;
          if (hanging.has(address)) await new Promise(() => undefined);
          sent.push({ address, card });
          return { ref: String(sent.length) };
        },
      },
    ],
    render: (facts) => {
      const kinds = facts.map((f) => f.notice.kind);
      if (kinds.some((kind) => kind === unwordable)) throw new Error(`no words for ${unwordable}`);
      return kinds.join(' ');
    },
    failureOf: (error) => (error instanceof SendFailure ? error : undefined),
    reachChanged: async (changes) => {
      reach.push(...changes);
    },
    stepUnreached: async (step) => void unreached.push(step),
    log: { warn: (_fields, message) => warnings.push(message) },
  });
  return {
    db,
    task: new RecordedStory(db.prisma, options),
    sent,
    reach,
    unreached,
    warnings,
    fail: (address, error) => failures.set(address, error),
    hang: (address) => void hanging.add(address),
    unwordable: (kind) => {
      unwordable = kind;
    },
    run: async (moment) => {
      now = at(moment);
      return new MockActivityEnvironment().run(sendDueMessages, { planId: PLAN });
    },
    ledger: async () => {
      const rows = await db.prisma.delivery.findMany({
        where: { personId: { not: null } },
        orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((r) => `${r.personId}: ${r.kind} ${r.status}`);
    },
  };
}
