/** What the plan's stream says of its editions, in the rows that pages read. */
import type { TargetDeed } from '../../domain/edition/edition-decisions.js';
import type { TargetWord, TermWord } from '../../domain/edition/compared-plans.js';
import type { CaseEvent } from '../../domain/escalation/case-state.js';
import type { Prisma } from '../generated/client.js';
import { queueAsksOfTerm } from './indicators/actuals-asks.js';
import { changeBoxes } from './running-boxes.js';

type Tx = Prisma.TransactionClient;
type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

export async function editionDecided(tx: Tx, event: Of<'EditionDecided'>): Promise<void> {
  const { confirm, reject, reason, actor, at } = event;
  const by = { reason, decidedAt: at, decidedBy: actor.personId, decidedName: actor.name };
  const decide = (ids: string[], status: string) =>
    tx.editionChange.updateMany({ where: { id: { in: ids } }, data: { status, ...by } });
  await decide(confirm, 'confirmed');
  await decide(reject, 'rejected');
}

const rowOf = ({
  line,
  name,
  baseline,
  target,
  op,
  value,
  unit,
  attribute,
  dueOn,
}: TargetWord) => ({
  line,
  name,
  baseline,
  target,
  op,
  value,
  unit,
  attribute,
  dueOn,
});

type Deed = Pick<TargetDeed, 'indicatorId' | 'to'> & { editionId: string | null };

async function setTarget(
  tx: Tx,
  planId: string,
  { indicatorId: id, to, editionId }: Deed,
): Promise<void> {
  if (!to) {
    await tx.indicator.deleteMany({ where: { id } });
    return;
  }
  const data = { ...rowOf(to), editionId };
  await tx.indicator.upsert({ where: { id }, create: { id, planId, ...data }, update: data });
}

const setTerm = (tx: Tx, planId: string, { start, end }: TermWord) =>
  tx.plan.update({ where: { id: planId }, data: { termStart: start, termEnd: end } });

export async function editionCarriedOut(
  tx: Tx,
  { done, refused, targets, edition, term, boxes = [], at }: Of<'EditionCarriedOut'>,
  planId: string,
): Promise<void> {
  const where = { id: { in: done } };
  await tx.editionChange.updateMany({ where, data: { status: 'done', refusal: null } });
  for (const { changeId: id, refusal } of refused) {
    await tx.editionChange.updateMany({ where: { id }, data: { status: 'refused', refusal } });
  }
  const { editionId } = edition;
  for (const deed of targets) await setTarget(tx, planId, { ...deed, editionId });
  if (term) {
    await setTerm(tx, planId, term.to);
    await queueAsksOfTerm(tx, { planId, term: term.to }, at);
  }
  await changeBoxes(tx, planId, { deeds: boxes, editionId });
}

/** Puts back what lost events of a plan's stream had changed. @param lost in their order */
export async function undoEditions(
  tx: Tx,
  planId: string,
  lost: readonly CaseEvent[],
): Promise<void> {
  const open = { status: 'open', reason: null, decidedAt: null, decidedBy: null };
  for (const event of lost.toReversed()) {
    if (event.type === 'EditionDecided') {
      const where = { id: { in: [...event.confirm, ...event.reject] } };
      await tx.editionChange.updateMany({ where, data: { ...open, decidedName: null } });
    }
    if (event.type !== 'EditionCarriedOut') continue;
    const ids = [...event.done, ...event.refused.map((r) => r.changeId)];
    const where = { id: { in: ids } };
    await tx.editionChange.updateMany({ where, data: { status: 'confirmed', refusal: null } });
    for (const { indicatorId, from: to } of event.targets) {
      // The same decision is carried out again: whose line it was before matters to nobody.
      await setTarget(tx, planId, { indicatorId, to, editionId: null });
    }
    if (event.term) await setTerm(tx, planId, event.term.from);
    const deeds = (event.boxes ?? []).map(({ from, to }) => ({
      ...(to && { from: to }),
      ...(from && { to: from }),
    }));
    await changeBoxes(tx, planId, { deeds: deeds.toReversed(), editionId: null });
  }
}
