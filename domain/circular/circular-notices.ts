/** Who hears of a circular: laggards are asked, the office finishes it, every unit reads it. */
import { notice } from '../task/notice-to.js';
import type { Notice, Reader } from '../task/notices.js';
import type { CircularEvent, RoundUpsState } from './circular-state.js';

export type CircularNoticeKind =
  'causeAsked' | 'circularReady' | 'circularSubmitted' | 'circularReturned' | 'circularPublished';

const OFFICE: Reader = { to: 'office' };

/** The notices of an event, judged on the state before it: what is published is forgotten after. */
export function circularNotices(event: CircularEvent, before: RoundUpsState): Notice[] {
  switch (event.type) {
    case 'CircularPrepared': {
      const { circularId, causeBy: dueOn } = event;
      const units = [...new Set(event.entries.map((e) => e.unitId))];
      return units.map((unitId) => {
        const reader: Reader = { to: 'unit', unitId, duties: ['liaison', 'standin'] };
        return notice('causeAsked', reader, { circularId, unitId, dueOn });
      });
    }
    case 'CircularReady':
      return [notice('circularReady', OFFICE, { circularId: event.circularId })];
    case 'CircularSubmitted':
      return [notice('circularSubmitted', OFFICE, { circularId: event.circularId })];
    case 'CircularReminded': {
      const { circularId } = event;
      const found = before.circulars.find((c) => c.circularId === circularId);
      const kind = found?.phase === 'submitted' ? 'circularSubmitted' : 'circularReady';
      return [notice(kind, OFFICE, { circularId })];
    }
    case 'CircularReturned': {
      const { circularId, reason } = event;
      const found = before.circulars.find((c) => c.circularId === circularId);
      const personId = found?.draftedBy;
      const reader: Reader = personId ? { to: 'person', personId } : OFFICE;
      return [notice('circularReturned', reader, { circularId, reason })];
    }
    case 'CircularPublished':
      return published(event);
    case 'RoundUpOpened':
    case 'RoundUpClosed':
    case 'CauseGiven':
    case 'CircularDropped':
      return [];
  }
}

/** Those named hear of it up to their leader; the others by their liaison. */
function published(event: Extract<CircularEvent, { type: 'CircularPublished' }>): Notice[] {
  const { circularId } = event;
  const named = new Set(event.entries.map((e) => e.unitId));
  const units = [...new Set([...named, ...event.unitIds])];
  return units.map((unitId) => {
    const reader: Reader = named.has(unitId)
      ? { to: 'unit', unitId, duties: ['liaison', 'standin', 'head', 'leader'] }
      : { to: 'unit', unitId, duties: ['liaison'] };
    return notice('circularPublished', reader, { circularId, unitId });
  });
}
