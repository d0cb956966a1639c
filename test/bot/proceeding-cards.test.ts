import { describe, expect, it } from 'vitest';
import { proceedingLines } from '../../bot/text/proceeding-notices.js';
import { leader, office } from '../support/cast.js';
import { approved, lookingBack, noticed } from '../support/interview-stories.js';
import type { ProceedingStory } from '../support/proceeding-story.js';

/** Every message of a story, worded on the state it came to. */
const textsOf = (story: ProceedingStory): string[] =>
  story.notices.map((notice) =>
    proceedingLines({
      notice,
      personId: 'p',
      today: '2026-08-20',
      unitName: '区住建局',
      proceeding: story.state,
    }).join('\n'),
  );

const STORIES: Record<string, () => ProceedingStory> = {
  'an interview that waits for its notice': () => approved().until('2026-09-30 10:00'),
  'an interview nobody recorded': () => noticed().until('2026-09-30 10:00'),
  'an interview that was called off': () =>
    noticed().after(leader, { type: 'CallOffInterview', reason: '已免责' }),
  'an interview looked back at': () =>
    lookingBack()
      .until('2027-04-30 10:00')
      .after(office, { type: 'LookBackInterview', passed: false, findings: '问题反弹' }),
};

describe('every message of', () => {
  it.each(Object.entries(STORIES))('%s has words', (_name, tell) => {
    const texts = textsOf(tell());
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).toMatch(/^【.+】/);
      expect(text).not.toContain('undefined');
    }
  });
});

it('summons with time, place and who is to come', () => {
  expect(textsOf(noticed())[0]).toContain('时间：8月12日 15:00\n地点：room 301');
});
