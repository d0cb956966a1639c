/** (b) Activation of a plan of 1,000 tasks, as a ratio to bare workflow starts: first steps done on both sides. */
import { setTimeout as pause } from 'node:timers/promises';
import { bareWorker } from './reports/bare-worker.js';
import { BARE_QUEUE } from './reports/bare-worker.js';
import { PLAN_ID, benchSystem, seedPlan } from './seed.js';
import { benchWorkers, waitUntilAssigned } from './workers.js';

const TASKS = 1_000;
const OWNERS = 3;
/** As many calls at once as the activation itself makes. */
const AT_ONCE = 25;

const office = { personId: 'o', name: '安委办', role: 'office', channel: 'web' } as const;

/** Whole tasks per second: every task on record as assigned, with its nodes. */
async function activationRate(): Promise<number> {
  const system = await benchSystem({ temporal: 17233, ui: 18233 });
  await seedPlan(system.core.prisma, { tasks: TASKS, owners: OWNERS });
  const workers = await benchWorkers(system.core);
  const began = performance.now();
  await system.core.desk.activatePlan(PLAN_ID, office);
  await waitUntilAssigned(system.core, TASKS);
  const seconds = (performance.now() - began) / 1000;
  await workers.stop();
  await system.close();
  return TASKS / seconds;
}

/** Bare workflows per second: until all are started, and until the first step of each has run. */
async function bareRates(): Promise<{ started: number; begun: number }> {
  const system = await benchSystem({ temporal: 17233, ui: 18233 });
  const { client, temporalAddress } = system.core;
  const bare = await bareWorker(temporalAddress, client);
  let next = 0;
  const began = performance.now();
  const starter = async (): Promise<void> => {
    while (next < TASKS) {
      next += 1;
      const workflowId = `bare/start/${next}`;
      await client.workflow.start('bare', { taskQueue: BARE_QUEUE, workflowId });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, starter));
  const started = performance.now() - began;
  while (bare.begun() < TASKS) await pause(20);
  const begun = performance.now() - began;
  await bare.stop();
  await system.close();
  return { started: (TASKS / started) * 1000, begun: (TASKS / begun) * 1000 };
}

export async function benchActivation(): Promise<string[]> {
  const out: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const bare = await bareRates();
    const duban = await activationRate();
    const begun = `${bare.begun.toFixed(0)}/s with their first step, ratio ${(duban / bare.begun).toFixed(2)}`;
    const started = `${bare.started.toFixed(0)}/s without, ratio ${(duban / bare.started).toFixed(2)}`;
    out.push(
      `round ${round}: tasks activated ${duban.toFixed(0)}/s · bare starts ${begun} · ${started}`,
    );
  }
  return out;
}
