/** What a confirmed edition changes of the plan as a whole, and whom each change concerns. */
import type { EditionChange } from '../domain/edition/change.js';
import type { TermWord } from '../domain/edition/compared-plans.js';
import type { BoxDeed, EditionOutcome, TargetDeed } from '../domain/edition/edition-decisions.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { nextIndicatorNumber } from '../prisma/store/edition-tasks.js';
import { openOwners, unitsOfIndicators } from '../prisma/store/edition-concerns.js';

export interface Confirmed {
  id: string;
  change: EditionChange;
}
type Deeds = Pick<EditionOutcome, 'targets' | 'term' | 'boxes'>;

/** The last day of a term. */
export const lastDayOf = ({ end }: TermWord): string => `${end}-12-31`;

/** The new term, when one was confirmed. */
export function termIn(
  confirmed: readonly Confirmed[],
): { from: TermWord; to: TermWord } | undefined {
  const found = confirmed.find((c) => c.change.kind === 'termChanged')?.change;
  return found?.kind === 'termChanged' ? found : undefined;
}

async function targetDeeds(
  prisma: PrismaClient,
  confirmed: readonly Confirmed[],
  planId: string,
): Promise<TargetDeed[]> {
  let number = await nextIndicatorNumber(prisma, planId);
  return confirmed.flatMap(({ id: changeId, change }): TargetDeed[] => {
    switch (change.kind) {
      case 'targetAdded':
        return [{ changeId, indicatorId: `${planId}-I${number++}`, to: change.to }];
      case 'targetChanged': {
        const { indicatorId, from, to } = change;
        return [{ changeId, indicatorId, from, to }];
      }
      case 'targetDropped':
        return [{ changeId, indicatorId: change.indicatorId, from: change.from }];
      default:
        return [];
    }
  });
}

function boxDeeds(confirmed: readonly Confirmed[]): BoxDeed[] {
  return confirmed.flatMap(({ id: changeId, change }): BoxDeed[] => {
    switch (change.kind) {
      case 'boxAdded':
        return [{ changeId, to: change.to, unitIds: change.unitIds }];
      case 'boxChanged': {
        const { from, to, unitIds } = change;
        return [{ changeId, from, to, unitIds }];
      }
      case 'boxDropped':
        return [{ changeId, from: change.from, unitIds: change.unitIds }];
      default:
        return [];
    }
  });
}

async function termDeed(
  prisma: PrismaClient,
  confirmed: readonly Confirmed[],
  planId: string,
): Promise<Deeds['term']> {
  const term = termIn(confirmed);
  const change = confirmed.find((c) => c.change.kind === 'termChanged');
  if (!term || !change) return undefined;
  const { from, to } = term;
  return { changeId: change.id, from, to, unitIds: await openOwners(prisma, planId) };
}

/** Term, boxes and indicators that the office confirmed. */
export async function planDeeds(
  prisma: PrismaClient,
  confirmed: readonly Confirmed[],
  planId: string,
): Promise<Deeds> {
  const term = await termDeed(prisma, confirmed, planId);
  const boxes = boxDeeds(confirmed);
  return {
    targets: await targetDeeds(prisma, confirmed, planId),
    ...(term && { term }),
    ...(boxes.length > 0 && { boxes }),
  };
}

/**
 * Says of each indicator who hears of it from the plan: the units that answer for it, but those that
 * an amended task has told; of one that no task has told, the office when nobody answers for it.
 * @param told tasks that took their amendment, with their owners
 */
export async function withConcerned(
  prisma: PrismaClient,
  confirmed: readonly Confirmed[],
  { targets, told }: { targets: TargetDeed[]; told: ReadonlyMap<string, readonly string[]> },
): Promise<TargetDeed[]> {
  if (targets.length === 0) return [];
  const answering = await unitsOfIndicators(
    prisma,
    targets.map((t) => t.indicatorId),
  );
  return targets.map((target) => {
    const change = confirmed.find((c) => c.id === target.changeId)?.change;
    const taskId = change && 'taskId' in change ? change.taskId : undefined;
    const owners = taskId ? told.get(taskId) : undefined;
    const units = answering.get(target.indicatorId) ?? [];
    const unitIds = units.filter((u) => !owners?.includes(u));
    return owners && unitIds.length === 0 ? target : { ...target, unitIds };
  });
}
