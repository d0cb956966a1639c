/** Random lives of a task: what people do and leave undone, in any order, at any hour. */
import fc from 'fast-check';
import { addDays, dateOf, timeOf } from '../../domain/calendar/dates.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { DECIDED_RUNGS } from '../../domain/policy/measure-policy.js';
import { RUNGS, type Policy, type Rung } from '../../domain/policy/policy.js';
import { findOpen } from '../../domain/task/decision.js';
import { isOpen, type Owed } from '../../domain/task/task-state.js';
import { unreachedStep } from '../../domain/task/unreached.js';
import { amend, dropping } from './amendments.js';
import { LEAD, leadLiaison, NEWCOMER, office, leader, SUPPORT, supportLiaison } from './cast.js';
import { assignedTask, report, type Order, type TaskStory } from './task-story.js';

const hurried: Policy = {
  ...DEFAULT_POLICY,
  ladders: {
    ...DEFAULT_POLICY.ladders,
    commitment: [
      { offset: -8, rung: 'remind' },
      { offset: 2, rung: 'warn' },
      { offset: 4, rung: 'circulate' },
      { offset: 6, rung: 'interview' },
      { offset: 9, rung: 'list' },
      { offset: 12, rung: 'veto' },
    ],
    roundup: [{ offset: 3, rung: 'chase' }],
  },
};
const POLICIES = [DEFAULT_POLICY, hurried, { ...DEFAULT_POLICY, reviewWorkdays: 1 }];

const unit = fc.constantFrom(LEAD, SUPPORT);
const node = fc.constantFrom('T1-N1', 'T1-N2', 'T1-N3', 'T1-N4');
const DECIDED: Rung[] = [...DECIDED_RUNGS];
const days = fc.integer({ min: -20, max: 60 });
const speaker = (unitId: string) => (unitId === LEAD ? leadLiaison : supportLiaison);

type Act = (story: TaskStory) => void;
const tries = (actor: Parameters<TaskStory['when']>[0], order: Order): Act => {
  return (story) => void story.when(actor, order);
};

function openOwed(story: TaskStory, nodeId: string, unitId: string): Owed | undefined {
  const found = findOpen(story.state, nodeId, unitId);
  return 'refused' in found ? undefined : found.owed;
}

const accepts = unit.map((unitId) => tries(speaker(unitId), { type: 'AcceptAssignment', unitId }));
const returns = unit.map((unitId) =>
  tries(speaker(unitId), { type: 'ReturnAssignment', unitId, grounds: 'not ours' }),
);
const decidesReturn = fc.boolean().map((uphold): Act => (story) => {
  const unitId = story.state.owners.find((o) => o.acceptance === 'returned')?.unitId ?? 'none';
  const joins = { newUnitId: NEWCOMER, newUnitReachable: true };
  story.when(office, { type: 'DecideReturn', unitId, uphold, reason: 'agreed', ...joins });
});
const reports = fc
  .record({ unitId: unit, done: fc.boolean(), nodeId: fc.option(node, { nil: undefined }) })
  .map((change) => tries(speaker(change.unitId), report(change)));
const reviews = fc.boolean().map((accept): Act => (story) => {
  const reportId = story.state.waitingReports[0]?.reportId ?? 'none';
  story.when(office, { type: 'ReviewReport', reportId, accept, reason: 'thin' });
});
const asks = fc.record({ unitId: unit, nodeId: node, days }).map((ask): Act => (story) => {
  const { unitId, nodeId } = ask;
  const asked = story.state.nodes.find((n) => n.nodeId === nodeId);
  const owed = asked?.owed.find((o) => o.unitId === unitId);
  const toDate = addDays(owed?.dueOn ?? '2026-06-30', Math.abs(ask.days));
  const order: Order = { type: 'AskExtension', unitId, nodeId, toDate, reason: 'tender' };
  story.when(speaker(unitId), order);
});
const decidesExtension = fc.boolean().map((grant): Act => (story) => {
  const extensionId = story.state.waitingExtensions[0]?.extensionId ?? 'none';
  story.when(leader, { type: 'DecideExtension', extensionId, grant, reason: 'no' });
});
const asksExcusal = fc
  .record({ unitId: unit, nodeId: fc.option(node, { nil: undefined }), days })
  .map(({ unitId, nodeId, days: most }): Act => (story) => {
    const until = addDays(dateOf(story.now), Math.abs(most));
    const asked = { basis: 'forceMajeure' as const, reason: 'flood', until, evidenceIds: [] };
    const nodeIds = nodeId ? [nodeId] : undefined;
    story.when(speaker(unitId), { type: 'AskExcusal', unitId, nodeIds, ...asked });
  });
