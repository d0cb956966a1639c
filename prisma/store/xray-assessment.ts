/** What an assessment leaves open before it is signed, read from its own events and its last freeze. */
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import type { XrayFacts } from '../../domain/assessment/xray/xray.js';
import type { PrismaClient } from '../generated/client.js';

interface Heard {
  type: string;
  unitId?: string;
  objectionId?: string;
  units?: { unitId: string }[];
}

const HEARD = [
  'AssessmentStarted',
  'SelfAssessmentSubmitted',
  'ObjectionRaised',
  'ObjectionAnswered',
];

async function eventsOf(db: PrismaClient, assessmentId: string): Promise<Heard[]> {
  const rows = await db.event.findMany({
    where: { stream: assessmentId, type: { in: HEARD } },
    orderBy: { seq: 'asc' },
    select: { type: true, data: true },
  });
  // Our own JSON, written by the record.
  return rows.map(({ type, data }) => ({ ...(JSON.parse(data) as Omit<Heard, 'type'>), type }));
}

/** The scores that were frozen last; none before the first draft. */
async function lastFreeze(db: PrismaClient, assessmentId: string): Promise<UnitScore[]> {
  const freeze = await db.scoreFreeze.findFirst({
    where: { assessmentId },
    orderBy: { freeze: 'desc' },
    include: { scores: { orderBy: { unitId: 'asc' } } },
  });
  // Our own JSON: whole scores were kept.
  return (freeze?.scores ?? []).map((s) => JSON.parse(s.data) as UnitScore);
}

/** Objections without answer, units that said nothing, and the scores with their gaps. */
export async function xrayAssessment(
  db: PrismaClient,
  assessmentId: string,
  names: ReadonlyMap<string, string>,
): Promise<NonNullable<XrayFacts['assessment']>> {
  const events = await eventsOf(db, assessmentId);
  const of = (type: string) => events.filter((e) => e.type === type);
  const answered = new Set(of('ObjectionAnswered').map((e) => e.objectionId));
  const submitted = new Set(of('SelfAssessmentSubmitted').map((e) => e.unitId));
  const named = (unitId = '') => names.get(unitId) ?? '';
  const units = of('AssessmentStarted').flatMap((e) => e.units ?? []);
  return {
    assessmentId,
    objections: of('ObjectionRaised')
      .filter((e) => !answered.has(e.objectionId))
      .map((e) => ({ objectionId: e.objectionId ?? '', unitName: named(e.unitId) })),
    silent: units
      .filter(({ unitId }) => !submitted.has(unitId))
      .map(({ unitId }) => ({ unitId, unitName: named(unitId) })),
    scores: (await lastFreeze(db, assessmentId)).map((score) => ({
      unitName: named(score.unitId),
      score,
    })),
  };
}
