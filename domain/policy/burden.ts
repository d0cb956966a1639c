/** The burden budget 减负: how many automatic reminders a liaison gets in a week (domain.md §5). */
import { addDays, dateOf, instantAt, weekdayOf, type Instant } from '../calendar/dates.js';
import type { Policy } from './policy.js';

/** Monday 00:00 of the week of `now`, Shanghai time. */
export function weekStart(now: Instant): Instant {
  const today = dateOf(now);
  return instantAt(addDays(today, -((weekdayOf(today) + 6) % 7)), '00:00');
}

/** Whether a person has had this week's messages with reminders; a digest counts as one. */
export function quotaIsSpent(policy: Policy, messagesThisWeek: number): boolean {
  return messagesThisWeek >= policy.weeklyQuota;
}

/** When reminders beyond the quota may go out: next Monday, at the end of the quiet hours. */
export function afterQuota(policy: Policy, now: Instant): Instant {
  const monday = addDays(dateOf(weekStart(now)), 7);
  return instantAt(monday, policy.sendingHours.quietTo);
}

/** Working days of quiet that a liaison may ask for one item, unless the policy says otherwise. */
export const LONGEST_SNOOZE = 5;

/** The longest quiet 过两天提醒 of one item, in working days. */
export const longestSnooze = ({ snoozeWorkdays = LONGEST_SNOOZE }: Policy): number =>
  snoozeWorkdays;
