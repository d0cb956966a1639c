/** Who is told of an actual: who verifies it, and the unit whose value came back. */
import { notice } from '../task/notice-to.js';
import type { HostPolicy, Notice, Reader } from '../task/notices.js';
import type { IndicatorFact } from './actual.js';

/** Asked for, to be verified, come back. */
export type ActualNoticeKind = 'actualsAsked' | 'actualWaiting' | 'actualReturned';

const verifierOf = (isHost: boolean, { hostReviewerId }: HostPolicy): Reader =>
  isHost && hostReviewerId ? { to: 'person', personId: hostReviewerId } : { to: 'office' };

/** @param about the unit that entered it, null for the office; whether the host unit's review applies */
export function actualNotices(
  fact: IndicatorFact,
  about: { indicatorId: string; unitId: string | null; enteredBy: string; isHost: boolean },
  host: HostPolicy,
): Notice[] {
  const { indicatorId, unitId, enteredBy, isHost } = about;
  const of = { indicatorId, ...(unitId !== null && { unitId }) };
  switch (fact.type) {
    case 'ActualEntered':
    case 'ActualCorrected': {
      const { actualId, year } = fact;
      return [notice('actualWaiting', verifierOf(isHost, host), { ...of, actualId, year })];
    }
    case 'ActualReturned': {
      const { actualId, year, reason } = fact;
      const reader: Reader = { to: 'person', personId: enteredBy };
      return [notice('actualReturned', reader, { ...of, actualId, year, reason })];
    }
    case 'ActualVerified':
    case 'IndicatorUnitsAppointed':
      return [];
  }
}
