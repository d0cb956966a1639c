/** One assessment's workflow on the stage: two units, three assessors, a judged item. */
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { AssessmentEvent } from '../../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import type { VetoNews } from '../../domain/assessment/life/decide-veto-news.js';
import { phaseDates } from '../../domain/assessment/life/phase-time.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { Actor } from '../../domain/people/roles.js';
import {
  assessmentStateQuery,
  assessmentUpdate,
  assessmentWorkflowId,
  vetoNewsSignal,
  type AskedOfAssessment,
  type RunAssessmentInput,
} from '../../workflows/assessment-messages.js';
import { QUEUES, planWorkflowId, type CommandAnswer } from '../../workflows/messages.js';
import { a, b, c, type Order } from './assessment-life.js';
import { CALENDAR, LEAD, SUPPORT, leadLiaison, office, supportLiaison } from './cast.js';
import { comeToRest } from './come-to-rest.js';
import { dismiss, endOnStage, endProceedings, standIn } from './plan-on-stage.js';
import { SHEET, YEAR } from './score-stage.js';
import { at } from './task-story.js';
import { OPENS_AT, STAGE_RULES, refusalOf, type Stage } from './workflow-stage.js';

export interface AssessmentOnStage {
  assessmentId: string;
  handle: WorkflowHandle;
  firstRunId: string;
  /** The events that came of it, or the name of the refusal. */
  ask(actor: Actor, order: Order, key?: string): Promise<CommandAnswer | string>;
  /** On to these phases, one after the other, by the office. */
  enter(...phases: string[]): Promise<void>;
  /** Every item of both units answered and sent in. */
  answerAll(): Promise<void>;
  /** Marks of two assessors for both units. */
  markAll(): Promise<void>;
  tell(news: VetoNews): Promise<void>;
  state(): Promise<AssessmentState>;
  types(): string[];
  events(): AssessmentEvent[];
  end(): Promise<void>;
}

function startOf() {
  const assessors = [a, b, c].map(({ personId, name }) => ({ personId, name }));
  const units = [LEAD, SUPPORT].map((unitId) => ({ unitId, unitClass: 'department' as const }));
  const dates = phaseDates(dateOf(at(OPENS_AT)), { calendar: CALENDAR });
  const fact = {
    type: 'AssessmentStarted' as const,
    ...{ kind: 'annual' as const, period: YEAR, sheets: [SHEET], units, assessors, dates },
    indicators: [{ indicatorId: 'I5', name: 'duties in place', unitIds: [LEAD] }],
  };
  return { fact, by: office, key: 'start' };
}

/** Starts an annual assessment on the day the stage opens. */
export async function startAssessmentOnStage(
  stage: Stage,
  change: Partial<RunAssessmentInput> = {},
): Promise<AssessmentOnStage> {
  const planId = `plan-${randomUUID().slice(0, 8)}`;
  const assessmentId = `${planId}-A2026`;
  const plan = await standIn(stage, planWorkflowId(planId));
  const input: RunAssessmentInput = {
    ...{ assessmentId, planId, start: startOf(), rules: STAGE_RULES, clockKind: 'replaced' },
    ...change,
  };
  const { workflow } = stage.env.client;
  const workflowId = assessmentWorkflowId(assessmentId);
  const started = await workflow.start('runAssessment', {
    ...{ taskQueue: QUEUES.rules, workflowId, args: [input] },
  });
  const handle = workflow.getHandle(workflowId);
  await comeToRest(stage, handle);
  const records = () => stage.assessmentRecords.filter((r) => r.assessmentId === assessmentId);
  const events = () => records().flatMap((r) => r.entries.map((e) => e.event));
  const ask: AssessmentOnStage['ask'] = (actor, order, key = randomUUID()) => {
    // An order with its envelope is one of the commands; the compiler does not add unions up.
    const command = { ...order, actor, key } as AskedOfAssessment;
    return handle
      .executeUpdate(assessmentUpdate(command.type), { args: [command] })
      .catch(refusalOf);
  };
  return {
    assessmentId,
    handle,
    firstRunId: started.firstExecutionRunId,
    ask,
    enter: async (...phases) => {
      for (const phase of phases) {
        const told = await ask(office, { type: 'EnterNextPhase' });
        const { phase: now } = await handle.query(assessmentStateQuery);
        if (now !== phase) throw new Error(`${JSON.stringify(told)}, not ${phase} but ${now}`);
      }
    },
    answerAll: async () => {
      for (const [actor, unitId] of [
        [leadLiaison, LEAD],
        [supportLiaison, SUPPORT],
      ] as const) {
        for (const { itemId } of SHEET.items) {
          const said = { points: 1, text: 'as listed', evidenceIds: [] };
          await ask(actor, { type: 'SelfAssess', unitId, itemId, ...said });
        }
        await ask(actor, { type: 'SubmitSelfAssessment', unitId });
      }
    },
    markAll: async () => {
      for (const unitId of [LEAD, SUPPORT]) {
        for (const by of [a, b]) {
          const mark = { itemId: 'safetyDuty', points: 7, reason: 'looked at the lists' };
          await ask(by, { type: 'GiveMark', unitId, ...mark });
        }
      }
    },
    tell: (news) => handle.signal(vetoNewsSignal, news),
    state: () => handle.query(assessmentStateQuery),
    events,
    types: () => events().map((e) => e.type),
    end: async () => {
      await endProceedings(stage, planId);
      await endOnStage(stage, handle);
      await dismiss(stage, plan);
    },
  };
}
