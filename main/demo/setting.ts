/** Sets a demo's stage once: the plan as a draft, its units and people, everybody's chat bound. */
import { basename } from 'node:path';
import { dateOf } from '../../domain/calendar/dates.js';
import type { ChatDesk } from '../../bot/webchat/chat-desk.js';
import type { RoundUpPeriod } from '../../domain/policy/policy.js';
import type { ParsedPlan } from '../../plan/types.js';
import { issueBindCode } from '../../prisma/store/bind-codes.js';
import { changeDraft } from '../../prisma/store/draft-log.js';
import { readDraft } from '../../prisma/store/draft-reading.js';
import { resolveDraft, unresolvedNames } from '../../prisma/store/draft-owners.js';
import { importRoster } from '../../prisma/store/import-roster.js';
import { policyInForce, saveDraftPolicy } from '../../prisma/store/policies.js';
import { planById, saveDraft } from '../../prisma/store/plans.js';
import { castMembers, type CastMember } from '../../prisma/store/demo-cast.js';
import type { Core } from '../core.js';
import { castFor } from './cast.js';
import { chatHand } from './chat-hand.js';
import { appointForIndicators } from './indicator-units.js';

export interface DemoPlan {
  bytes: Uint8Array;
  file: string;
  text: string;
  plan: ParsedPlan;
}

export interface DemoSetting {
  planId: string;
  people: CastMember[];
  /** Name of the unit whose liaison asks for more time: the one with most tasks after the host. */
  asksForTime: string;
}

const addressOf = (personId: string): string => `demo-${personId}`;

/** Gives the tasks that name nobody to the departments in turn, as one step of the draft's review. */
async function shareOutUnowned({ prisma, clock }: Core, planId: string): Promise<void> {
  const rows = await prisma.planTask.findMany({ where: { planId, owners: { none: {} } } });
  const unowned = new Set(rows.map((r) => r.number));
  const units = await prisma.unit.findMany({
    where: { kind: 'department' },
    orderBy: { name: 'asc' },
  });
  const kept = await readDraft(prisma, planId);
  if (!kept || units.length === 0 || unowned.size === 0) return;
  const tasks = kept.draft.tasks
    .filter((_, at) => unowned.has(at + 1))
    .map(({ id }, i) => {
      const unit = units[i % units.length];
      return { id, owners: { lead: unit ? [unit.id] : [], support: [] } };
    });
  await changeDraft(prisma, planId, {
    ask: { act: 'edit', edit: { type: 'setOwners', tasks } },
    key: 'demo-share-out',
    at: clock.now(),
    atReal: new Date().toISOString(),
    by: { personId: 'demo', name: '演示' },
  });
}

async function busiestUnit({ prisma }: Core, planId: string): Promise<string> {
  const owners = await prisma.taskOwner.groupBy({
    by: ['unitId'],
    where: { task: { planId } },
    _count: { _all: true },
  });
  const units = await prisma.unit.findMany({ where: { host: false }, orderBy: { name: 'asc' } });
  const tasks = (id: string) => owners.find((o) => o.unitId === id)?._count._all ?? 0;
  return units.sort((a, b) => tasks(b.id) - tasks(a.id))[0]?.name ?? '';
}

/**
 * The default policy but for how often everybody is asked, which decides how long a demo takes, and
 * for what is published of units: everything, so that it can be looked at.
 */
async function choosePolicy(core: Core, planId: string, period: RoundUpPeriod): Promise<void> {
  const { policy } = await policyInForce(core.prisma, planId);
  const publication = { unitResults: 'items', ranked: false } as const;
  const chosen = { ...policy, roundUp: { ...policy.roundUp, period }, publication };
  await saveDraftPolicy(core.prisma, planId, { policy: chosen, at: core.clock.now(), by: '演示' });
}

async function bindEverybody(core: Core, chat: ChatDesk, people: CastMember[]): Promise<void> {
  for (const { personId, bound } of people) {
    if (bound) continue;
    const { code } = await issueBindCode(core.prisma, personId, Date.now());
    const hand = chatHand({ prisma: core.prisma, chat }, addressOf(personId));
    await hand.act({ key: `bind-${code}`, text: code });
  }
}

/** Sets the stage, or finds it set by an earlier run, and activates the plan. */
export async function setStage(
  core: Core,
  chat: ChatDesk,
  demo: DemoPlan & { groupSize: number; roundUp: RoundUpPeriod },
): Promise<DemoSetting> {
  const { prisma, clock, desk } = core;
  const today = dateOf(clock.now());
  const { planId } = await saveDraft(prisma, {
    bytes: demo.bytes,
    source: basename(demo.file),
    text: demo.text,
    findings: demo.plan,
    shiftYears: 0,
    now: clock.now(),
    importedBy: '演示',
  });
  const stage = (await planById(prisma, planId))?.stage;
  if (stage === 'draft') {
    const names = (await unresolvedNames(prisma, planId)).map((u) => u.name);
    const known = await prisma.unit.count();
    if (known === 0 || names.length > 0) await importRoster(prisma, castFor(names, demo.groupSize));
    await resolveDraft(prisma, planId, { today });
    await shareOutUnowned(core, planId);
    await choosePolicy(core, planId, demo.roundUp);
  }
  const people = await castMembers(prisma);
  await bindEverybody(core, chat, people);
  const office = people.find((p) => p.duty === 'office');
  if (!office) throw new Error('the demo has no office person');
  const { personId, name } = office;
  const actor = { personId, name, role: 'office', channel: 'system' } as const;
  await desk.activatePlan(planId, actor);
  await appointForIndicators(core, planId, actor);
  return { planId, people, asksForTime: await busiestUnit(core, planId) };
}

/** Chat addresses of the people, by person. */
export function addressesOf(people: readonly CastMember[]): Map<string, string> {
  return new Map(people.map((p) => [p.personId, addressOf(p.personId)]));
}
