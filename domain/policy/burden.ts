/** The burden budget 减负: how many automatic reminders a liaison gets in a week (domain.md §5). */
import { addDays, dateOf, instantAt, weekdayOf, type Instant } from '../calendar/dates.js';
import type { Policy } from './policy.js';

/** Monday 00:00 of the week of `now`, Shanghai time. */
export function weekStart(now: Instant): Instant {
  const today = dateOf(now);
  return instantAt(addDays(today, -((weekdayOf(today) + 6) % 7)), '00:00');
}

/** How many more automatic reminders may go to a person this week. */
export function remindersLeft(policy: Policy, sentThisWeek: number): number {
  return Math.max(0, policy.weeklyQuota - sentThisWeek);
}

/** When reminders beyond the quota may go out: next Monday, at the end of the quiet hours. */
export function afterQuota(policy: Policy, now: Instant): Instant {
  const monday = addDays(dateOf(weekStart(now)), 7);
  return instantAt(monday, policy.sendingHours.quietTo);
}
