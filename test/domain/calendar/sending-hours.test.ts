import { describe, expect, it } from 'vitest';
import { earliestSendAt } from '../../../domain/calendar/sending-hours.js';
import { CALENDAR } from '../../support/cast.js';
import { at } from '../../support/task-story.js';

const HOURS = { quietFrom: '20:00', quietTo: '08:00', workdaysOnly: true };
const sentAt = (moment: string, hours = HOURS) => earliestSendAt(at(moment), hours, CALENDAR);

describe('a message that is not urgent', () => {
  it('goes out at once on a working day', () => {
    expect(sentAt('2026-03-04 10:15')).toBe(at('2026-03-04 10:15'));
  });

  it('waits in the evening for the next morning', () => {
    expect(sentAt('2026-03-04 20:00')).toBe(at('2026-03-05 08:00'));
  });

  it('waits before dawn for the same morning', () => {
    expect(sentAt('2026-03-04 05:00')).toBe(at('2026-03-04 08:00'));
  });

  it('waits on a Friday evening for Monday', () => {
    expect(sentAt('2026-03-06 21:00')).toBe(at('2026-03-09 08:00'));
  });

  it('waits over a festival for the first working day', () => {
    expect(sentAt('2026-10-02 11:00')).toBe(at('2026-10-08 08:00'));
  });

  it('goes out on a make-up Saturday', () => {
    expect(sentAt('2026-10-10 09:00')).toBe(at('2026-10-10 09:00'));
  });

  it('goes out on a day off where the policy allows', () => {
    const everyDay = { ...HOURS, workdaysOnly: false };
    expect(sentAt('2026-10-02 11:00', everyDay)).toBe(at('2026-10-02 11:00'));
    expect(sentAt('2026-10-02 22:00', everyDay)).toBe(at('2026-10-03 08:00'));
  });
});
