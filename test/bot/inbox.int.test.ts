import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inbound } from '../../bot/channel.js';
import { createInbox, type InboxDeps } from '../../bot/inbox.js';
import { quietLog } from '../support/chat-stage.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let database: FreshDatabase;
let handled: string[];
let apologies: string[];
let pauses: number[];

beforeEach(async () => {
  database = await freshDatabase();
  handled = [];
  apologies = [];
  pauses = [];
});
afterEach(() => database.dispose());

function openInbox(more: Partial<InboxDeps> = {}) {
  return createInbox({
    db: database.prisma,
    handle: async (inbound) => {
      handled.push(inbound.updateId);
    },
    apologize: async ({ updateId }) => {
      apologies.push(updateId);
    },
    settled: async () => {},
    realNow: () => 0,
    pause: async (ms) => {
      pauses.push(ms);
    },
    log: quietLog(),
    ...more,
  });
}

const update = (updateId: string, address = 'a', more: Partial<Inbound> = {}): Inbound => ({
  channel: 'telegram',
  updateId,
  address,
  text: updateId,
  files: [],
  ...more,
});
const statusOf = async (updateId: string) =>
  (await database.prisma.channelUpdate.findFirstOrThrow({ where: { updateId } })).status;

/** A gate that holds one update until it is opened. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('an update', () => {
  it('is kept before its arrival is acknowledged', async () => {
    const { open, opened } = gate();
    const inbox = openInbox({ handle: () => opened });
    await inbox.accept(update('1'));
    expect(await statusOf('1')).toBe('received');
    open();
    await inbox.idle();
    expect(await statusOf('1')).toBe('done');
  });

  it('delivered twice is worked off once', async () => {
    const inbox = openInbox();
    expect(await inbox.accept(update('1'))).toBe(true);
    await inbox.idle();
    expect(await inbox.accept(update('1'))).toBe(false);
    await inbox.idle();
    expect(handled).toEqual(['1']);
  });

  it('left over by a former run is taken up', async () => {
    const before = openInbox({ handle: () => new Promise<void>(() => undefined) });
    await before.accept(update('1'));
    const after = openInbox();
    await after.start();
    await after.idle();
    expect(handled).toEqual(['1']);
  });

  it('that fails is tried for minutes, then apologized for', async () => {
    let tries = 0;
    const handle = async () => {
      tries += 1;
      throw new Error('away');
    };
    const inbox = openInbox({ handle });
    await inbox.accept(update('1'));
    await inbox.idle();
    expect(tries).toBe(8);
    expect(apologies).toEqual(['1']);
    expect(await statusOf('1')).toBe('failed');
    expect(pauses).toEqual([1000, 5000, 10_000, 20_000, 30_000, 60_000, 60_000]);
  });

  it('that fails once succeeds the next time', async () => {
    let tries = 0;
    const handle = async (inbound: Inbound) => {
      tries += 1;
      if (tries === 1) throw new Error('away');
      handled.push(inbound.updateId);
    };
    const inbox = openInbox({ handle });
    await inbox.accept(update('1'));
    await inbox.idle();
    expect(handled).toEqual(['1']);
    expect(apologies).toEqual([]);
  });

  it('is tried again only once the first outcome is settled', async () => {
    const order: string[] = [];
    const handle = async () => {
      order.push('handle');
      if (order.length === 1) throw new Error('away');
    };
    const settled = async () => {
      order.push('settled');
    };
    const inbox = openInbox({ handle, settled });
    await inbox.accept(update('1'));
    await inbox.idle();
    expect(order).toEqual(['handle', 'settled', 'handle']);
  });
});

describe('updates', () => {
  it('of one address are worked off in order', async () => {
    const { open, opened } = gate();
    const handle = async ({ updateId }: Inbound) => {
      if (updateId === '9') await opened;
      handled.push(updateId);
    };
    const inbox = openInbox({ handle });
    for (const id of ['9', '10', '11']) await inbox.accept(update(id));
    open();
    await inbox.idle();
    expect(handled).toEqual(['9', '10', '11']);
  });

  it('of other addresses do not wait for a slow one', async () => {
    const slow = gate();
    const fast = gate();
    const handle = async ({ updateId }: Inbound) => {
      if (updateId === '1') return slow.opened;
      handled.push(updateId);
      fast.open();
    };
    const inbox = openInbox({ handle });
    await inbox.accept(update('1', 'slow'));
    await inbox.accept(update('2', 'fast'));
    await fast.opened;
    expect(handled).toEqual(['2']);
    expect(await statusOf('1')).toBe('received');
    slow.open();
    await inbox.idle();
  });

  it('of one album are worked off as one', async () => {
    const merged: Inbound[] = [];
    const handle = async (inbound: Inbound) => {
      merged.push(inbound);
    };
    const file = (ref: string) => ({ ref, name: ref, mime: 'image/jpeg', size: 1 });
    const inbox = openInbox({ handle });
    const album = 'album';
    await Promise.all([
      inbox.accept(update('1', 'a', { album, files: [file('x')] })),
      inbox.accept(update('2', 'a', { album, files: [file('y')], text: undefined })),
    ]);
    await inbox.accept(update('3'));
    await inbox.idle();
    expect(merged.map((m) => m.files.map((f) => f.ref))).toEqual([['x', 'y'], []]);
    expect(await statusOf('2')).toBe('done');
  });
});
