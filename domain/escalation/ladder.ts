/**
 * The ladder for one owner of one node: which step comes next, and on which date (domain.md §3).
 *
 * The ladder has a clock of its own: working days after the due date, less the days on which it
 * stood still. A step taken late (the system was down) moves the steps after it by as much, so
 * that nobody is escalated for the office's own delay.
 */
import type { IsoDate } from '../calendar/dates.js';
import {
  addWorkdays,
  workdayFrom,
  workdaysBetween,
  type WorkCalendar,
} from '../calendar/workdays.js';
import { DECIDED_RUNGS } from '../policy/measure-policy.js';
import { RUNGS, type LadderStep, type NodeKind, type Policy, type Rung } from '../policy/policy.js';
import type { Owed, StandingReason, StepTaken } from '../task/task-state.js';

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

const isDecided = (rung: Rung): boolean => DECIDED_RUNGS.some((r) => r === rung);

/**
 * What holds the clock for a rung. Waiting for a decision holds only the rungs that need one: after
 * a jump the unit is still chased and warned.
 */
function heldFor(owed: Owed, rung: Rung): Owed['standing'] {
  if (isDecided(rung)) return owed.standing;
  return owed.standing.filter((s) => s.reason !== 'decision');
}

/** Working days after the due date on which the clock stood still; the part before it is free. */
function stoodStill(
  owed: Pick<Owed, 'dueOn' | 'standing'>,
  calendar: WorkCalendar,
  until: IsoDate,
): number {
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

/** Reading of a rung's clock on a date, in working days after the due date. */
export function elapsedOn(
  { owed, rung }: { owed: Owed; rung: Rung },
  calendar: WorkCalendar,
  date: IsoDate,
): number {
  const { dueOn } = owed;
  if (date <= dueOn) return 0;
  const standing = heldFor(owed, rung);
  return workdaysBetween(calendar, dueOn, date) - stoodStill({ dueOn, standing }, calendar, date);
}

const later = (date: IsoDate, other: IsoDate | undefined): IsoDate =>
  other && other > date ? other : date;

/** Whether the ladder's clock stands still now for a rung. */
const standsStill = (owed: Owed, rung: Rung): boolean =>
  heldFor(owed, rung).some((s) => s.to === undefined);

/** A reminder sent on or after a step's day has done that step's work, whatever the offset then was. */
function wasSent(owed: Owed, step: NextStep): boolean {
  const sent = owed.steps.filter((t) => t.rung === 'remind' && t.dueOn === owed.dueOn);
  return sent.some((t) => t.offset === step.offset || t.on >= step.on);
}

/** Proposed by a jump, or left behind by one. */
const wasJumped = (owed: Owed, rung: Rung): boolean =>
  isDecided(rung) &&
  (owed.jumped ?? []).some((jumped) => RUNGS.indexOf(jumped) >= RUNGS.indexOf(rung));

/**
 * The highest rung that stands: one whose proposal was rejected, or whose message reached nobody,
 * may be taken again.
 */
const lastClimb = (owed: Owed): StepTaken | undefined =>
  owed.steps.filter((t) => t.rung !== 'remind' && !t.rejected && !t.unreached).at(-1);

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

/**
 * Only upwards: a rung that a new policy puts below the one reached is passed over, and so is one
 * that was proposed by a jump.
 */
function nextClimb(steps: LadderStep[], owed: Owed, day: Day): NextStep | undefined {
  const { today, calendar } = day;
  const last = lastClimb(owed);
  const reached = last ? RUNGS.indexOf(last.rung) : 0;
  const climbs = steps.filter((s) => s.rung !== 'remind' && !wasJumped(owed, s.rung));
  const index = climbs.findIndex((s) => RUNGS.indexOf(s.rung) > reached);
  const step = climbs[index];
  if (!step || standsStill(owed, step.rung)) return undefined;
  const gap = step.offset - (climbs[index - 1]?.offset ?? 0);
  const reading = Math.max(step.offset, last ? last.elapsed + gap : 0);
  const held = { dueOn: owed.dueOn, standing: heldFor(owed, step.rung) };
  const stood = stoodStill(held, calendar, today > owed.dueOn ? today : owed.dueOn);
  const on = addWorkdays(calendar, owed.dueOn, reading + stood);
  return { ...step, on: workdayFrom(calendar, later(on, owed.pausedUntil)) };
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
  return nextClimb(steps, owed, rules);
}

/**
 * Reminders stop once the unit has answered (§3) and where nobody would read them. An assignment
 * that is not accepted yet and a proposal that is not decided stop only the climbing: the unit
 * should still hear of its dates.
 */
function maySendReminders(owed: Owed): boolean {
  const audible: StandingReason[] = ['acceptance', 'decision'];
  return owed.standing.every((s) => s.to !== undefined || audible.includes(s.reason));
}
