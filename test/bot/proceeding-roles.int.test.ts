import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealing } from '../../bot/buttons/sealing.js';
import { actOf, proceedingButtons } from '../../bot/conversations/proceeding-acts.js';
import { PROCEEDING_ACT_WORDS, type ActCode } from '../../bot/text/proceeding-acts.js';
import type { Role } from '../../domain/people/roles.js';
import { openSteps } from '../../domain/proceeding/open-steps.js';
import { PROCEEDING_KINDS, type ProceedingKind } from '../../domain/proceeding/proceeding.js';
import {
  admin,
  leadLiaison,
  leader,
  LEAD,
  otherOffice,
  SUPPORT,
  supportLiaison,
} from '../support/cast.js';
import { SECRET, type ChatStage, chatStage, textOf } from '../support/chat-stage.js';
import { keepStory } from '../support/kept-story.js';
import { inPhase, PHASE_STORIES } from '../support/proceeding-phases.js';
import type { ProceedingStory } from '../support/proceeding-story.js';

// The keys of the table of words are the acts.
const CODES = Object.keys(PROCEEDING_ACT_WORDS) as ActCode[];
const ACTS = PROCEEDING_KINDS.flatMap((kind) =>
  CODES.flatMap((code) => {
    const act = actOf(code, kind);
    const { label } = PROCEEDING_ACT_WORDS[code];
    return act ? [{ kind, code, label, act, phase: act.phases[0] ?? '' }] : [];
  }),
);
const PEOPLE: [role: Role, unitId: string | null, side: string | undefined][] = [
  ['liaison', LEAD, 'unit'],
  ['standin', LEAD, 'unit'],
  ['head', LEAD, 'unit'],
  ['liaison', SUPPORT, undefined],
  ['head', SUPPORT, undefined],
  ['office', null, 'office'],
  ['leader', null, 'leaders'],
  ['admin', null, undefined],
  ['assessor', null, undefined],
  ['auditor', null, undefined],
];
const NOT_YOURS = '这件事不由您办理，未作处理。';

let stage: ChatStage;
let story: ProceedingStory;
async function keep(kind: ProceedingKind, phase: string): Promise<void> {
  story = inPhase(kind, phase);
  stage.time.now = story.now;
  Object.assign(stage.desk, await keepStory(stage.db, story));
}
const forged = (personId: string, code: string): string =>
  createSealing(SECRET).seal(personId, { verb: 'proceeding', subject: 'P1-C1', detail: code });

describe('an act on a proceeding in chat', () => {
  beforeEach(async () => {
    stage = await chatStage();
    await stage.db.person.createMany({
      data: PEOPLE.map(([duty, unitId], i) => ({ id: `person-${i}`, name: duty, duty, unitId })),
    });
  });
  afterEach(() => stage.end());

  it.each(ACTS)('is refused to whom it is not for: $kind $label', async (about) => {
    const { kind, code, phase, act } = about;
    await keep(kind, phase);
    const before = structuredClone(story.state);
    for (const [i, [role, unitId, side]] of PEOPLE.entries()) {
      if (side === act.who) continue;
      const id = `person-${i}`;
      const phone = await stage.bound(id);
      const said = textOf(await phone.press(forged(id, code)));
      expect([role, unitId, said]).toEqual([role, unitId, NOT_YOURS]);
    }
    expect(story.state).toEqual(before);
  });

  it.each(ACTS)('is nobody’s without a binding: $kind $label', async ({ kind, code, phase }) => {
    await keep(kind, phase);
    const said = textOf(await stage.phone('stranger').press(forged('person-5', code)));
    expect(said).not.toContain('已');
    expect(story.events.length).toBe(inPhase(kind, phase).events.length);
  });
});

describe('the buttons under a proceeding', () => {
  const PHASES = PROCEEDING_KINDS.flatMap((kind) =>
    Object.keys(PHASE_STORIES[kind]).map((phase) => ({ kind, phase })),
  );
  const SIDES = [
    ['unit', leadLiaison],
    ['office', otherOffice],
    ['leaders', leader],
  ] as const;

  it.each(PHASES)('offer only what the rules know: $kind, $phase', ({ kind, phase }) => {
    const told = inPhase(kind, phase);
    for (const [side, actor] of SIDES) {
      const codes = proceedingButtons(told.state, side)
        .flat()
        .map((b) => b.tap.detail);
      const steps = openSteps(told.state, actor, told.context).map((s) => s.step as string);
      const said = { unitId: LEAD, text: 'a', evidenceIds: ['E'], state: told.state, actor };
      // The letters of a button are those of its act.
      const types = codes.map((code) => actOf(code as ActCode, kind)?.order(said).type ?? '');
      expect(types.filter((type) => !steps.includes(type))).toEqual([]);
    }
  });

  it('are none for others', () => {
    const told = inPhase('interview', 'noticed');
    for (const actor of [supportLiaison, admin]) {
      expect(openSteps(told.state, actor, told.context)).toEqual([]);
    }
  });
});
