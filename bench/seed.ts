/** A plan of any size in a fresh record, for benchmarks. */
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { openCore, type Core } from '../main/core.js';
import type { Config } from '../main/config.js';
import type { PlanFindings } from '../domain/draft/findings.js';
import type { PrismaClient } from '../prisma/generated/client.js';

export const PLAN_ID = 'bench';
const UNITS = 20;

export const unitId = (n: number): string => `u${n % UNITS}`;
export const taskId = (n: number): string => `${PLAN_ID}-T${n}`;

/** A plan that names no reviews, so that only its tasks are started. */
const FINDINGS: PlanFindings = {
  ...{ title: '测速规划', region: '测速县', term: { start: 2026, end: 2030 }, status: 'issued' },
  ...{
    headings: [],
    tasks: [],
    commitments: [],
    indicators: [],
    checkpoints: [],
    projects: [],
    doubts: [],
  },
};

async function seedUnits(prisma: PrismaClient): Promise<void> {
  const units = Array.from({ length: UNITS }, (_, n) => n);
  await prisma.unit.createMany({
    data: units.map((n) => ({ id: unitId(n), name: `单位${n}`, kind: 'department' })),
  });
  await prisma.person.createMany({
    data: units.map((n) => ({
      id: `p${n}`,
      name: `联络员${n}`,
      duty: 'liaison',
      unitId: unitId(n),
    })),
  });
  await prisma.plan.create({
    data: {
      id: PLAN_ID,
      title: '测速规划',
      region: '测速县',
      termStart: 2026,
      termEnd: 2030,
      status: 'issued',
      stage: 'draft',
      source: 'bench.txt',
      sourceText: '',
      parsed: JSON.stringify(FINDINGS),
      importedAt: '2026-01-01T00:00:00.000Z',
      importedBy: 'bench',
    },
  });
}

/** Writes a plan of `tasks` tasks with `owners` owners each, as an import would leave it. */
export async function seedPlan(
  prisma: PrismaClient,
  size: { tasks: number; owners: number },
): Promise<void> {
  await seedUnits(prisma);
  const numbers = Array.from({ length: size.tasks }, (_, i) => i + 1);
  await prisma.planTask.createMany({
    data: numbers.map((number) => ({
      id: taskId(number),
      planId: PLAN_ID,
      number,
      title: `任务${number}`,
      kind: 'task',
      section: '[]',
      text: '',
      lineStart: number,
      lineEnd: number,
    })),
  });
  await prisma.taskOwner.createMany({
    data: numbers.flatMap((number) =>
      Array.from({ length: size.owners }, (_, i) => ({
        taskId: taskId(number),
        unitId: unitId(number + i),
        role: i === 0 ? 'lead' : 'support',
      })),
    ),
  });
}

export interface BenchSystem {
  core: Core;
  close(): Promise<void>;
}

/** The embedded system below the channels, with the durability it ships with, in a folder of its own. */
export async function benchSystem(ports: { temporal: number; ui: number }): Promise<BenchSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: `file:${join(dataDir, 'duban.db')}`,
    temporalNamespace: 'default',
    temporalPort: ports.temporal,
    temporalUiPort: ports.ui,
    logLevel: 'error',
  };
  const log = pino({ level: 'error' });
  const core = await openCore({ config, log, progress: () => {} });
  return {
    core,
    close: async () => {
      await core.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
