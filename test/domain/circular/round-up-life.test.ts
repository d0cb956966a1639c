import { describe, expect, it } from 'vitest';
import { circularFires } from '../../../domain/circular/circular-time.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { LEAD } from '../../support/cast.js';
import { CircularStory, FIGURES, slip } from '../../support/circular-story.js';
import { at } from '../../support/task-story.js';

const monthly = { ...DEFAULT_POLICY.roundUp, period: 'monthly' as const };

describe('a round-up', () => {
  it('opens when reports begin to count for it, and closes after the circular’s rung', () => {
    const story = new CircularStory().until('2026-07-31 12:00');
    expect(story.lines()).toEqual([
      '2026-03-02 RoundUpOpened',
      '2026-04-07 RoundUpClosed',
      '2026-05-08 RoundUpOpened',
      '2026-07-06 RoundUpClosed',
    ]);
    expect(story.events[0]).toMatchObject({ period: '2026Q1', dueOn: '2026-03-20' });
    expect(story.events[1]).toMatchObject({ roundUpId: 'p1-RU2026Q1', figures: FIGURES });
  });

  it('names nobody when nobody lags', () => {
    const story = new CircularStory().until('2026-04-08 12:00');
    expect(story.state.circulars).toEqual([]);
    expect(story.heard).toEqual([]);
  });

  it('of each month may open before the last one closed', () => {
    const story = new CircularStory();
    story.policy = { ...DEFAULT_POLICY, roundUp: monthly };
    story.until('2026-03-12 12:00');
    expect(story.state.open.map((r) => r.period)).toEqual(['2026-03', '2026-04']);
  });

  it('follows a new period from the next one on', () => {
    const story = new CircularStory().until('2026-03-10 12:00');
    story.policy = { ...DEFAULT_POLICY, roundUp: monthly };
    story.until('2026-05-31 12:00');
    expect(story.state.lastDueOn).toBe('2026-06-20');
    expect(story.events.filter((e) => e.type === 'RoundUpOpened').map((e) => e.period)).toEqual([
      '2026Q1',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
  });

  it('that passed while nobody looked is not made up for', () => {
    const story = new CircularStory();
    story.now = at('2026-10-30 10:00');
    const [next] = circularFires(story.state, story.context);
    expect(next).toMatchObject({ fact: { period: '2026Q4' } });
  });

  it('comes no more after the term', () => {
    const story = new CircularStory();
    story.state = { ...story.state, termEnd: '2026-12-31' };
    story.until('2027-12-31 12:00');
    expect(story.lines().at(-1)).toBe('2027-01-04 RoundUpClosed');
    expect(circularFires(story.state, story.context)).toEqual([]);
  });

  it('that closes asks laggards for cause and next step first', () => {
    const story = new CircularStory();
    story.reading = { ...story.reading, queue: [slip(1), slip(2)] };
    story.until('2026-04-07 12:00');
    expect(story.heard).toEqual([`causeAsked: ${LEAD} liaison standin`]);
    const [circular] = story.state.circulars;
    expect(circular).toMatchObject({ phase: 'asking', period: '2026Q1', causeBy: '2026-04-10' });
  });
});
