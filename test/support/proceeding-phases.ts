/** Every phase that each kind of proceeding comes to, told up to it. */
import type { ProceedingKind } from '../../domain/proceeding/proceeding.js';
import { LEAD, leadLiaison, leader, office } from './cast.js';
import * as talk from './interview-stories.js';
import * as listing from './listing-stories.js';
import { ProceedingStory } from './proceeding-story.js';
import * as veto from './veto-stories.js';

const BAD = { passed: false, findings: 'it came back' } as const;
const GOOD = { passed: true, findings: 'it lasts' } as const;
/** A working day after every look-back of the stories. */
const LATER = '2027-06-30 10:00';

export const assigned = () =>
  new ProceedingStory({
    kind: 'rectification',
    title: 'a blocked exit',
    measure: 'clear it',
    dueOn: '2026-09-30',
    origin: 'publicReport',
    reachable: true,
  });
const claim = {
  type: 'ClaimRectified' as const,
  unitId: LEAD,
  text: 'cleared',
  evidenceIds: ['E1'],
};
const claimed = () => assigned().until('2026-08-10 10:00').after(leadLiaison, claim);
const verify = { type: 'VerifyRectification', accept: true } as const;
const rectified = () => claimed().after(office, verify);
const ofParent = () => {
  const item = { title: 'an item', measure: 'do it', dueOn: '2026-09-30' };
  const about = { origin: 'interview', parentId: 'P1-C9', reachable: true } as const;
  return new ProceedingStory({ kind: 'rectification', ...item, ...about })
    .after(leadLiaison, claim)
    .after(office, verify);
};

type Phases = Record<string, () => ProceedingStory>;

const INTERVIEW: Phases = {
  approved: () => talk.approved(),
  noticed: () => talk.noticed(),
  minutes: () =>
    talk.signing().after(leader, { type: 'SignMinutes', accept: false, reason: 'short' }),
  signing: talk.signing,
  reporting: talk.reporting,
  judging: talk.judging,
  rectifying: talk.rectifying,
  lookBack: talk.lookingBack,
  finished: () =>
    talk
      .lookingBack()
      .until(LATER)
      .after(office, { type: 'LookBackInterview', ...GOOD }),
  failed: () =>
    talk
      .lookingBack()
      .until(LATER)
      .after(office, { type: 'LookBackInterview', ...BAD }),
  absent: () =>
    talk
      .noticed()
      .until('2026-08-13 10:00')
      .after(office, { type: 'RecordAbsence', grounds: 'no' }),
  inadequate: () =>
    talk.judging().after(office, {
      type: 'JudgeInterviewReport',
      adequate: false,
      reason: 'empty',
      items: [],
    }),
  calledOff: () => talk.noticed().after(leader, { type: 'CallOffInterview', reason: 'excused' }),
};
const LISTING: Phases = {
  listed: () => listing.listed(),
  rectifying: () => listing.rectifying(),
  verifying: () => listing.verifying(),
  verified: () => listing.verified(),
  lookBack: listing.lookingBack,
  finished: () =>
    listing
      .lookingBack()
      .until(LATER)
      .after(office, { type: 'LookBackListing', ...GOOD }),
  failed: () =>
    listing
      .lookingBack()
      .until(LATER)
      .after(office, { type: 'LookBackListing', ...BAD }),
  lifted: () => listing.rectifying().after(leader, { type: 'LiftListing', reason: 'excused' }),
};
const VETO: Phases = {
  stating: () => veto.proposed(),
  deciding: veto.deciding,
  inForce: veto.inForce,
  reviewing: veto.reviewing,
  dismissed: () => veto.deciding().after(leader, { ...veto.uphold, uphold: false }),
  revoked: () =>
    veto.reviewing().after(leader, { type: 'DecideVetoReview', revoke: true, reason: 'right' }),
  lapsed: () => veto.inForce().until('2027-01-31 10:00'),
};
const RECTIFICATION: Phases = {
  assigned,
  claimed,
  lookBack: rectified,
  verified: ofParent,
  finished: () =>
    rectified()
      .until(LATER)
      .after(office, { type: 'LookBackRectification', ...GOOD }),
  failed: () =>
    rectified()
      .until(LATER)
      .after(office, { type: 'LookBackRectification', ...BAD }),
  withdrawn: () => assigned().after(office, { type: 'WithdrawRectification', reason: 'twice' }),
};

export const PHASE_STORIES: Record<ProceedingKind, Phases> = {
  interview: INTERVIEW,
  listing: LISTING,
  veto: VETO,
  rectification: RECTIFICATION,
};

/** A proceeding in a phase. @throws when no story comes to it */
export function inPhase(kind: ProceedingKind, phase: string): ProceedingStory {
  const tell = PHASE_STORIES[kind][phase];
  if (!tell) throw new Error(`no story of ${kind}.${phase}`);
  return tell();
}
