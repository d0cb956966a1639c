/** Activities of assessments: their record, frozen scores, reviews that a plan asks for, news of vetoes. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { VetoNews } from '../domain/assessment/life/decide-veto-news.js';
import type { VetoState } from '../domain/veto/veto-facts.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { openAssessmentIds } from '../prisma/store/assessments/assessment-rows.js';
import { freezeScores } from '../prisma/store/assessments/freezes.js';
import { writeAssessmentRecord } from '../prisma/store/assessments/record-assessment.js';
import { assessmentWorkflowId, vetoNewsSignal } from '../workflows/assessment-messages.js';
import type {
  PlanActivities,
  ProceedingRecord,
  RecordActivities,
  ScoreActivities,
} from './contracts.js';
import { startCalledAssessment } from './start-assessment.js';

export interface AssessDeps {
  prisma: PrismaClient;
  client: Client;
  realInstant(): string;
  mailQueued(planId: string): void;
}

type AssessActivities = Pick<RecordActivities, 'recordAssessment'> &
  Pick<PlanActivities, 'startCalledAssessment'> &
  ScoreActivities;

export function assessActivities(deps: AssessDeps): AssessActivities {
  const { prisma } = deps;
  return {
    async recordAssessment(record) {
      const messages = await writeAssessmentRecord(prisma, record, deps.realInstant());
      if (messages > 0) deps.mailQueued(record.planId);
    },
    freezeScores: (request) => freezeScores(prisma, request),
    startCalledAssessment: (called) => startCalledAssessment(deps, called),
  };
}

const EFFECTS: Partial<Record<string, VetoNews['effect']>> = {
  VetoUpheld: 'inForce',
  VetoRevoked: 'revoked',
};

/** What a batch of a veto's record says to assessments whose result may be out already. */
function vetoNews({ proceedingId: vetoId, entries, view }: ProceedingRecord): VetoNews[] {
  if (view.state.kind !== 'veto') return [];
  // The state of a veto, by its kind.
  const { unitId, period } = view.state as VetoState;
  return entries.flatMap(({ event }) => {
    const effect = EFFECTS[event.type];
    return effect ? [{ vetoId, unitId, period, effect }] : [];
  });
}

/** Tells every assessment of the plan of a veto that came or went; told twice, it is heard once. */
export async function tellOfVetoes(
  { prisma, client }: Pick<AssessDeps, 'prisma' | 'client'>,
  record: ProceedingRecord,
): Promise<void> {
  const news = vetoNews(record);
  if (news.length === 0) return;
  for (const id of await openAssessmentIds(prisma, record.planId)) {
    const assessment = client.workflow.getHandle(assessmentWorkflowId(id));
    try {
      for (const one of news) await assessment.signal(vetoNewsSignal, one);
    } catch (error) {
      // Ended meanwhile: its result can change no more.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
