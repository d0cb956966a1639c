import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, type IsoDate } from '../../../domain/calendar/dates.js';
import { addWorkdays, isWorkday } from '../../../domain/calendar/workdays.js';
import { DECIDED_RUNGS } from '../../../domain/policy/measure-policy.js';
import { RUNGS } from '../../../domain/policy/policy.js';
import { advance } from '../../../domain/task/advance.js';
import { decide } from '../../../domain/task/decide.js';
import { evolveAll } from '../../../domain/task/evolve.js';
import { comingFires } from '../../../domain/task/next-fire.js';
import type { TaskEvent, TaskEventOf } from '../../../domain/task/task-events.js';
import { CALENDAR, leadLiaison, NEWCOMER } from '../../support/cast.js';
import { daysRun, dueDate, heldFor, heldTimes } from '../../support/ladder-oracle.js';
import { deeds, hoursLater, live, randomTask, type Deed } from '../../support/random-task.js';
import { DRAFT, report, type TaskStory } from '../../support/task-story.js';

/** Hundreds of lives on a busy machine. */
const PATIENCE_MS = 60_000;
/** Enough for every day; set higher for a long look. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);

const awake = (story: TaskStory, moment: string): void => void story.until(moment);
const asleep = (story: TaskStory, moment: string): void => void story.asleepUntil(moment);
const dozing = (story: TaskStory, moment: string): void => {
  if (moment.endsWith('00:00') || moment.endsWith('15:00')) asleep(story, moment);
  else awake(story, moment);
};

type Step = TaskEventOf<'StepTaken'>;
/** A step with what had happened before it. */
interface Seen {
  step: Step;
  on: IsoDate;
  before: TaskEvent[];
}
const stepsOf = ({ events }: TaskStory): Seen[] =>
  events.flatMap((step, i) =>
    step.type === 'StepTaken' ? [{ step, on: dateOf(step.at), before: events.slice(0, i) }] : [],
  );
const climbsOf = (story: TaskStory) => stepsOf(story).filter((s) => s.step.rung !== 'remind');

/** Whatever people do, in whatever order, however long nobody looks. */
const always = (rule: (story: TaskStory) => void, pass = dozing): void =>
  fc.assert(
    fc.property(deeds, (what) => {
      rule(live(randomTask(), what, pass));
    }),
    { numRuns: RUNS },
  );

