/** What a proposal becomes: the start of a proceeding of its own. */
import type { ProceedingStart } from '../proceeding/begin.js';
import type { Case } from './case-state.js';

/** A short name for lists: the first slip's, or how many there are. */
function titleOf({ items }: Case): string {
  const [first] = items;
  return items.length === 1 && first ? first.title : `${first?.title ?? ''} 等${items.length}项`;
}

/**
 * The proceeding of a case: of an interview or a listing once it is approved, of a veto from its
 * proposal on, because the unit is heard before the decision.
 */
export function proceedingOfCase(found: Case): ProceedingStart {
  const { items, grounds = '', proposer, level, periodEnd, evidenceIds = [] } = found;
  const about = { title: titleOf(found), items, grounds, ...(proposer && { proposer }) };
  switch (found.rung) {
    case 'interview':
      return { kind: 'interview', ...about };
    case 'list':
      return { kind: 'listing', ...about, ...(level && { level }) };
    case 'veto':
      return { kind: 'veto', ...about, evidenceIds, ...(periodEnd && { periodEnd }) };
  }
}
