/** What of a plan is no task and still fires by itself, foreseen under some rules. */
import { foreseeAssessment } from '../domain/assessment/life/foresee-assessment.js';
import { foreseeRoundUps } from '../domain/circular/foresee-round-ups.js';
import { foreseeProposals } from '../domain/escalation/foresee-proposals.js';
import { foreseeProceeding } from '../domain/proceeding/foresee-proceeding.js';
import type { ComingFact } from '../domain/task/compare-fires.js';
import type { Span } from '../domain/task/foresee.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { assessmentState, openAssessmentIds } from '../prisma/store/assessments/assessment-rows.js';
import { casesState, roundUpsState } from '../prisma/store/folded-states.js';
import { openProceedings } from '../prisma/store/open-proceedings.js';
import type { Effect } from './contract/foresight.js';

type About = Pick<Effect['changes'][number], 'of' | 'proceeding' | 'assessment'>;

export interface Matter {
  about: About;
  /** The unit it is about, unless a fact names one. */
  unitId: string | null;
  /** What time alone brings about under rules. */
  foresee(rules: Rules, span: Span): ComingFact[];
}

const NOTHING = { proceeding: null, assessment: null } as const;

async function ofProceedings(db: PrismaClient, planId: string): Promise<Matter[]> {
  return (await openProceedings(db, planId)).map(({ id, title, state }) => ({
    about: { of: 'proceeding', ...NOTHING, proceeding: { id, kind: state.kind, title } },
    unitId: state.unitId,
    foresee: (rules, span) => foreseeProceeding(state, rules, span),
  }));
}

async function ofAssessments(db: PrismaClient, planId: string): Promise<Matter[]> {
  const ids = await openAssessmentIds(db, planId);
  const states = await Promise.all(ids.map((id) => assessmentState(db, id)));
  return states.map((state, i) => ({
    about: { of: 'assessment', ...NOTHING, assessment: { id: ids[i] ?? '', kind: state.kind } },
    unitId: null,
    foresee: (rules, span) => foreseeAssessment(state, rules, span),
  }));
}

/** Proposals, round-ups, proceedings and assessments under way. */
export async function mattersOf(db: PrismaClient, planId: string): Promise<Matter[]> {
  const cases = await casesState(db, planId);
  const roundUps = await roundUpsState(db, planId);
  return [
    {
      about: { of: 'roundUp', ...NOTHING },
      unitId: null,
      foresee: (rules, span) => foreseeRoundUps(roundUps, rules, span),
    },
    {
      about: { of: 'proposal', ...NOTHING },
      unitId: null,
      foresee: (rules, span) => foreseeProposals(cases, rules, span),
    },
    ...(await ofProceedings(db, planId)),
    ...(await ofAssessments(db, planId)),
  ];
}
