/** Duban's own workers with a channel that goes nowhere. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '../main/core.js';
import { startWorkers, type Workers } from '../main/worker.js';

export function benchWorkers(core: Core): Promise<Workers> {
  const { prisma, client, clock, log } = core;
  return startWorkers({
    address: core.temporalAddress,
    namespace: 'default',
    rules: { prisma, client, planClock: () => clock.clock(), realNow: () => Date.now() },
    mail: {
      prisma,
      clock,
      realNow: () => Date.now(),
      documentDir: join(core.config.dataDir, 'documents'),
      channels: [],
      render: () => '',
      failureOf: () => undefined,
      reachChanged: async () => {},
      stepUnreached: async () => {},
      log,
    },
  });
}

/** Resolves when so many tasks are on record as assigned. */
export async function waitUntilAssigned(core: Core, tasks: number): Promise<void> {
  for (;;) {
    const assigned = await core.prisma.planTask.count({ where: { lastSeq: { gte: 1 } } });
    if (assigned >= tasks) return;
    await pause(20);
  }
}
