/** (f) The review of a plan 25 times as long as the sample: what a look, a change and an undoing cost. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftView } from '../api/draft-view.js';
import type { DraftAsk } from '../domain/draft/decide.js';
import { sightOf } from '../domain/draft/sight.js';
import { parsePlan } from '../plan/parse-plan.js';
import { createPrisma } from '../prisma/client.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { applyMigrations } from '../prisma/migrate.js';
import { changeDraft, type ChangedDraft } from '../prisma/store/draft-log.js';
import { readAndRemember } from '../prisma/store/draft-reading.js';
import { importRoster, type RosterFile } from '../prisma/store/import-roster.js';
import { planById, saveDraft } from '../prisma/store/plans.js';
import { readRoster } from '../prisma/store/roster-names.js';
import { percentile } from './load.js';
import { longer } from './longer-plan.js';

const SAMPLES = join(import.meta.dirname, '../samples');
const TIMES_THE_SAMPLE = 25;
const STEPS = 300;
const ROUNDS = 20;
const NOW = '2026-11-23T04:00:00.000Z';
const BY = { personId: 'bench', name: '测速' };

const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8');

async function importLong(prisma: PrismaClient): Promise<string> {
  // The sample's own file.
  await importRoster(prisma, JSON.parse(sample('roster.json')) as RosterFile);
  const text = longer(sample('plan.txt'), TIMES_THE_SAMPLE);
  const { planId } = await saveDraft(prisma, {
    bytes: new TextEncoder().encode(text),
    source: 'bench.txt',
    text,
    findings: parsePlan(text, { source: 'bench' }),
    shiftYears: 0,
    now: NOW,
    importedBy: BY.name,
  });
  return planId;
}

/** What `GET /api/plans/:id/draft` and the answers to changes do below the router. @returns characters sent */
async function shown(
  prisma: PrismaClient,
  planId: string,
  changed?: ChangedDraft,
): Promise<number> {
  const plan = await planById(prisma, planId);
  const kept = changed?.kept ?? (await readAndRemember(prisma, planId));
  if (!plan || !kept) throw new Error('the plan is gone');
  const day = { roster: await readRoster(prisma), today: NOW.slice(0, 10) };
  const sight = changed?.sight ?? sightOf(kept.draft, day);
  return JSON.stringify(draftView({ plan, kept, sight })).length;
}

interface Desk {
  ask(ask: DraftAsk): Promise<void>;
  look(): Promise<number>;
}

function deskOf(prisma: PrismaClient, planId: string): Desk {
  let asked = 0;
  return {
    look: () => shown(prisma, planId),
    ask: async (ask) => {
      asked += 1;
      const when = { at: NOW, atReal: NOW, by: BY };
      const outcome = await changeDraft(prisma, planId, { ask, key: `k${asked}`, ...when });
      if (typeof outcome === 'string' || 'refused' in outcome) {
        throw new Error(JSON.stringify(outcome));
      }
      await shown(prisma, planId, outcome);
    },
  };
}

/** Processor time: other work on the machine does not count. */
async function timed(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1000);
  }
  const sorted = times.sort((a, b) => a - b);
  return `p50 ${percentile(sorted, 0.5).toFixed(0)} ms, p95 ${percentile(sorted, 0.95).toFixed(0)} ms`;
}

const retitled = (n: number): DraftAsk => {
  const change = { title: `标题${n}` };
  return { act: 'edit', edit: { type: 'correctTask', id: `T${1 + (n % 1000)}`, change } };
};

async function measure(desk: Desk): Promise<string[]> {
  const first = await timed(desk.look);
  for (let n = 0; n < STEPS; n += 1) await desk.ask(retitled(n));
  const size = await desk.look();
  return [
    `a look before any change: ${first}`,
    `a look after ${STEPS} changes (${(size / 1e6).toFixed(1)} MB): ${await timed(desk.look)}`,
    `one more change: ${await timed(() => desk.ask(retitled(7)))}`,
    `undoing one: ${await timed(() => desk.ask({ act: 'undo' }))}`,
  ];
}

export async function benchDraft(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const url = `file:${join(folder, 'duban.db')}`;
  await applyMigrations({ url });
  const prisma = createPrisma(url);
  const planId = await importLong(prisma);
  const tasks = await prisma.planTask.count();
  const lines = await measure(deskOf(prisma, planId));
  await prisma.$disconnect();
  rmSync(folder, { recursive: true, force: true });
  return [`${tasks} tasks`, ...lines];
}
