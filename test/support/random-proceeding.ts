/** Random lives of proceedings: who asks for what, what is heard, what rules hold, in any order, at any hour. */
import fc from 'fast-check';
import { addDays, dateOf } from '../../domain/calendar/dates.js';
import type { Actor, Role } from '../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { DEFAULT_MEASURES } from '../../domain/policy/measure-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { ProceedingStart } from '../../domain/proceeding/begin.js';
import { openSteps, stepsOf } from '../../domain/proceeding/open-steps.js';
import type { ProceedingKind } from '../../domain/proceeding/proceeding.js';
import type { News } from '../../domain/proceeding/rules.js';
import { LEAD, SUPPORT, leader } from './cast.js';
import { ITEM, ProceedingStory, SECOND } from './proceeding-story.js';

/** Three persons who may turn up in any part, so that one of them meets what they did before. */
const PERSONS = ['Ann', 'Bo', 'Cy'];
const PARTS: [role: Role, unitId: string | undefined][] = [
  ['liaison', LEAD],
  ['head', LEAD],
  ['liaison', SUPPORT],
  ['office', undefined],
  ['leader', undefined],
  ['admin', undefined],
  ['assessor', undefined],
  ['auditor', undefined],
];
const STRICT: Policy = {
  ...DEFAULT_POLICY,
  reviewWorkdays: 1,
  decideWorkdays: 2,
  lookBackMonths: 1,
  measures: {
    ...DEFAULT_MEASURES,
    interview: { noticeWorkdays: 1, reportWorkdays: 2, proxyAllowed: true },
    veto: { statementWorkdays: 2 },
  },
};
const NEWS: News[] = [
  { news: 'slipAbsorbed', item: SECOND },
  { news: 'itemSettled', rectificationId: 'P1-C1-Z1', outcome: 'verified' },
  { news: 'levelRaised', level: 'city', by: leader },
  { news: 'raiseRejected', until: '2026-10-30' },
  { news: 'ladderReleased' },
  { news: 'ladderPaused', rung: 'interview', until: '2026-11-30' },
  { news: 'ladderJumped', rung: 'interview', why: 'falseReporting' },
  { news: 'reachability', reachable: false },
  { news: 'reachability', reachable: true },
];

const about = { title: 'a promise', items: [ITEM], grounds: 'late' };
const proposer = { personId: 'Ann', name: 'Ann' };
const work = {
  ...{ kind: 'rectification' as const, title: 'a blocked exit', measure: 'clear it' },
  ...{ dueOn: '2026-08-31', reachable: true },
};
const STARTS: Record<ProceedingKind, ProceedingStart[]> = {
  interview: [{ kind: 'interview', ...about }],
  listing: [{ kind: 'listing', ...about }],
  veto: [{ kind: 'veto', ...about, evidenceIds: [], proposer }],
  rectification: [
    { ...work, origin: 'hand' },
    { ...work, origin: 'interview', parentId: 'P1-C9' },
  ],
};

/** What is said with an order; blank words and faulty dates among it. */
interface Words {
  text: string;
  yes: boolean;
  days: number;
  items: number;
}

function said(story: ProceedingStory, { text, yes, days, items }: Words): object {
  const day = addDays(dateOf(story.now), days);
  const item = { title: 'an item', measure: 'do it', dueOn: day };
  return {
    ...{ unitId: LEAD, text, reason: text, grounds: text, findings: text, minutes: text },
    ...{ place: 'here', interviewer: text, summoned: text, attendees: text, requirements: text },
    ...{ name: text, visitors: text, evidenceIds: days % 4 === 0 ? [] : ['E1'] },
    ...{ accept: yes, adequate: yes, passed: yes, uphold: yes, revoke: yes, headCame: yes },
    ...{ proxy: !yes, meetsAt: `${day}T02:00:00.000Z`, dueOn: day, visitedOn: day },
    items: Array.from({ length: items }, () => item),
  };
}

