/** An assessment that was decided, as its workflow leaves it in the record. */
import { leader, office } from './cast.js';
import { PLAN } from './api-rows.js';
import { nodeFact, scoreOf, TWO_MARKS } from './score-stage.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { freezeHash } from '../../prisma/store/assessments/freezes.js';
import { insertEvents } from '../../prisma/store/record-entries.js';

export const ASSESSMENT = 'Pplan-A1';
const AS_OF = '2026-11-20T01:00:00.000Z';

/** Its row, its events up to the decision, and the scores frozen for it. */
export async function addDecidedAssessment(db: PrismaClient, kind = 'annual'): Promise<void> {
  const score = scoreOf({ nodes: [nodeFact()], marks: TWO_MARKS });
  const period = { periodFrom: '2026-01-01', periodTo: '2026-12-31' };
  const row = { id: ASSESSMENT, planId: PLAN, kind, ...period, phase: 'decision', units: 1 };
  await db.assessment.create({ data: { ...row, startedAt: AS_OF } });
  const freeze = { assessmentId: ASSESSMENT, freeze: 1 };
  const { unitId, score: points = null, grade = null, computedGrade = null } = score;
  const kept = { unitId, score: points, grade, computedGrade, data: JSON.stringify(score) };
  const noted = { stage: 'decision', asOf: AS_OF, sha256: freezeHash([kept]) };
  await db.scoreFreeze.create({ data: { ...freeze, ...noted } });
  await db.frozenScore.create({ data: { ...freeze, ...kept } });
  const events = [
    { type: 'AssessmentStarted', units: [{ unitId, unitClass: 'department' }], actor: office },
    { type: 'ProblemListed', unitId, title: '隐患台账不全', actor: office },
    { type: 'ScoresFrozen', freeze: 1, ...noted, actor: office },
    { type: 'ResultDecided', actor: leader },
  ];
  const entries = events.map((event, i) => ({
    seq: i + 1,
    event: { ...event, at: AS_OF },
    notices: [],
  }));
  const place = { stream: ASSESSMENT, planId: PLAN };
  await db.$transaction((tx) => insertEvents(tx, [{ place, entries }], AS_OF));
}

/** The leader sends it back after all. */
export async function sendBack(db: PrismaClient): Promise<void> {
  const event = {
    type: 'ResultSentBack',
    reason: 'two units',
    dates: {},
    actor: leader,
    at: AS_OF,
  };
  const seq = (await db.event.count({ where: { stream: ASSESSMENT } })) + 1;
  const place = { stream: ASSESSMENT, planId: PLAN };
  const entries = [{ seq, event, notices: [] }];
  await db.$transaction((tx) => insertEvents(tx, [{ place, entries }], AS_OF));
}
