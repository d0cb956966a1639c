import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../../domain/people/roles.js';
import { awaitedIn } from '../../../domain/proceeding/awaited.js';
import { openSteps, stepsOf } from '../../../domain/proceeding/open-steps.js';
import { PROCEEDING_KINDS } from '../../../domain/proceeding/proceeding.js';
import {
  LEAD,
  admin,
  leadHead,
  leadLiaison,
  leader,
  office,
  otherOffice,
  stranger,
  supportLiaison,
} from '../../support/cast.js';
import { PHASE_STORIES, inPhase } from '../../support/proceeding-phases.js';
import type { ProceedingStory } from '../../support/proceeding-story.js';
import { inForce } from '../../support/veto-stories.js';

const as = (role: Role, unitId?: string): Actor => ({ ...admin, personId: role, role, unitId });
const UNIT = [leadLiaison, leadHead, as('standin', LEAD)];
const OTHERS = [admin, as('assessor'), as('auditor'), stranger, supportLiaison];

/** Who may do what in each phase: unit | office | leader. A step that is not named is refused to all. */
const OPEN: Record<string, string> = {
  'interview.approved': ' | NoticeInterview | CallOffInterview',
  'interview.noticed': 'ConfirmAttendance | PostponeInterview | CallOffInterview',
  'interview.minutes': ' | RewriteMinutes | ',
  'interview.signing': ' | SignMinutes | SignMinutes',
  'interview.reporting': 'SubmitInterviewReport |  | ',
  'interview.judging': ' | JudgeInterviewReport | ',
  'interview.rectifying': ' |  | ',
  'interview.lookBack': ' |  | ',
  'listing.listed': ' | IssueListing | LiftListing',
  'listing.rectifying': 'AskListingCloseOut | PublishListing | LiftListing',
  'listing.verifying': ' | PublishListing VerifyListing | LiftListing',
  'listing.verified': ' | PublishListing | Delist LiftListing',
  'listing.lookBack': ' | PublishListing | ',
  'veto.stating': 'StateCase |  | ',
  'veto.deciding': 'StateCase |  | DecideVeto',
  'veto.inForce': 'AskVetoReview | DraftReferral | ',
  'veto.reviewing': ' | DraftReferral | DecideVetoReview',
  'rectification.assigned': 'ClaimRectified | MoveRectificationDate WithdrawRectification | ',
  'rectification.claimed': ' | VerifyRectification WithdrawRectification | ',
  'rectification.lookBack': ' |  | ',
};

const PHASES = PROCEEDING_KINDS.flatMap((kind) =>
  Object.entries(PHASE_STORIES[kind]).map(([phase, tell]) => ({ kind, phase, tell })),
);
const openTo = (story: ProceedingStory, actor: Actor): string =>
  openSteps(story.state, actor, story.context)
    .filter((s) => !s.blocked)
    .map((s) => s.step)
    .join(' ');
const blockedFor = (story: ProceedingStory, actor: Actor): Record<string, string> =>
  Object.fromEntries(
    openSteps(story.state, actor, story.context).flatMap((s) =>
      s.blocked ? [[s.step, s.blocked.refused]] : [],
    ),
  );

describe('every phase of every kind', () => {
  it.each(PHASES)('is come to: $kind, $phase', ({ phase, tell }) => {
    const story = tell();
    expect(story.phase).toBe(phase);
    expect(story.retold()).toEqual(story.state);
  });

  it.each(PHASES)('opens its own steps alone: $kind, $phase', ({ kind, phase, tell }) => {
    const story = tell();
    const [unit, desk, leaders] = (OPEN[`${kind}.${phase}`] ?? ' |  | ').split(' | ');
    const open = [UNIT, [otherOffice], [leader]].map((side) => side.map((a) => openTo(story, a)));
    expect(open).toEqual([UNIT.map(() => unit?.trim()), [desk?.trim()], [leaders?.trim()]]);
  });

  it.each(PHASES)('is closed to whom it does not concern: $kind, $phase', ({ tell }) => {
    const story = tell();
    for (const actor of OTHERS) expect(openSteps(story.state, actor, story.context)).toEqual([]);
  });

  it.each(PHASES)('waits for whom it gives a step: $kind, $phase', ({ tell }) => {
    const story = tell();
    const awaited = awaitedIn(story.state);
    if (awaited === undefined) return;
    const side = { unit: leadLiaison, office: otherOffice, leaders: leader }[awaited];
    const steps = openSteps(story.state, side, story.context);
    // Items are put right in proceedings of their own.
    const elsewhere = story.state.kind === 'interview' && story.phase === 'rectifying';
    expect(steps.length > 0).toBe(!elsewhere);
  });
});

describe('a step that is not for this person', () => {
  it('says why when another person of the same part may take it', () => {
    expect(blockedFor(inPhase('interview', 'signing'), office)).toEqual({
      SignMinutes: 'SignerIsWriter',
    });
    const proposer = { ...leader, personId: office.personId };
    expect(blockedFor(inPhase('veto', 'deciding'), proposer)).toEqual({
      DecideVeto: 'DeciderIsProposer',
    });
    const visitor = { ...leader, personId: office.personId };
    expect(blockedFor(inPhase('listing', 'verified'), visitor)).toEqual({
      Delist: 'DelisterIsVerifier',
    });
    const reporter = { ...office, personId: leadLiaison.personId };
    expect(blockedFor(inPhase('interview', 'judging'), reporter)).toEqual({
      JudgeInterviewReport: 'ReviewerIsReporter',
    });
    expect(blockedFor(inPhase('rectification', 'claimed'), reporter)).toEqual({
      VerifyRectification: 'ReviewerIsReporter',
    });
  });

  it('says from which day it may be taken', () => {
    const late = { HoldInterview: 'MeetingNotYet', RecordAbsence: 'MeetingNotYet' };
    expect(blockedFor(inPhase('interview', 'noticed'), office)).toEqual(late);
    expect(blockedFor(inPhase('veto', 'stating'), leader)).toEqual({
      DecideVeto: 'StatementPeriodOpen',
    });
    const waiting = inPhase('rectification', 'lookBack');
    expect(blockedFor(waiting, office)).toEqual({ LookBackRectification: 'LookBackNotDue' });
    expect(openTo(waiting.until('2027-06-30 10:00'), office)).toBe('LookBackRectification');
  });

  it('is open one way only where the rules leave one way', () => {
    const late = inPhase('interview', 'reporting').until('2026-08-31 10:00');
    expect(openSteps(late.state, office, late.context)).toEqual([
      { step: 'JudgeInterviewReport', verdicts: ['no'] },
    ]);
  });
});

it('changes nothing by being asked', () => {
  const story = inForce();
  const before = structuredClone(story.state);
  openSteps(story.state, leadLiaison, story.context);
  expect(story.state).toEqual(before);
});

it('knows every step of every kind', () => {
  const all = PROCEEDING_KINDS.flatMap(stepsOf);
  const named = Object.values(OPEN).join(' ').split(/[ |]+/).filter(Boolean);
  const later = ['HoldInterview', 'RecordAbsence', 'PublishDelisting'];
  const lookBacks = all.filter((s) => s.startsWith('LookBack'));
  expect(new Set([...named, ...later, ...lookBacks])).toEqual(new Set(all));
});
