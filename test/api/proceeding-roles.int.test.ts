import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STEP_PATHS, STEPS, type Step } from '../../api/contract.js';
import { REAL_TIME } from '../../domain/calendar/plan-clock.js';
import type { Role } from '../../domain/people/roles.js';
import type { ProceedingKind } from '../../domain/proceeding/proceeding.js';
import { addPlan, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';
import { STORY_PLAN, keepStory } from '../support/kept-story.js';
import { inPhase } from '../support/proceeding-phases.js';
import type { ProceedingStory } from '../support/proceeding-story.js';

type Side = 'unit' | 'office' | 'leader';
type Row = [kind: ProceedingKind, phase: string, who: Side[], body: object, until?: string];

const text = { text: '已完成' };
const reason = { reason: '情况属实' };
const lookBack = { passed: true, findings: '已巩固' };
const LATER = '2027-06-30 10:00';
const MET = '2026-08-13 10:00';
/** Of every step: where it is open, to whom, and what is handed in. */
const ROWS: Record<Step, Row> = {
  NoticeInterview: [
    'interview',
    'approved',
    ['office'],
    {
      meetsAt: '2026-08-12T07:00:00.000Z',
      place: '三楼',
      interviewer: '分管领导',
      summoned: '主要负责人',
    },
  ],
  ConfirmAttendance: ['interview', 'noticed', ['unit'], { name: '李四' }],
  PostponeInterview: [
    'interview',
    'noticed',
    ['office'],
    { meetsAt: '2026-08-20T07:00:00.000Z', ...reason },
  ],
  HoldInterview: [
    'interview',
    'noticed',
    ['office'],
    { attendees: '李四', headCame: true, minutes: '限期整改' },
    MET,
  ],
  RecordAbsence: ['interview', 'noticed', ['office'], { grounds: '未到会' }, MET],
  SignMinutes: ['interview', 'signing', ['office', 'leader'], { accept: true }],
  RewriteMinutes: ['interview', 'minutes', ['office'], { minutes: '重拟' }],
  SubmitInterviewReport: ['interview', 'reporting', ['unit'], text],
  JudgeInterviewReport: ['interview', 'judging', ['office'], { adequate: true }],
  LookBackInterview: ['interview', 'lookBack', ['office'], lookBack, LATER],
  CallOffInterview: ['interview', 'noticed', ['leader'], reason],
  IssueListing: ['listing', 'listed', ['office'], { requirements: '限期整改' }],
  PublishListing: ['listing', 'rectifying', ['office'], { place: '政府网站' }],
  AskListingCloseOut: ['listing', 'rectifying', ['unit'], text],
  VerifyListing: [
    'listing',
    'verifying',
    ['office'],
    { accept: true, visitedOn: '2026-09-15', visitors: '张三', findings: '属实' },
  ],
  Delist: ['listing', 'verified', ['leader'], { accept: true }],
  PublishDelisting: ['listing', 'lookBack', ['office'], { place: '政府网站' }],
  LookBackListing: ['listing', 'lookBack', ['office'], lookBack, LATER],
  LiftListing: ['listing', 'rectifying', ['leader'], reason],
  StateCase: ['veto', 'stating', ['unit'], text],
  DecideVeto: ['veto', 'deciding', ['leader'], { uphold: true, ...reason }],
  AskVetoReview: ['veto', 'inForce', ['unit'], text],
  DecideVetoReview: ['veto', 'reviewing', ['leader'], { revoke: true, ...reason }],
  DraftReferral: ['veto', 'inForce', ['office'], { grounds: '弄虚作假' }],
  ClaimRectified: ['rectification', 'assigned', ['unit'], text],
  VerifyRectification: ['rectification', 'claimed', ['office'], { accept: true }],
  MoveRectificationDate: [
    'rectification',
    'assigned',
    ['office'],
    { dueOn: '2026-10-30', ...reason },
  ],
  WithdrawRectification: ['rectification', 'assigned', ['office'], reason],
  LookBackRectification: ['rectification', 'lookBack', ['office'], lookBack, LATER],
};
const PEOPLE: [name: string, role: Role, unitId: string | undefined, side: Side | undefined][] = [
  ['a liaison of another unit', 'liaison', SUPPORT, undefined],
  ['a head of another unit', 'head', SUPPORT, undefined],
  ['an assessor', 'assessor', undefined, undefined],
  ['an administrator', 'admin', undefined, undefined],
  ['an auditor', 'auditor', undefined, undefined],
  ['the office', 'office', undefined, 'office'],
  ['a leader', 'leader', undefined, 'leader'],
  ['the liaison', 'liaison', LEAD, 'unit'],
  ['the stand-in', 'standin', LEAD, 'unit'],
  ['the head', 'head', LEAD, 'unit'],
];
/** Refusals that mean: not this person. */
const NOT_THEIRS = [
  'NotPermitted',
  'NotFound',
  'OnlyOfficeMay',
  'OnlyLeaderMay',
  'DeciderMayNotDecide',
  'ActorDoesNotSpeakForUnit',
];

let stage: ApiStage;
let story: ProceedingStory;
beforeEach(async () => {
  stage = await apiStage({ clock: { now: () => story.now, planClock: () => REAL_TIME } });
  await addUnits(stage.db);
  await addPlan(stage.db, 'active', STORY_PLAN);
});
afterEach(() => stage.close());

/** A file of this person's own, where the step needs one. */
async function withFile(step: Step, body: object, personId: string): Promise<object> {
  if (step !== 'AskListingCloseOut' && step !== 'ClaimRectified') return body;
  const id = `F-${personId}`;
  const file = { sha256: 'a', name: '现场.jpg', mime: 'image/jpeg', size: 4 };
  await stage.db.evidence.create({ data: { id, ...file, personId, receivedAt: story.now } });
  return { ...body, evidenceIds: [id] };
}

async function prepared(step: Step): Promise<void> {
  const [kind, phase, , , until] = ROWS[step];
  story = inPhase(kind, phase);
  if (step === 'PublishDelisting') {
    story.state = { ...story.state, published: { place: '政府网站', on: '2026-09-01' } } as never;
  }
  if (until) story.until(until as never);
  Object.assign(stage.desk, await keepStory(stage.db, story));
}

describe.each(STEPS)('%s', (step) => {
  const [, , who, body] = ROWS[step];
  const path = `/api/proceedings/P1-C1/${STEP_PATHS[step]}`;

  it('is refused to whom it is not for, and leaves no trace', async () => {
    await prepared(step);
    const before = await stage.db.event.count();
    for (const [name, role, unitId, side] of PEOPLE) {
      if (side && who.includes(side)) continue;
      const person = await stage.as(role, unitId);
      const said = await person.send('post', path, await withFile(step, body, person.personId));
      expect([name, NOT_THEIRS.includes(said.body.code)]).toEqual([name, true]);
      expect(said.body.userMessage).toMatch(/。$/);
    }
    expect((await stage.visitor.post(path).send(body)).status).toBe(401);
    expect(await stage.db.event.count()).toBe(before);
  });

  it('is done by whom it is for', async () => {
    await prepared(step);
    const [, role, unitId] = PEOPLE.find(([, , , side]) => side && who.includes(side)) ?? [];
    const person = await stage.as(role ?? 'auditor', unitId);
    const said = await person.send('post', path, await withFile(step, body, person.personId));
    expect([said.body.userMessage, said.status]).toEqual([undefined, 200]);
  });
});