const decidesExcusal = fc.boolean().map((grant): Act => (story) => {
  const excusalId = story.state.waitingExcusals?.[0]?.excusalId ?? 'none';
  story.when(leader, { type: 'DecideExcusal', excusalId, grant, reason: 'no' });
});
const snoozes = fc
  .record({ unitId: unit, nodeId: node, workdays: fc.integer({ min: 1, max: 5 }) })
  .map((order) => tries(speaker(order.unitId), { ...order, type: 'Snooze' }));
const amends = fc.record({ unitId: unit, nodeId: node, days }).map((change): Act => (story) => {
  const { unitId, nodeId } = change;
  const dueOn = addDays(dateOf(story.now), change.days);
  story.when(office, { type: 'AmendDueDate', unitId, nodeId, dueOn, reason: 'amended' });
});
const editions = fc
  .record({ node, days, gone: fc.boolean(), leaves: fc.option(unit, { nil: undefined }) })
  .map((change): Act => (story) => {
    const old = story.state.nodes.find((n) => n.nodeId === change.node);
    if (!old || old.kind === 'acceptance' || old.kind === 'roundup') return;
    const from = { kind: old.kind, title: old.title, dueOn: old.dueOn };
    const to = { ...from, dueOn: addDays(dateOf(story.now), change.days) };
    const duties = [change.gone ? { from } : { from, to }, { to: { ...to, title: 'new' } }];
    const { leaves } = change.leaves ? dropping(change.leaves) : { leaves: [] };
    const name = { name: 'n', reachable: true };
    const joins = [{ unitId: NEWCOMER, role: 'support', ...name } as const];
    story.when(office, amend({ duties }, { leaves, joins: change.gone ? joins : [] }));
  });
const reaches = fc.record({ unitId: unit, reachable: fc.boolean() }).map((fact): Act => (story) => {
  const owner = story.state.owners.find((o) => o.unitId === fact.unitId);
  // The task's workflow passes on changes only.
  if (!owner || owner.reachable === fact.reachable) return;
  story.told({ type: 'UnitReachabilityChanged', ...fact });
});
const holds = fc.constant<Act>((story) => {
  const type = story.state.phase === 'suspended' ? 'ResumeTask' : 'SuspendTask';
  story.when(office, { type, reason: 'flood' });
});
const LOOK_BACK = { type: 'RecordLookBack' as const, passed: false, text: 'idle', evidenceIds: [] };
const ends = fc.constantFrom<Order>(
  { type: 'AskCloseOut', unitId: LEAD, text: 'done', evidenceIds: [] },
  { type: 'DecideCloseOut', accept: false, reason: 'no photo' },
  { type: 'DecideCloseOut', accept: true },
  { type: 'RecordLookBack', passed: true, text: 'seen', evidenceIds: [] },
  { ...LOOK_BACK, reworkBy: '2026-12-31' },
);
const closes = ends.map((order) =>
  tries(order.type === 'AskCloseOut' ? leadLiaison : office, order),
);
/** The first proposal that waits is decided, or carried out. @returns whether there was one. */
function decideFirst(story: TaskStory, rejected: boolean): boolean {
  const waiting = story.state.nodes.flatMap(({ nodeId, owed }) =>
    owed
      .filter((o) => isOpen(o) && o.standing.some((s) => s.reason === 'decision' && !s.to))
      .map((o) => ({ nodeId, unitId: o.unitId, rung: o.steps.at(-1)?.rung ?? 'interview' })),
  );
  const [first] = waiting;
  if (!first) return false;
  const { rung, ...of } = first;
  const until = addDays(dateOf(story.now), 14);
  if (rejected) story.told({ type: 'LadderPaused', ...of, rung, until });
  else story.told({ type: 'LadderReleased', ...of });
  return true;
}
const decided = fc.boolean().map(
  (rejected): Act =>
    (story) =>
      void decideFirst(story, rejected),
);
const jumps = fc
  .record({ unitId: unit, nodeId: node, rung: fc.constantFrom(...DECIDED_RUNGS) })
  .map(({ unitId, nodeId, rung }): Act => (story) => {
    const owed = openOwed(story, nodeId, unitId);
    // The plan proposes no rung that a case holds already, nor one below it.
    const taken = owed?.steps.some((s) => RUNGS.indexOf(s.rung) >= RUNGS.indexOf(rung));
    if (!owed || taken || owed.jumped?.includes(rung)) return;
    story.told({ type: 'LadderJumped', nodeId, unitId, rung, why: 'falseReporting' });
  });
