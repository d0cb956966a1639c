/** (c) The overdue list of 100,000 tasks, as a ratio to its SQL written by hand on the same database. */
import { listOverdue } from '../prisma/store/overdue.js';
import { SqliteAdapter } from '../prisma/sqlite-adapter.js';
import { largeRecord, type LargeRecord } from './large-record.js';
import { percentile } from './load.js';
import { PLAN_ID } from './seed.js';

const ROUNDS = 3;
const CALLS = 200;
const WARM_UP = 20;
const PAGE_SIZE = 50;
const PAGES = { 'first page': 1, 'page 1,500': 1_500 };

type Read = (page: number) => Promise<unknown>;

const COUNTS = `SELECT "rungOrder", COUNT(*) AS n FROM "OwedNode"
  WHERE "planId" = ? AND "status" = 'overdue' GROUP BY "rungOrder" ORDER BY "rungOrder" DESC`;
const PIECE = `SELECT o."nodeId", o."taskId", t."number", t."title", t."light", o."unitId",
    u."name", o."kind", n."title", o."firstDueOn", o."dueOn", o."rung", o."rungAt", o."waiting"
  FROM (SELECT * FROM "OwedNode" WHERE "planId" = ? AND "status" = 'overdue' AND "rungOrder" = ?
    ORDER BY "dueOn" LIMIT ? OFFSET ?) o
  JOIN "PlanTask" t ON t."id" = o."taskId" JOIN "Node" n ON n."id" = o."nodeId"
  LEFT JOIN "Unit" u ON u."id" = o."unitId" ORDER BY o."dueOn", t."number", o."unitId"`;

/** What a program without our layers would do: the same two statements on the bare driver. */
function byHand(url: string): { read: Read; close(): void } {
  const client = new SqliteAdapter(url, 'full').createClient({ url });
  const read = async (page: number): Promise<unknown> => {
    const counts = await client.execute({ sql: COUNTS, args: [PLAN_ID] });
    let skip = (page - 1) * PAGE_SIZE;
    for (const { rungOrder, n } of counts.rows) {
      if (skip < Number(n)) {
        const args = [PLAN_ID, Number(rungOrder), PAGE_SIZE, skip];
        return (await client.execute({ sql: PIECE, args })).rows;
      }
      skip -= Number(n);
    }
    return [];
  };
  return { read, close: () => client.close() };
}

interface Figures {
  p50: number;
  p95: number;
}

function figures(times: number[]): Figures {
  const sorted = times.sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Both by turns, so that whatever else the machine does falls on both alike. */
async function measure(hand: Read, store: Read, page: number) {
  const times: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  for (let call = 0; call < CALLS; call += 1) {
    times.bare.push(await timed(() => hand(page)));
    times.ours.push(await timed(() => store(page)));
  }
  return { bare: figures(times.bare), ours: figures(times.ours) };
}

const shown = ({ p50, p95 }: Figures): string => `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms`;

async function compare({ url, prisma }: LargeRecord): Promise<string[]> {
  const store: Read = (page) => listOverdue(prisma, { planId: PLAN_ID, page, pageSize: PAGE_SIZE });
  const hand = byHand(url);
  const out: string[] = [];
  for (let call = 0; call < WARM_UP; call += 1) {
    await store(1);
    await hand.read(1);
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, page] of Object.entries(PAGES)) {
      const { bare, ours } = await measure(hand.read, store, page);
      const ratios = `ratio p50 ${(ours.p50 / bare.p50).toFixed(2)} p95 ${(ours.p95 / bare.p95).toFixed(2)}`;
      out.push(
        `round ${round}, ${name}: by hand ${shown(bare)} · Duban ${shown(ours)} · ${ratios}`,
      );
    }
  }
  hand.close();
  return out;
}

export async function benchOverdue(): Promise<string[]> {
  const record = await largeRecord();
  try {
    return await compare(record);
  } finally {
    await record.close();
  }
}