export type Deed = (story: ProceedingStory) => void;
const words = fc.record({
  text: fc.constantFrom('a word', 'a word', 'a word', ' '),
  yes: fc.boolean(),
  days: fc.integer({ min: -3, max: 20 }),
  items: fc.integer({ min: 0, max: 2 }),
});
const actor = fc
  .record({ person: fc.constantFrom(...PERSONS), part: fc.constantFrom(...PARTS) })
  .map(({ person, part: [role, unitId] }): Actor => {
    return { personId: person, name: person, role, unitId, channel: 'web' };
  });

interface Ask {
  actor: Actor;
  words: Words;
  nth: number;
  key: string;
  /** Asked by somebody to whom something is open, and for that; else anybody asks for anything. */
  fitting: boolean;
}

/** These end it at once: if they came as often as the rest, hardly any life would be long. */
const WAYS_OUT: string[] = ['CallOffInterview', 'LiftListing', 'WithdrawRectification'];

/** Somebody who can do something now, if there is anybody. */
function fittingAsk(story: ProceedingStory, { actor, nth }: Ask) {
  const goesOn = nth % 5 > 0;
  const doers = PARTS.map(([role, unitId]): Actor => ({ ...actor, role, unitId }));
  const open = doers.flatMap((doer) =>
    openSteps(story.state, doer, story.context).flatMap(({ step, blocked }) =>
      blocked || (goesOn && WAYS_OUT.includes(step)) ? [] : [{ doer, step }],
    ),
  );
  return open[nth % Math.max(1, open.length)];
}

/** Asks for a step; asked again under the same key nothing more happens. */
const asks = fc
  .record({ actor, words, nth: fc.nat({ max: 30 }), key: fc.uuid(), fitting: fc.boolean() })
  .map((ask): Deed => (story) => {
    const steps = stepsOf(story.state.kind);
    const fit = ask.fitting ? fittingAsk(story, ask) : undefined;
    const type = fit?.step ?? steps[ask.nth % steps.length];
    const by = fit?.doer ?? ask.actor;
    // The random order has every field that any of them asks for.
    const order = { type, ...said(story, ask.words) } as Parameters<ProceedingStory['when']>[1];
    const answer = story.when(by, order, ask.key);
    if (typeof answer === 'string') return;
    const again = story.when(by, order, ask.key);
    if (again.length > 0) throw new Error(`${order.type} was done twice`);
  });
const hears = fc.constantFrom(...NEWS).map(
  (news): Deed =>
    (story) =>
      void story.told(news),
);
const revises = fc.constantFrom(DEFAULT_POLICY, STRICT).map((policy): Deed => (story) => {
  story.policy = { ...policy, measures: policy.measures ?? DEFAULT_MEASURES };
});
const deed = fc.oneof(
  { weight: 8, arbitrary: asks },
  { weight: 2, arbitrary: hears },
  { weight: 1, arbitrary: revises },
);

const HOUR_MS = 3_600_000;
const hours = fc.oneof(
  fc.constant(0),
  fc.nat({ max: 60 }),
  fc.nat({ max: 900 }),
  fc.nat({ max: 5_000 }),
);
/** Whether somebody looks at every moment, or only now and then. */
const step = fc.record({ hours, asleep: fc.boolean(), deed });

const steps = fc.array(step, { minLength: 10, maxLength: 45 });

/** Lives of one kind, each with what happened in them. */
export const lives = (kind: ProceedingKind) =>
  fc.tuple(fc.constantFrom(...STARTS[kind]), steps).map(([start, taken]) => {
    const story = new ProceedingStory(start);
    for (const { hours: later, asleep, deed: happens } of taken) {
      const then = new Date(Date.parse(story.now) + later * HOUR_MS).toISOString();
      if (asleep) story.now = then;
      story.untilInstant(then);
      happens(story);
    }
    return story;
  });