/** The mail gives the last message about a matter up. */
const loses = fc
  .record({ unitId: unit, nodeId: node })
  .map(({ unitId, nodeId }): Act => (story) => {
    const step = openOwed(story, nodeId, unitId)?.steps.findLast((s) => !DECIDED.includes(s.rung));
    const fact = step && unreachedStep(story.state, { ...step, nodeId, unitId });
    if (fact) story.told(fact);
  });
const policies = fc.constantFrom(...POLICIES).map((policy): Act => (story) => {
  story.policy = policy;
});

/** One thing that somebody does after some hours, during which everybody may have been asleep. */
export interface Deed {
  /** A multiple of three, so that nine o'clock and midnight are never passed over. */
  hours: number;
  act: Act;
}

const act = fc.oneof(
  { arbitrary: accepts, weight: 4 },
  { arbitrary: reports, weight: 4 },
  { arbitrary: reviews, weight: 6 },
  { arbitrary: asks, weight: 5 },
  { arbitrary: decidesExtension, weight: 3 },
  { arbitrary: asksExcusal, weight: 3 },
  { arbitrary: decidesExcusal, weight: 3 },
  { arbitrary: reaches, weight: 2 },
  { arbitrary: amends, weight: 1 },
  { arbitrary: editions, weight: 1 },
  { arbitrary: snoozes, weight: 1 },
  { arbitrary: holds, weight: 2 },
  { arbitrary: returns, weight: 1 },
  { arbitrary: decidesReturn, weight: 2 },
  { arbitrary: policies, weight: 1 },
  { arbitrary: decided, weight: 6 },
  { arbitrary: jumps, weight: 1 },
  { arbitrary: loses, weight: 2 },
  { arbitrary: closes, weight: 1 },
);
/** Mostly days, sometimes months: a festival, a summer. */
const hours = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 5 },
  { arbitrary: fc.integer({ min: 0, max: 400 }), weight: 1 },
);

const bothAccept: Deed = {
  hours: 0,
  act: (story) => {
    story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    story.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
  },
};
const later = fc.array(fc.record({ hours: hours.map((n) => n * 3), act }), {
  minLength: 5,
  maxLength: 30,
});

/** Half of the lives begin with both units accepting at once. */
export const deeds = fc
  .tuple(fc.boolean(), later)
  .map(([prompt, rest]) => (prompt ? [bothAccept, ...rest] : rest));

/** A task with each kind of ladder. */
export const randomTask = (): TaskStory =>
  assignedTask({
    nodes: [
      { kind: 'roundup', dueOn: '2026-03-20' },
      { kind: 'milestone', dueOn: '2026-04-30' },
      { kind: 'commitment', dueOn: '2026-06-30' },
    ],
  });

/** The moment some hours after the story's now. */
export function hoursLater(story: TaskStory, count: number): string {
  const later = new Date(Date.parse(story.now) + count * 3_600_000).toISOString();
  return `${dateOf(later)} ${timeOf(later)}`;
}

/** Lives through deeds; `pass` says how time goes by between them. */
export function live(
  story: TaskStory,
  what: readonly Deed[],
  pass: (story: TaskStory, moment: string) => void,
): TaskStory {
  for (const deed of what) {
    pass(story, hoursLater(story, deed.hours));
    deed.act(story);
  }
  // What is left undone climbs to the top, if somebody decides.
  for (let round = 0; round < 4; round += 1) {
    pass(story, hoursLater(story, 24 * 30));
    for (let waiting = true; waiting;) waiting = decideFirst(story, false);
  }
  return story;
}
