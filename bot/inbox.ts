/**
 * The inbox: an update is kept before its channel hears that it arrived, and worked off after.
 * One address at a time in order; a slow or failing one holds up nobody else.
 */
import type { Address } from '../prisma/store/bindings.js';
import {
  addressesWithUpdates,
  type KeptUpdate,
  keepUpdate,
  markUpdate,
  waitingUpdatesAt,
} from '../prisma/store/channel-updates.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { type Inbound, SendFailure } from './channel.js';
import type { BotLog } from './deps.js';
import { createTurnstile, type Turnstile } from './turnstile.js';

export interface InboxDeps {
  db: PrismaClient;
  handle: (inbound: Inbound) => Promise<void>;
  /** Resolves when it is known what became of a try that failed. */
  settled: () => Promise<void>;
  /** Says that an update failed for good. Must not throw. */
  apologize: (inbound: Inbound) => Promise<void>;
  realNow: () => number;
  /** Waits some real milliseconds. */
  pause: (ms: number) => Promise<void>;
  log: BotLog;
  /** Addresses worked off at once; 8 unless told. */
  parallel?: number;
}

export interface Inbox {
  /** Keeps an update; false for one that was kept before. Once it returns, nothing is lost. */
  accept(inbound: Inbound): Promise<boolean>;
  /** Takes up what a former run left over. */
  start(): Promise<void>;
  /** Resolves when everything kept so far is worked off. */
  idle(): Promise<void>;
}

/** Enough for a server that is started again; then the person is told. */
const ATTEMPTS = 8;
const BACKOFF_MS = [1_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000];
/** Photos of one album come as updates of their own, a moment apart. */
const ALBUM_PAUSE_MS = 700;
/** A place is given back after this time: whoever is slow waits for himself alone. */
const SLOW_MS = 5000;

interface Work {
  deps: InboxDeps;
  turnstile: Turnstile;
  busy: Map<string, Promise<void>>;
}

// Our own JSON, written by accept().
const inboundOf = (update: KeptUpdate): Inbound => JSON.parse(update.payload) as Inbound;

/** The next update, with those of the same album that follow it. */
async function nextGroup(deps: InboxDeps, at: Address): Promise<KeptUpdate[]> {
  const [first] = await waitingUpdatesAt(deps.db, at);
  if (!first) return [];
  const { album } = inboundOf(first);
  if (!album) return [first];
  await deps.pause(ALBUM_PAUSE_MS);
  const waiting = await waitingUpdatesAt(deps.db, at);
  const end = waiting.findIndex((u) => inboundOf(u).album !== album);
  return end === -1 ? waiting : waiting.slice(0, end);
}

function merged(group: KeptUpdate[]): Inbound | undefined {
  const all = group.map(inboundOf);
  const [first] = all;
  if (!first) return undefined;
  const text = all.find((i) => i.text)?.text;
  return { ...first, ...(text && { text }), files: all.flatMap((i) => i.files) };
}

async function mark(
  deps: InboxDeps,
  group: KeptUpdate[],
  change: { status: 'received' | 'done' | 'failed'; attempts: number; error?: string },
): Promise<void> {
  for (const { channel, updateId } of group) {
    await markUpdate(deps.db, { channel, updateId, ...change });
  }
}

async function failed(deps: InboxDeps, group: KeptUpdate[], fault: unknown): Promise<void> {
  const inbound = merged(group);
  const attempts = (group[0]?.attempts ?? 0) + 1;
  const error = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  const last = attempts >= ATTEMPTS;
  const about = { err: fault, channel: inbound?.channel, updateId: inbound?.updateId, attempts };
  deps.log.error(about, last ? 'an update failed for good' : 'an update failed, trying again');
  await mark(deps, group, { status: last ? 'failed' : 'received', attempts, error });
  if (last && inbound) return deps.apologize(inbound);
  const asked = fault instanceof SendFailure ? (fault.retryAfterSeconds ?? 0) * 1000 : 0;
  await deps.pause(Math.max(asked, BACKOFF_MS[attempts - 1] ?? 0));
}

/** Works off one update, or one album; false when none is left. */
async function workOff({ deps, turnstile }: Work, at: Address): Promise<boolean> {
  const group = await nextGroup(deps, at);
  const inbound = merged(group);
  if (!inbound) return false;
  // What the record shows of a failed try may not stand: it would be taken for an answer.
  if ((group[0]?.attempts ?? 0) > 0) await deps.settled();
  const leave = await turnstile.enter();
  let fault: unknown;
  try {
    await deps.handle(inbound);
  } catch (caught) {
    fault = caught ?? new Error('unknown fault');
  } finally {
    leave();
  }
  const attempts = (group[0]?.attempts ?? 0) + 1;
  if (fault === undefined) await mark(deps, group, { status: 'done', attempts });
  else await failed(deps, group, fault);
  return true;
}

const nameOf = ({ channel, address }: Address): string => `${channel}:${address}`;

async function workOffAll(work: Work, at: Address): Promise<void> {
  try {
    while (await workOff(work, at));
  } catch (err) {
    work.deps.log.error({ err, channel: at.channel }, 'the inbox could not read or mark updates');
  } finally {
    work.busy.delete(nameOf(at));
  }
}

/** Sees to it that an address is being worked off; what comes meanwhile is found by its worker. */
function attend(work: Work, at: Address): void {
  const name = nameOf(at);
  const before = work.busy.get(name);
  if (!before) {
    work.busy.set(name, workOffAll(work, at));
    return;
  }
  // The worker may just have looked for the last time: look again when it has gone.
  void before.then(() => {
    if (!work.busy.has(name)) work.busy.set(name, workOffAll(work, at));
  });
}

/** Makes an inbox over the record's kept updates. */
export function createInbox(deps: InboxDeps): Inbox {
  const turnstile = createTurnstile(deps.parallel ?? 8, SLOW_MS);
  const work: Work = { deps, turnstile, busy: new Map() };
  return {
    async accept(inbound) {
      const { channel, updateId, address } = inbound;
      const receivedReal = new Date(deps.realNow()).toISOString();
      const payload = JSON.stringify(inbound);
      const fresh = await keepUpdate(deps.db, {
        channel,
        updateId,
        address,
        payload,
        receivedReal,
      });
      if (fresh) attend(work, { channel, address });
      return fresh;
    },
    async start() {
      for (const at of await addressesWithUpdates(deps.db)) attend(work, at);
    },
    async idle() {
      while (work.busy.size > 0) {
        await Promise.all(work.busy.values());
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
