import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../../domain/assessment/default-sheets.js';
import { scorePlan } from '../../../domain/assessment/score-plan.js';
import { addDays } from '../../../domain/calendar/dates.js';
import { LEAD, SUPPORT, leadLiaison, office, supportLiaison } from '../../support/cast.js';
import { YEAR } from '../../support/score-stage.js';
import { acceptedTask, at, doneReport, type TaskStory } from '../../support/task-story.js';

/** The first day after both units have accepted the task. */
const FIRST = '2026-03-03';
const LAST_DAY = 300;
const day = fc.integer({ min: 0, max: LAST_DAY });
const promise = fc.constantFrom('commitment', 'milestone');
const kind = fc.constantFrom('commitment', 'milestone', 'roundup');
const twoDays = fc
  .tuple(day, day)
  .map((days) => days.toSorted((a, b) => a - b) as [early: number, late: number]);
const due = fc.integer({ min: 20, max: 250 }).map((days) => addDays(FIRST, days));

const FEW = { minLength: 1, maxLength: 3 };
const owed = fc.array(fc.record({ kind, dueOn: due }), FEW);
const promised = fc.array(fc.record({ kind: promise, dueOn: due }), FEW);

interface Deed {
  unitId: string;
  days: number;
  reviewDays: number;
}

/** A task in which each unit reports all done on a day, and the office accepts some days later. */
function told(
  nodes: { kind: 'commitment' | 'milestone' | 'roundup'; dueOn: string }[],
  deeds: Deed[],
) {
  const story = acceptedTask({ nodes });
  const acts = deeds.flatMap(({ unitId, days, reviewDays }, i) => [
    { on: days, act: () => report(story, unitId) },
    { on: days + reviewDays + 0.5 + i * 0.01, act: () => review(story, unitId) },
  ]);
  for (const { on, act } of acts.sort((a, b) => a.on - b.on)) {
    const clock = Number.isInteger(on) ? '10:00' : '15:00';
    story.until(`${addDays(FIRST, Math.floor(on))} ${clock}`);
    act();
  }
  return story.until('2027-01-15 10:00');
}

function report(story: TaskStory, unitId: string): void {
  story.when(unitId === LEAD ? leadLiaison : supportLiaison, doneReport(unitId));
}
function review(story: TaskStory, unitId: string): void {
  const mine = story.events.findLast((e) => e.type === 'ReportSubmitted' && e.unitId === unitId);
  const reportId = mine?.type === 'ReportSubmitted' ? mine.reportId : '';
  const reviewer = unitId === LEAD ? office : leadLiaison;
  story.when(reviewer, { type: 'ReviewReport', reportId, accept: true });
}

/** The score of a unit by everything that stands on record at the year's end. */
function scoreOf({ events }: TaskStory, unitId: string): number {
  const history = { taskId: 'T1', number: 7, title: 'a task', kind: 'project' as const, events };
  const [score] = scorePlan({
    sheets: defaultSheets('workSafety'),
    units: [{ unitId, unitClass: 'department' }],
    tasks: [history],
    ...{ indicators: [], rectifications: [], marks: [], selfPoints: {}, period: YEAR },
    ...{ deductions: [], bonuses: [], vetoes: [], asOf: at('2027-01-15 10:00') },
  });
  return score?.score ?? 0;
}

describe('a unit that reports its work', () => {
  it('never scores less for an honest report that comes earlier', () => {
    fc.assert(
      fc.property(promised, twoDays, fc.nat(9), (nodes, [early, late], reviewDays) => {
        const by = (days: number) => told(nodes, [{ unitId: LEAD, days, reviewDays }]);
        expect(scoreOf(by(early), LEAD)).toBeGreaterThanOrEqual(scoreOf(by(late), LEAD));
      }),
      { numRuns: 60 },
    );
  });

  // A round-up asks for a report in its own days: one that comes before them does not stand in for it.
  it('never scores less for one more honest report before', () => {
    fc.assert(
      fc.property(owed, twoDays, (nodes, [early, late]) => {
        const by = (...days: number[]) =>
          told(
            nodes,
            days.map((on) => ({ unitId: LEAD, days: on, reviewDays: 0 })),
          );
        const more = scoreOf(by(early, late), LEAD);
        expect(more).toBeGreaterThanOrEqual(scoreOf(by(late), LEAD));
      }),
      { numRuns: 60 },
    );
  });

  it('never gains by silence over a report that comes late', () => {
    fc.assert(
      fc.property(owed, day, (nodes, days) => {
        const spoke = told(nodes, [{ unitId: LEAD, days, reviewDays: 1 }]);
        expect(scoreOf(told(nodes, []), LEAD)).toBeLessThanOrEqual(scoreOf(spoke, LEAD));
      }),
      { numRuns: 40 },
    );
  });

  it('does not pay for the delay of whoever reviews it', () => {
    fc.assert(
      fc.property(due, fc.integer({ min: 0, max: 40 }), (dueOn, reviewDays) => {
        const nodes = [{ kind: 'commitment' as const, dueOn }];
        const before = Math.max(0, daysTo(dueOn) - 5);
        const by = (wait: number) =>
          told(nodes, [{ unitId: SUPPORT, days: before, reviewDays: wait }]);
        expect(scoreOf(by(reviewDays), SUPPORT)).toBe(scoreOf(by(0), SUPPORT));
      }),
      { numRuns: 40 },
    );
  });

  it('scores within 0 and 100 whatever it does', () => {
    const deed = fc.record({
      unitId: fc.constantFrom(LEAD, SUPPORT),
      days: day,
      reviewDays: fc.nat(40),
    });
    fc.assert(
      fc.property(owed, fc.array(deed, { maxLength: 4 }), (nodes, deeds) => {
        for (const unitId of [LEAD, SUPPORT]) {
          const score = scoreOf(told(nodes, deeds), unitId);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const daysTo = (date: string): number => {
  let days = 0;
  while (addDays(FIRST, days) < date) days += 1;
  return days;
};
