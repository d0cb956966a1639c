/** From a plan's file to a draft. */
import { importRoster } from '../prisma/store/import-roster.js';
import { planCounts } from '../prisma/store/plan-detail.js';
import { listPlans, planById, saveDraft } from '../prisma/store/plans.js';
import type { Caller } from './caller.js';
import type { Imported } from './contract/plans.js';
import { noteDeed } from './deeds.js';
import type { AppDeps } from './deps.js';
import { refuse, type ApiRefusal } from './refusals.js';

interface PlanFile {
  bytes: Uint8Array;
  name: string;
  shiftYears: number;
}

/** Reads a file and saves what was found as a draft; the same file again is answered with its plan. */
export async function importPlan(
  deps: AppDeps,
  caller: Caller,
  { bytes, name, shiftYears }: PlanFile,
): Promise<Imported | ApiRefusal> {
  const { prisma, clock, readPlan } = deps;
  const reading = await readPlan(bytes, name, shiftYears);
  if (!reading.ok) return refuse('PlanUnreadable', { detail: { reason: reading.reason } });
  const { planId, existing } = await saveDraft(prisma, {
    bytes,
    source: name,
    text: reading.text,
    findings: reading.plan,
    shiftYears,
    now: clock.now(),
    importedBy: caller.actor.name,
  });
  const plan = await planById(prisma, planId);
  if (!plan) return refuse('NotFound');
  if (!existing) {
    const data = { source: name, shiftYears };
    await noteDeed(deps, caller, { deed: 'PlanImported', subject: planId, data });
  }
  return { existing, plan, counts: await planCounts(prisma, planId) };
}

/** The sample plan with its roster, into a system that has neither plans nor units. */
export async function importSample(deps: AppDeps, caller: Caller): Promise<Imported | ApiRefusal> {
  const { prisma } = deps;
  const units = await prisma.unit.count();
  if (units > 0 || (await listPlans(prisma)).length > 0) return refuse('SampleNeedsEmptySystem');
  const { bytes, name, roster } = await deps.sample();
  const added = await importRoster(prisma, roster);
  await noteDeed(deps, caller, { deed: 'RosterImported', subject: name, data: { ...added } });
  return importPlan(deps, caller, { bytes, name, shiftYears: 0 });
}
