/** Assessments without a server: the rules decide, the record is written as the workflow would. */
import { assessmentNotices } from '../../domain/assessment/life/assessment-notices.js';
import type {
  AssessmentEvent,
  AssessmentFact,
} from '../../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import { decideAssessment } from '../../domain/assessment/life/decide-assessment.js';
import { evolveAssessment } from '../../domain/assessment/life/evolve-assessment.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { Actor } from '../../domain/people/roles.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { assessmentState } from '../../prisma/store/assessments/assessment-rows.js';
import { freezeScores } from '../../prisma/store/assessments/freezes.js';
import { openingOf } from '../../prisma/store/assessments/opening.js';
import { writeAssessmentRecord } from '../../prisma/store/assessments/record-assessment.js';
import type { Desk } from '../../workflows/desk.js';

type By = { actor: Actor; commandKey?: string };

const viewOf = (state: AssessmentState) => {
  const { kind, period, phase, ended, startedAt, dates, units, editions } = state;
  const dueOn = phase === 'unstarted' || phase === 'cancelled' ? undefined : dates[phase];
  return {
    ...{ kind, period, phase, ended, startedAt, dates, units: units.length },
    submitted: units.filter((u) => state.selfAssessments[u.unitId]?.submittedOn).length,
    objections: state.objections.filter((o) => !o.answeredOn).length,
    editions: editions.length,
    ...(dueOn && { dueOn }),
  };
};

/** The parts of a desk that assessments answer. */
export function rulesAssessments(
  db: PrismaClient,
  planId: string,
  context: () => RulesContext,
): Pick<Desk, 'startAssessment' | 'tellAssessment'> {
  const commit = async (assessmentId: string, facts: AssessmentFact[], by: By): Promise<void> => {
    for (const fact of facts) {
      let state = await assessmentState(db, assessmentId);
      const seq = (await db.event.count({ where: { stream: assessmentId } })) + 1;
      const event: AssessmentEvent = { ...fact, at: context().now, ...by };
      state = evolveAssessment(state, event);
      const notices = assessmentNotices(event, state).map((n) => ({ ...n, notBefore: event.at }));
      const entries = [{ seq, event, notices }];
      const record = { planId, assessmentId, entries, upTo: seq, view: viewOf(state) };
      await writeAssessmentRecord(db, record, event.at);
      if (fact.type !== 'PhaseEntered') continue;
      if (fact.phase !== 'draft' && fact.phase !== 'decision') continue;
      const about = { freeze: state.freezes.length + 1, stage: fact.phase, asOf: event.at };
      const { sha256 } = await freezeScores(db, { planId, assessmentId, ...about });
      await commit(assessmentId, [{ type: 'ScoresFrozen', ...about, sha256 }], by);
    }
  };
  return {
    async startAssessment(_planId, { key, actor, ...request }) {
      const { calendar, now } = context();
      const opening = await openingOf(db, { planId, calendar, today: dateOf(now), ...request });
      if (!opening) return { refused: 'AssessmentNotOpen' };
      const { assessmentId, fact } = opening;
      const state = await assessmentState(db, assessmentId);
      const facts = decideAssessment({ ...fact, key, actor }, state, context());
      if ('refused' in facts) return facts;
      await commit(assessmentId, facts, { actor, commandKey: key });
      return { events: facts.map((f) => f.type), assessmentId };
    },
    async tellAssessment(assessmentId, command) {
      const { key: commandKey, actor } = command;
      const state = await assessmentState(db, assessmentId);
      const facts = decideAssessment(command, state, context());
      if ('refused' in facts) return facts;
      await commit(assessmentId, facts, { actor, commandKey });
      return { events: facts.map((f) => f.type) };
    },
  };
}
