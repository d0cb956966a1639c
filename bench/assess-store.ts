/** The same scores as `assess`, read from the store: what a page or a freeze waits for, by turns with the rules alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSheets } from '../domain/assessment/default-sheets.js';
import { unstarted, type AssessmentState } from '../domain/assessment/life/assessment-state.js';
import { scorePlan } from '../domain/assessment/score-plan.js';
import type { TaskHistory } from '../domain/assessment/record-facts.js';
import { createPrisma } from '../prisma/client.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { applyMigrations } from '../prisma/migrate.js';
import { scoringFacts } from '../prisma/store/assessments/scoring-facts.js';
import { insertEvents } from '../prisma/store/record-entries.js';
import { FINAL, UNITS, fiveYearUnits, fiveYears, medianOf } from './five-years.js';

const PLAN = 'bench-plan';
const ROUNDS = 5;
/** `2026-01` of an instant. */
const MONTH = 7;
const PATIENTLY = { maxWait: 60_000, timeout: 120_000 };
const NOW = '2026-01-05T02:00:00.000Z';

async function addTasks(prisma: PrismaClient, tasks: readonly TaskHistory[]): Promise<void> {
  const text = { section: '[]', text: '', lineStart: 1, lineEnd: 1, light: 'green' };
  await prisma.planTask.createMany({
    data: tasks.map(({ taskId: id, number, title, kind }) => ({
      ...{ id, planId: PLAN, number, title, kind, phase: 'active', ...text },
    })),
  });
}

/** What happened in a month to all tasks: in the file, as in life, tasks lie beside one another. */
async function addMonth(
  prisma: PrismaClient,
  tasks: readonly TaskHistory[],
  month: string,
): Promise<void> {
  const fresh = tasks.map(({ taskId, events }) => ({
    place: { stream: taskId, planId: PLAN, taskId },
    entries: events.flatMap((event, i) =>
      event.at.startsWith(month) ? [{ seq: i + 1, event, notices: [] }] : [],
    ),
  }));
  await prisma.$transaction((tx) => insertEvents(tx, fresh, NOW), PATIENTLY);
}

/** A record with the whole plan in it, chained as the system chains it. */
async function recorded(prisma: PrismaClient, tasks: readonly TaskHistory[]): Promise<void> {
  const term = { termStart: 2026, termEnd: 2030, status: 'issued', stage: 'active' };
  const source = { source: 'bench.txt', sourceText: '', parsed: '{}' };
  const about = {
    id: PLAN,
    title: '测速规划',
    region: '测速县',
    importedAt: NOW,
    importedBy: 'bench',
  };
  await prisma.plan.create({ data: { ...about, ...term, ...source } });
  await addTasks(prisma, tasks);
  const months = new Set(tasks.flatMap((t) => t.events.map((e) => e.at.slice(0, MONTH))));
  for (const month of [...months].sort()) await addMonth(prisma, tasks, month);
}

function stateOf(): AssessmentState {
  const sheets = defaultSheets('workSafety');
  return { ...unstarted('bench'), sheets, units: fiveYearUnits, period: FINAL.period };
}

interface Spent {
  /** Seconds on the clock, and of processor time: others may be loading the machine. */
  wall: number;
  busy: number;
}

async function timed<T>(act: () => Promise<T> | T): Promise<{ done: T } & Spent> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const done = await act();
  const { user, system } = process.cpuUsage(before);
  return { done, wall: (performance.now() - began) / 1000, busy: (user + system) / 1e6 };
}

/** Each round: reading the facts, then the rules on what was read. */
async function measured(prisma: PrismaClient): Promise<[reading: Spent, rules: Spent][]> {
  const about = { planId: PLAN, state: stateOf(), asOf: FINAL.asOf };
  const rounds: [Spent, Spent][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reading = await timed(() => scoringFacts(prisma, about));
    const rules = await timed(() => scorePlan(reading.done));
    if (rules.done.length !== UNITS) throw new Error('not every unit was scored');
    rounds.push([reading, rules]);
  }
  return rounds;
}

/** Medians of the rounds, by one of the two clocks. */
function line(rounds: readonly [Spent, Spent][], clock: keyof Spent): string {
  const of = (get: (round: [Spent, Spent]) => number) => medianOf(rounds.map(get)).toFixed(2);
  const [reading, rules] = [of(([r]) => r[clock]), of(([, r]) => r[clock])];
  const whole = of(([a, b]) => a[clock] + b[clock]);
  const ratio = of(([a, b]) => (a[clock] + b[clock]) / b[clock]);
  return `${whole} s (reading ${reading}, rules ${rules}): ${ratio} × the rules alone`;
}

export async function benchAssessStore(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const url = `file:${join(folder, 'duban.db')}`;
  await applyMigrations({ url });
  const prisma = createPrisma(url);
  try {
    await recorded(prisma, fiveYears());
    const events = await prisma.event.count();
    const rounds = await measured(prisma);
    return [
      `${events} events on record, ${UNITS} units, medians of ${ROUNDS} rounds`,
      `by the clock ${line(rounds, 'wall')}`,
      `processor time ${line(rounds, 'busy')}`,
    ];
  } finally {
    await prisma.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}
