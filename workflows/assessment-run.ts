/** One assessment's facts at work: rules are asked, events folded and recorded, scores frozen. */
import type { AssessmentView, QueuedNotice, RecordedEvent } from '../activities/contracts.js';
import {
  nextAssessmentFire,
  type AssessmentFire,
} from '../domain/assessment/life/assessment-fires.js';
import type {
  AssessmentEvent,
  AssessmentFact,
  FreezeStage,
} from '../domain/assessment/life/assessment-events.js';
import { assessmentNotices } from '../domain/assessment/life/assessment-notices.js';
import { unstarted, type AssessmentState } from '../domain/assessment/life/assessment-state.js';
import { evolveAssessment } from '../domain/assessment/life/evolve-assessment.js';
import { withoutWords } from '../domain/assessment/life/without-words.js';
import { earliestSendAt } from '../domain/calendar/sending-hours.js';
import { SYSTEM_ACTOR, type Actor } from '../domain/people/roles.js';
import type { Rules, RulesContext } from '../domain/task/rules-context.js';
import type { RunAssessmentInput } from './assessment-messages.js';
import { mutex, type Alone } from './mutex.js';
import type { PlanTime } from './plan-time.js';
import { asking, computing } from './proxies.js';
import { recorder, type Recorder } from './recorder.js';

const bySystem = { actor: SYSTEM_ACTOR };
type By = { actor: Actor; commandKey?: string };

export interface AssessmentRun {
  state(): AssessmentState;
  context(): RulesContext;
  useRules(rules: Rules): void;
  next(): AssessmentFire | undefined;
  /** Does one thing after the other: nobody acts between a phase and the scores frozen at its start. */
  alone: Alone;
  /** Folds facts at once; resolves when they are on record and their scores are frozen. */
  commit(facts: AssessmentFact[], by: By): Promise<void>;
  showAnew(): Promise<void>;
  isShown(): boolean;
  recorder: Recorder<AssessmentEvent>;
}

/** What lists show. A result that is out waits for nothing that anybody would miss. */
function viewOf(state: AssessmentState, next: AssessmentFire | undefined): AssessmentView {
  const { kind, period, phase, ended, startedAt, dates, units, editions } = state;
  const dueOn = phase === 'unstarted' || phase === 'cancelled' ? undefined : dates[phase];
  return {
    ...{ kind, period, phase, ended, startedAt, dates },
    units: units.length,
    submitted: units.filter((u) => state.selfAssessments[u.unitId]?.submittedOn).length,
    objections: state.objections.filter((o) => !o.answeredOn).length,
    editions: editions.length,
    ...(dueOn && { dueOn }),
    ...(next && { nextFireAt: next.at }),
    ...(next && phase !== 'published' && { nextFire: next.fact }),
  };
}

/** The fire that pages must not show wrongly when new rules move it. */
const shownFireAt = ({ phase }: AssessmentState, next: AssessmentFire | undefined) =>
  phase === 'published' ? undefined : next?.at;

const STAGE_OF: Partial<Record<string, FreezeStage>> = { draft: 'draft', decision: 'decision' };

/** Why the scores are frozen when this has happened; `undefined`: they are not. */
function freezesFor(fact: AssessmentFact): FreezeStage | undefined {
  if (fact.type === 'ResultReopened') return 'reissue';
  return fact.type === 'PhaseEntered' ? STAGE_OF[fact.phase] : undefined;
}

function queued(
  event: AssessmentEvent,
  state: AssessmentState,
  { policy, calendar }: Rules,
): QueuedNotice[] {
  const notBefore = earliestSendAt(event.at, policy.sendingHours, calendar);
  return assessmentNotices(event, state).map((n) => ({ ...n, notBefore }));
}

type Facts = Omit<AssessmentRun, 'alone' | 'commit'> & {
  take(facts: AssessmentFact[], by: By): Promise<void>;
};

/** The state and its record, without what follows from either. */
function assessmentFacts(input: RunAssessmentInput, time: PlanTime): Facts {
  const { assessmentId, planId, resume } = input;
  let { rules } = input;
  let state = resume?.state ?? unstarted(assessmentId);
  let shown: string | undefined;
  const context = (): RulesContext => ({ ...rules, now: time.now() });
  const next = () => nextAssessmentFire(state, context());
  const write = (entries: RecordedEvent<AssessmentEvent>[]) =>
    time.alone(async () => {
      const view = viewOf(state, next());
      shown = shownFireAt(state, next());
      const upTo = entries.at(-1)?.seq ?? records.nextSeq() - 1;
      await asking.recordAssessment({ planId, assessmentId, entries, upTo, view });
    });
  const records: Recorder<AssessmentEvent> = recorder(resume?.nextSeq ?? 1, write);
  return {
    state: () => state,
    context,
    next,
    recorder: records,
    isShown: () => shownFireAt(state, next()) === shown,
    showAnew: () => records.append([]),
    useRules: (changed) => {
      rules = changed;
    },
    take: async (facts, by) => {
      const entries = facts.map((fact) => {
        const event: AssessmentEvent = { ...fact, at: time.now(), ...by };
        state = evolveAssessment(state, withoutWords(event));
        return { event, notices: queued(event, state, rules) };
      });
      if (entries.length > 0) await records.append(entries);
    },
  };
}

export function assessmentRun(input: RunAssessmentInput, time: PlanTime): AssessmentRun {
  const { assessmentId, planId } = input;
  const { take, ...facts } = assessmentFacts(input, time);
  const freeze = async (stage: FreezeStage): Promise<void> => {
    const about = { freeze: facts.state().freezes.length + 1, stage, asOf: time.now() };
    const { sha256 } = await computing.freezeScores({ planId, assessmentId, ...about });
    await take([{ type: 'ScoresFrozen', ...about, sha256 }], bySystem);
  };
  return {
    ...facts,
    alone: mutex(),
    commit: async (happened, by) => {
      await take(happened, by);
      for (const stage of happened.map(freezesFor)) if (stage) await freeze(stage);
    },
  };
}
