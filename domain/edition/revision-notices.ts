/** Who hears of what an edition changed of the plan as a whole: its term, its boxes, indicators that no task holds. */
import { liaisonOf, notice } from '../task/notice-to.js';
import type { Notice, Reader } from '../task/notices.js';
import type { BoxDeed, EditionFacts, TargetDeed, TermDeed } from './edition-decisions.js';

/** What one reader is told, each once. */
export interface Revision {
  term?: Pick<TermDeed, 'from' | 'to'>;
  boxes: { from?: string; to?: string }[];
  targets: { name: string; from: string | null; to: string | null }[];
  /** Nobody answers for it: the reader is the office, which names a unit. */
  unowned?: boolean;
}

type CarriedOut = EditionFacts['EditionCarriedOut'];
const nothing = (): Revision => ({ boxes: [], targets: [] });

const boxWord = ({ from, to }: BoxDeed): Revision['boxes'][number] => ({
  ...(from && { from: from.title }),
  ...(to && { to: to.title }),
});

const targetWord = ({ from, to }: TargetDeed): Revision['targets'][number] => ({
  name: to?.name ?? from?.name ?? '',
  from: from?.target ?? null,
  to: to?.target ?? null,
});

/**
 * One notice a unit, whatever concerns it; what concerns no unit is the office's, which may name one.
 * What an amended task tells its owners is not told again.
 */
export function revisionNotices({
  term,
  boxes = [],
  targets,
  edition,
  reason,
}: CarriedOut): Notice[] {
  const byUnit = new Map<string, Revision>();
  const office = nothing();
  const revisionOf = (unitId: string): Revision => {
    const found = byUnit.get(unitId) ?? nothing();
    byUnit.set(unitId, found);
    return found;
  };
  const concerned = (unitIds: readonly string[]): Revision[] =>
    unitIds.length > 0 ? unitIds.map(revisionOf) : [office];
  for (const unitId of term?.unitIds ?? []) {
    if (term) revisionOf(unitId).term = { from: term.from, to: term.to };
  }
  for (const box of boxes) for (const one of concerned(box.unitIds)) one.boxes.push(boxWord(box));
  for (const target of targets) {
    if (!target.unitIds) continue;
    for (const one of concerned(target.unitIds)) one.targets.push(targetWord(target));
  }
  const tell = (reader: Reader, revised: Revision, unitId?: string): Notice =>
    notice('planRevised', reader, { revised, edition, reason, ...(unitId && { unitId }) });
  const units = [...byUnit].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const told = units.map(([unitId, revised]) => tell(liaisonOf(unitId), revised, unitId));
  const unowned = office.boxes.length + office.targets.length > 0;
  return unowned ? [...told, tell({ to: 'office' }, { ...office, unowned })] : told;
}
