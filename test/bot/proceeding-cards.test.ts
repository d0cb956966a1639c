import { describe, expect, it } from 'vitest';
import { proceedingLines } from '../../bot/text/proceeding-notices.js';
import { LEAD, leadLiaison, leader, office } from '../support/cast.js';
import { approved, lookingBack, noticed } from '../support/interview-stories.js';
import {
  listed,
  lookingBack as delisted,
  rectifying,
  verifying,
  visit,
} from '../support/listing-stories.js';
import { ProceedingStory, SECOND } from '../support/proceeding-story.js';
import { deciding, proposed, reviewing, statement } from '../support/veto-stories.js';

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

const work = () =>
  new ProceedingStory({
    kind: 'rectification',
    title: '疏散通道被占',
    measure: '清理通道',
    dueOn: '2026-08-31',
    origin: 'publicReport',
    reachable: true,
  });
const claim = { type: 'ClaimRectified' as const, unitId: LEAD, text: '已清理', evidenceIds: ['E'] };

const STORIES: Record<string, () => ProceedingStory> = {
  'an interview that waits for its notice': () => approved().until('2026-09-30 10:00'),
  'an interview nobody recorded': () => noticed().until('2026-09-30 10:00'),
  'an interview that was called off': () =>
    noticed().after(leader, { type: 'CallOffInterview', reason: '已免责' }),
  'an interview looked back at': () =>
    lookingBack()
      .until('2027-04-30 10:00')
      .after(office, { type: 'LookBackInterview', passed: false, findings: '问题反弹' }),
  'a listing that waits for its notice': () => listed().until('2026-09-30 10:00'),
  'a listing past its date': () => rectifying().until('2026-10-12 10:00'),
  'a listing that was raised': () => {
    const story = rectifying();
    story.told({ news: 'levelRaised', level: 'city', by: leader });
    story.told({ news: 'raiseRejected', until: '2026-09-30' });
    story.told({ news: 'slipAbsorbed', item: SECOND });
    return story;
  },
  'a listing sent back by the visit': () =>
    verifying()
      .until('2026-09-25 10:00')
      .after(office, { ...visit, accept: false }),
  'a listing looked back at': () =>
    delisted()
      .until('2027-04-30 10:00')
      .after(office, { type: 'LookBackListing', passed: true, findings: '已巩固' }),
  'a listing that was lifted': () =>
    rectifying().after(leader, { type: 'LiftListing', reason: '已免责' }),
  'a veto nobody answered': () => proposed().until('2026-09-30 10:00'),
  'a veto that was extended': () => {
    const story = proposed();
    story.told({ news: 'slipAbsorbed', item: SECOND });
    return story.after(leadLiaison, statement);
  },
  'a veto that was dismissed': () =>
    deciding().after(leader, { type: 'DecideVeto', uphold: false, reason: '情况属实' }),
  'a veto kept on review': () =>
    reviewing()
      .until('2026-10-31 10:00')
      .after(leader, { type: 'DecideVetoReview', revoke: false, reason: '理由不足' })
      .until('2027-01-04 10:00'),
  'a veto revoked on review': () =>
    reviewing().after(leader, { type: 'DecideVetoReview', revoke: true, reason: '理由成立' }),
  'a rectification that climbs': () => work().until('2026-10-31 10:00'),
  'a rectification sent back and verified': () =>
    work()
      .after(leadLiaison, claim)
      .until('2026-08-31 10:00')
      .after(office, { type: 'VerifyRectification', accept: false, reason: '未清理' })
      .after(leadLiaison, claim)
      .after(office, { type: 'VerifyRectification', accept: true })
      .until('2027-04-30 10:00')
      .after(office, { type: 'LookBackRectification', passed: false, findings: '反弹' }),
  'a rectification moved and withdrawn': () =>
    work()
      .after(office, { type: 'MoveRectificationDate', dueOn: '2026-09-30', reason: '等配件' })
      .after(office, { type: 'WithdrawRectification', reason: '重复登记' }),
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
