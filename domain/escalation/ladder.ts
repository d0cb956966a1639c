/**
 * The ladder for one owner of one node: which step comes next, and on which date (domain.md §3).
 *
 * The ladder has a clock of its own: working days after the due date, less the days on which it
 * stood still. A step taken late (the system was down) moves the steps after it by as much, so
 * that nobody is escalated for the office's own delay.
 */
import type { IsoDate } from '../calendar/dates.js';
import { addWorkdays, workdaysBetween, type WorkCalendar } from '../calendar/workdays.js';
import { RUNGS, type LadderStep, type NodeKind, type Policy } from '../policy/policy.js';
import type { Owed, StepTaken } from '../task/task-state.js';

export interface NextStep extends LadderStep {
  /** The working day on which the step is due. */
  on: IsoDate;
}

interface Day {
  calendar: WorkCalendar;
  today: IsoDate;
}

/** A slipped round-up ends here unless it is the unit's third slip in a year. */
const ROUND_UP_TOP = 'circulate';

/** The steps that apply to one owner of a node of this kind. */
function ladderFor(policy: Policy, kind: NodeKind, owed: Owed): LadderStep[] {
  const steps = policy.ladders[kind];
  if (kind !== 'roundup' || owed.climbsOn) return steps;
  const top = steps.findIndex((s) => s.rung === ROUND_UP_TOP);
  return top < 0 ? steps : steps.slice(0, top + 1);
}

/** Working days after the due date on which the clock stood still; the part before it is free. */
function stoodStill(owed: Owed, calendar: WorkCalendar, until: IsoDate): number {
  const closed = owed.standing
    .map((s) => ({
      from: s.from > owed.dueOn ? s.from : owed.dueOn,
      to: s.to && s.to < until ? s.to : until,
    }))
    .filter((s) => s.to > s.from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let covered = owed.dueOn;
  for (const { from, to } of closed) {
    const start = from > covered ? from : covered;
    if (to <= start) continue;
    days += workdaysBetween(calendar, start, to);
    covered = to;
  }
  return days;
}

/** Reading of the ladder's clock on a date, in working days after the due date. */
export function elapsedOn(owed: Owed, calendar: WorkCalendar, date: IsoDate): number {
  if (date <= owed.dueOn) return 0;
  return workdaysBetween(calendar, owed.dueOn, date) - stoodStill(owed, calendar, date);
}

const later = (date: IsoDate, other: IsoDate | undefined): IsoDate =>
  other && other > date ? other : date;

/** Whether the ladder's clock stands still now. */
export function standsStill(owed: Owed): boolean {
  return owed.standing.some((s) => s.to === undefined);
}

/** A reminder sent on or after a step's day has done that step's work, whatever the offset then was. */
function wasSent(owed: Owed, step: NextStep): boolean {
  const sent = owed.steps.filter((t) => t.rung === 'remind' && t.dueOn === owed.dueOn);
  return sent.some((t) => t.offset === step.offset || t.on >= step.on);
}

/** The highest rung that stands: one whose proposal was rejected may be taken again. */
const lastClimb = (owed: Owed): StepTaken | undefined =>
  owed.steps.filter((t) => t.rung !== 'remind' && !t.rejected).at(-1);

/**
 * Of several reminders whose dates have passed (a task assigned shortly before its date) only the
 * latest is sent; the earlier ones are spent. A snoozed item keeps quiet until its day.
 */
function nextReminder(steps: LadderStep[], owed: Owed, day: Day): NextStep | undefined {
  const { today, calendar } = day;
  const quietUntil = owed.snoozedUntil ?? '';
  const dated = steps
    .filter((s) => s.rung === 'remind')
    .map((s) => ({ ...s, on: addWorkdays(calendar, owed.dueOn, s.offset) }))
    .filter((s) => s.on >= quietUntil);
  const latest = dated.filter((s) => s.on <= today).at(-1);
  if (latest && today <= owed.dueOn && !wasSent(owed, latest)) return latest;
  return dated.find((s) => s.on > today);
}

/** Only upwards: a rung that a new policy puts below the one reached is passed over. */
function nextClimb(steps: LadderStep[], owed: Owed, day: Day): NextStep | undefined {
  const { today, calendar } = day;
  const last = lastClimb(owed);
  const reached = last ? RUNGS.indexOf(last.rung) : 0;
  const climbs = steps.filter((s) => s.rung !== 'remind');
  const index = climbs.findIndex((s) => RUNGS.indexOf(s.rung) > reached);
  const step = climbs[index];
  if (!step) return undefined;
  const gap = step.offset - (climbs[index - 1]?.offset ?? 0);
  const reading = Math.max(step.offset, last ? last.elapsed + gap : 0);
  const stood = stoodStill(owed, calendar, today > owed.dueOn ? today : owed.dueOn);
  const on = addWorkdays(calendar, owed.dueOn, reading + stood);
  return { ...step, on: later(on, owed.pausedUntil) };
}

/**
 * The next step for this owner, with the working day on which it is due (possibly already past).
 * `undefined` when nothing more will come by itself: the ladder is at its end, or stands still.
 */
export function nextStep(
  owed: Owed,
  kind: NodeKind,
  rules: Day & { policy: Policy },
): NextStep | undefined {
  const steps = ladderFor(rules.policy, kind, owed);
  if (maySendReminders(owed)) {
    const reminder = nextReminder(steps, owed, rules);
    if (reminder) return reminder;
  }
  return standsStill(owed) ? undefined : nextClimb(steps, owed, rules);
}

/**
 * Reminders stop once the unit has answered (§3) and where nobody would read them. An assignment
 * that is not accepted yet stops only the climbing: the unit should still hear of its dates.
 */
function maySendReminders(owed: Owed): boolean {
  return owed.standing.every((s) => s.to !== undefined || s.reason === 'acceptance');
}
