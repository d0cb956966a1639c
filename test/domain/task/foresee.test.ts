import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../domain/calendar/dates.js';
import { SYSTEM_ACTOR } from '../../../domain/people/roles.js';
import { compareFires } from '../../../domain/task/compare-fires.js';
import { foresee } from '../../../domain/task/foresee.js';
import type { Fire } from '../../../domain/task/next-fire.js';
import { LEAD } from '../../support/cast.js';
import { deeds, hoursLater, live, randomTask } from '../../support/random-task.js';
import { acceptedTask, at, type TaskStory } from '../../support/task-story.js';

const alone = () => acceptedTask({ owners: [{ unitId: LEAD, role: 'lead', reachable: true }] });
const span = (story: TaskStory, until: string) => ({ from: story.now, until: at(until) });
const lines = (fires: Fire[]) =>
  fires.map(({ at: on, fact }) => `${dateOf(on)} ${'rung' in fact ? fact.rung : fact.type}`);

describe('what is foreseen of a task', () => {
  it('rolls on from step to step', () => {
    const story = alone().until('2026-06-29 10:00');
    expect(lines(foresee(story.state, story.context, span(story, '2026-07-28 23:59')))).toEqual([
      '2026-06-30 remind',
      '2026-07-01 DeadlineMissed',
      '2026-07-01 chase',
      '2026-07-07 warn',
      '2026-07-14 circulate',
      '2026-07-28 interview',
    ]);
  });

  it('is what happens when nobody acts', () => {
    fc.assert(
      fc.property(deeds, (what) => {
        const story = live(randomTask(), what, (s, moment) => void s.until(moment));
        const until = hoursLater(story, 24 * 45);
        const coming = foresee(story.state, story.context, span(story, until));
        const before = story.events.length;
        story.until(until);
        const foretold = coming.map(({ at: on, fact }) => ({
          ...fact,
          at: on,
          actor: SYSTEM_ACTOR,
        }));
        expect(foretold).toEqual(story.events.slice(before));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('brings what is late at once', () => {
    const story = alone();
    const from = at('2026-07-08 10:00');
    const late = foresee(story.state, story.context, { from, until: at('2026-07-08 23:00') });
    expect(late[0]).toMatchObject({ at: from, fact: { type: 'DeadlineMissed' } });
  });
});

describe('two foresights compared', () => {
  const story = alone().until('2026-07-08 10:00');
  const under = (offset: number) => {
    const ladder = story.policy.ladders.commitment.map((s) =>
      s.rung === 'interview' ? { ...s, offset } : s,
    );
    const policy = { ...story.policy, ladders: { ...story.policy.ladders, commitment: ladder } };
    return foresee(story.state, { ...story.context, policy }, span(story, '2026-08-07 23:59'));
  };

  it('say what would come at another time', () => {
    const [only, more] = compareFires(under(20), under(12));
    expect(only).toMatchObject({
      fact: { rung: 'interview' },
      before: at('2026-07-28 09:00'),
      after: at('2026-07-16 09:00'),
    });
    expect(more).toBeUndefined();
  });

  it('say what would come no more, or anew', () => {
    const none = compareFires(under(20), under(35));
    expect(none[0]).toMatchObject({ fact: { rung: 'interview' }, after: null });
    expect(compareFires(under(35), under(20))[0]).toMatchObject({ before: null });
  });

  it('are silent where nothing changes', () => {
    expect(compareFires(under(20), under(20))).toEqual([]);
  });
});
