/** (a) Reports through the real Update path, as ratios to bare workflows on the same server. */
import { bareWorker, type Bare } from './reports/bare-worker.js';
import { load, median, type Load } from './load.js';
import { benchSystem, seedPlan, taskId, unitId, PLAN_ID, type BenchSystem } from './seed.js';
import { benchWorkers, waitUntilAssigned } from './workers.js';
import { taskWorkflowId } from '../workflows/messages.js';

const TASKS = 300;
const ROUNDS = 3;
const SECONDS = 8;

type Way = 'duban' | 'normal' | 'local';
const WAYS: Way[] = ['normal', 'duban', 'local'];

const liaison = (n: number) =>
  ({
    personId: `p${n % 20}`,
    name: '联络员',
    unitId: unitId(n),
    role: 'liaison',
    channel: 'webchat',
  }) as const;

async function acceptAll({ core }: BenchSystem): Promise<void> {
  for (let n = 1; n <= TASKS; n += 1) {
    await core.desk.tell(taskId(n), {
      type: 'AcceptAssignment',
      key: `accept-${n}`,
      actor: liaison(n),
      unitId: unitId(n),
    });
  }
}

function report({ core }: BenchSystem, key: string, serial: number): Promise<unknown> {
  const n = (serial % TASKS) + 1;
  return core.desk.tell(taskId(n), {
    type: 'SubmitReport',
    key,
    actor: liaison(n),
    unitId: unitId(n),
    percent: serial % 100,
    done: false,
    text: '方案已印发，下月验收',
    evidenceIds: [],
  });
}

async function historyLength({ core }: BenchSystem, n: number): Promise<number> {
  const task = core.client.workflow.getHandle(taskWorkflowId(taskId(n)));
  return (await task.describe()).historyLength;
}

async function eventsPerReport(system: BenchSystem): Promise<number> {
  const before = await historyLength(system, 1);
  for (let i = 0; i < 10; i += 1) await report(system, `events-${i}`, TASKS);
  return ((await historyLength(system, 1)) - before) / 10;
}

async function rounds(
  system: BenchSystem,
  bare: Bare,
  inFlight: number,
): Promise<Record<Way, Load[]>> {
  const found: Record<Way, Load[]> = { duban: [], normal: [], local: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of WAYS) {
      const call = (serial: number) =>
        way === 'duban'
          ? report(system, `${inFlight}-${round}-${serial}`, serial)
          : bare.ask(serial, TASKS, way);
      found[way].push(await load({ inFlight, seconds: SECONDS }, call));
    }
  }
  return found;
}

function line(name: string, loads: Load[]): string {
  const rate = median(loads.map((l) => l.perSecond)).toFixed(1);
  const p95 = median(loads.map((l) => l.p95Ms)).toFixed(0);
  const all = loads.map((l) => l.perSecond.toFixed(0)).join(' ');
  return `${name.padEnd(28)} ${rate.padStart(7)}/s   p95 ${p95.padStart(5)} ms   (rounds: ${all})`;
}

function ratios(found: Record<Way, Load[]>, to: Way): string {
  const each = found.duban.map((d, i) => d.perSecond / (found[to][i]?.perSecond ?? Number.NaN));
  return `${median(each).toFixed(2)} (${each.map((r) => r.toFixed(2)).join(' ')})`;
}

export async function benchReports(): Promise<string[]> {
  const system = await benchSystem({ temporal: 17233, ui: 18233 });
  await seedPlan(system.core.prisma, { tasks: TASKS, owners: 1 });
  const workers = await benchWorkers(system.core);
  const bare = await bareWorker(system.core.temporalAddress, system.core.client);
  const out: string[] = [];
  try {
    await bare.start(TASKS);
    await system.core.desk.activatePlan(PLAN_ID, { ...liaison(0), role: 'office' });
    await waitUntilAssigned(system.core, TASKS);
    await acceptAll(system);
    out.push(`history events per report: ${await eventsPerReport(system)}`);
    for (const inFlight of [1, 50]) {
      const found = await rounds(system, bare, inFlight);
      out.push(`${inFlight} in flight, median of ${ROUNDS} rounds of ${SECONDS} s`);
      out.push(line('  bare, normal activity', found.normal));
      out.push(line('  bare, local activity', found.local));
      out.push(line('  Duban report', found.duban));
      out.push(
        `  ratio to normal: ${ratios(found, 'normal')} · to local: ${ratios(found, 'local')}`,
      );
    }
  } finally {
    await bare.stop();
    await workers.stop();
    await system.close();
  }
  return out;
}