describe('whatever happens to a task', { timeout: PATIENCE_MS }, () => {
  it('takes no rung twice for one node and unit', () => {
    always((story) => {
      for (const { step, before } of climbsOf(story)) {
        const { nodeId, unitId, rung } = step;
        const mine = (e: TaskEvent) =>
          'nodeId' in e && e.nodeId === nodeId && 'unitId' in e && e.unitId === unitId;
        const lastly = before.findLast(
          (e) =>
            mine(e) &&
            ((e.type === 'StepTaken' && e.rung === rung) ||
              (e.type === 'StepUnreached' && e.rung === rung) ||
              (e.type === 'LadderPaused' && e.rung === rung)),
        );
        // Only a rejected proposal, or a message that reached nobody, lets a rung be taken once more.
        expect(lastly?.type).not.toBe('StepTaken');
      }
    });
  });

  it('passes over what a jump has proposed, and what lies below it', () => {
    always((story) => {
      for (const { step, before } of climbsOf(story)) {
        const { nodeId, unitId, rung } = step;
        if (!DECIDED_RUNGS.some((r) => r === rung)) continue;
        const jumps = before.filter(
          (e) => e.type === 'LadderJumped' && e.nodeId === nodeId && e.unitId === unitId,
        );
        for (const jump of jumps) {
          if (jump.type !== 'LadderJumped') continue;
          const since = before.slice(before.indexOf(jump));
          const rejected = since.some((e) => e.type === 'LadderPaused' && e.nodeId === nodeId);
          const above = RUNGS.indexOf(rung) > RUNGS.indexOf(jump.rung);
          expect(above || rejected).toBe(true);
        }
      }
    });
  });

  it('sends no reminder twice on one day', () => {
    always((story) => {
      const sent = stepsOf(story).filter((s) => s.step.rung === 'remind');
      const keys = sent.map(({ step, on }) => `${step.nodeId} ${step.unitId} ${step.dueOn} ${on}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('takes no step on a day off', () => {
    always((story) => {
      expect(stepsOf(story).filter((s) => !isWorkday(CALENDAR, s.on))).toEqual([]);
    });
  });

  it('takes no rung before its time', () => {
    always((story) => {
      for (const { step, on, before } of climbsOf(story)) {
        const held = heldTimes(before, step.nodeId, step.unitId);
        const counted = heldFor(step.rung, held);
        const run = daysRun(dueDate(before, step.nodeId, step.unitId), on, counted);
        expect(run).toBeGreaterThanOrEqual(step.offset);
        expect(step.elapsed).toBe(run);
      }
    });
  });

  it('reminds between the day of the reminder and the due date', () => {
    always((story) => {
      for (const { step, on, before } of stepsOf(story)) {
        if (step.rung !== 'remind') continue;
        const due = dueDate(before, step.nodeId, step.unitId);
        expect(on <= due && on >= addWorkdays(CALENDAR, due, step.offset)).toBe(true);
      }
    });
  });

  it('climbs for nobody whose clock stands', () => {
    always((story) => {
      for (const { step, before } of climbsOf(story)) {
        const held = heldFor(step.rung, heldTimes(before, step.nodeId, step.unitId));
        expect(held.filter((h) => !h.to)).toEqual([]);
      }
    });
  });

  it('reminds nobody who has answered or cannot be reached', () => {
    always((story) => {
      for (const { step, before } of stepsOf(story)) {
        const held = heldTimes(before, step.nodeId, step.unitId);
        const answered = held.filter((h) => !['acceptance', 'decision'].includes(h.why));
        expect(answered.filter((h) => !h.to)).toEqual([]);
      }
    });
  });

  it('takes no step after satisfaction, or for a unit that left', () => {
    always((story) => {
      for (const { step, before } of stepsOf(story)) {
        const { nodeId, unitId } = step;
        // Reopened by a failed look-back, a task owes a node of its own.
        const opened = before.findIndex((e) => e.type === 'NodeOpened' && e.node.nodeId === nodeId);
        const ended = before
          .slice(Math.max(0, opened))
          .some(
            (e) =>
              (e.type === 'NodeSatisfied' && e.nodeId === nodeId && e.unitId === unitId) ||
              (e.type === 'ReturnUpheld' && e.unitId === unitId) ||
              (e.type === 'NodeWithdrawn' && e.nodeId === nodeId) ||
              e.type === 'TaskClosed',
          );
        expect(ended).toBe(false);
      }
    });
  });

  it('misses one date once, and none that was answered', () => {
    always((story) => {
      const missed = story.events.flatMap((e, i) =>
        e.type === 'DeadlineMissed' ? [{ miss: e, before: story.events.slice(0, i) }] : [],
      );
      for (const { miss, before } of missed) {
        const { nodeId, unitId, dueOn } = miss;
        const held = heldTimes(before, nodeId, unitId).filter((h) => !h.to && h.from <= dueOn);
        expect(held.filter((h) => /^T1-[REX]/.test(h.why))).toEqual([]);
        expect(dateOf(miss.at) > dueOn).toBe(true);
      }
    });
  });

  it('keeps a newcomer free of dates before its acceptance', () => {
    always((story) => {
      const joined = story.events.find((e) => e.type === 'ReturnUpheld');
      const owed = story.state.nodes.flatMap((n) => n.owed).filter((o) => o.unitId === NEWCOMER);
      const early = owed.filter((o) => joined && o.dueOn <= dateOf(joined.at));
      expect(early).toEqual([]);
    });
  });
});

describe('the state of a task', { timeout: PATIENCE_MS }, () => {
  it('is explained by its events', () => {
    always((story) => {
      expect(evolveAll(DRAFT, story.events)).toEqual(story.state);
    });
  });

  it('decides the same after a journey through JSON', () => {
    always((story) => {
      const travelled = JSON.parse(JSON.stringify(story.state)) as typeof story.state;
      expect(comingFires(travelled, story.context)).toEqual(
        comingFires(story.state, story.context),
      );
      const order = { ...report({ done: true }), key: 'k', actor: leadLiaison };
      expect(decide(order, travelled, story.context)).toEqual(
        decide(order, story.state, story.context),
      );
    });
  });

  it('foresees the same whether or not it was asked before', () => {
    const inspect = (story: TaskStory, moment: string) => {
      dozing(story, moment);
      const fresh = structuredClone(story.state);
      expect(comingFires(story.state, story.context)).toEqual(comingFires(fresh, story.context));
    };
    always(() => undefined, inspect);
  });
});

describe('the passing of time', { timeout: PATIENCE_MS }, () => {
  it('brings nothing when asked twice for one moment', () => {
    const twice = (story: TaskStory, moment: string) => {
      dozing(story, moment);
      expect(advance(story.state, story.context)).toEqual([]);
    };
    always(() => undefined, twice);
  });

  it('brings the same in one stride as in many steps', () => {
    const crawl = (story: TaskStory, moment: string) => {
      story.asleepUntil(hoursLater(story, 0));
      for (;;) {
        const next = hoursLater(story, 3);
        if (next > moment) break;
        story.asleepUntil(next);
      }
    };
    const lived = (what: Deed[], pass: typeof awake) => live(randomTask(), what, pass).events;
    const aligned = (story: TaskStory) => awake(story, '2026-03-02 12:00');
    fc.assert(
      fc.property(deeds, (what) => {
        const start: Deed = { hours: 0, act: aligned };
        expect(lived([start, ...what], crawl)).toEqual(lived([start, ...what], awake));
      }),
      { numRuns: 25 },
    );
  });
});
