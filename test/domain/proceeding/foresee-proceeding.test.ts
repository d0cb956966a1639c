import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../domain/calendar/dates.js';
import { foreseeProceeding } from '../../../domain/proceeding/foresee-proceeding.js';
import { compareFires } from '../../../domain/task/compare-fires.js';
import { approved, noticed } from '../../support/interview-stories.js';
import type { ProceedingStory } from '../../support/proceeding-story.js';
import { at } from '../../support/task-story.js';

const coming = (story: ProceedingStory, until: string, noticeWorkdays?: number) => {
  const { measures } = story.policy;
  const interview = measures && {
    ...measures.interview,
    ...(noticeWorkdays && { noticeWorkdays }),
  };
  const policy =
    measures && interview
      ? { ...story.policy, measures: { ...measures, interview } }
      : story.policy;
  return foreseeProceeding(
    story.state,
    { ...story.context, policy },
    { from: story.now, until: at(until) },
  );
};
const days = (fires: ReturnType<typeof coming>) =>
  fires.map(({ at: on, fact }) => `${dateOf(on)} ${fact.type}`);

describe('what is foreseen of a proceeding', () => {
  it('rolls on from reminder to reminder', () => {
    expect(days(coming(approved(), '2026-08-18 10:00'))).toEqual([
      '2026-08-10 WaitReminded',
      '2026-08-17 WaitReminded',
    ]);
  });

  it('is what happens when nobody acts', () => {
    for (const story of [approved(), noticed()]) {
      const foretold = coming(story, '2026-09-15 12:00').map(({ at: on, fact }) => ({
        ...fact,
        at: on,
      }));
      const before = story.events.length;
      story.until('2026-09-15 12:00');
      expect(story.events.slice(before)).toMatchObject(foretold);
      expect(story.events.slice(before)).toHaveLength(foretold.length);
    }
  });

  it('ends with the span', () => {
    expect(coming(approved(), '2026-08-09 23:59')).toEqual([]);
  });

  it('is compared under old and new rules, matter by matter', () => {
    const [old, fresh] = [
      coming(approved(), '2026-08-14 23:59'),
      coming(approved(), '2026-08-14 23:59', 8),
    ];
    expect(compareFires(old, fresh)).toMatchObject([
      { fact: { of: 'notice' }, before: at('2026-08-10 09:00'), after: at('2026-08-13 09:00') },
    ]);
    expect(compareFires(old, old)).toEqual([]);
  });
});
