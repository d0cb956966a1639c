/** Who reads an assessment: what is open to them, and which steps they may take now. */
import { decideAssessment } from '../../domain/assessment/life/decide-assessment.js';
import type { AssessmentCommand } from '../../domain/assessment/life/assessment-command.js';
import { PHASES, type Phase } from '../../domain/assessment/life/assessment-events.js';
import type { AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import { itemFor } from '../../domain/assessment/life/sheet-items.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { Actor } from '../../domain/people/roles.js';
import type { AssessmentDetailView } from '../contract/assessments.js';

type Step = AssessmentDetailView['steps'][number];
type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;

export interface Viewer {
  state: AssessmentState;
  personId: string;
  /** Speaks for a unit that is assessed. */
  ofUnit: boolean;
  /** Of a unit: whether marks and totals are out. */
  seesMarks: boolean;
  /** An assessor who sees the other's mark only when both are in. */
  blind: boolean;
  mayMark(unitId: string, itemId: string): boolean;
  mayMarkIndicator(indicatorId: string): boolean;
}

const REASON = '—';

/** Whether marks and totals may be read by the units: from the objections on. */
export function isOut({ phase }: AssessmentState): boolean {
  const out: readonly Phase[] = PHASES.slice(PHASES.indexOf('objections'));
  return out.some((p) => p === phase);
}

/** How somebody reads an assessment. */
export function viewerOf(state: AssessmentState, actor: Actor, context: RulesContext): Viewer {
  const ofUnit = ['liaison', 'standin', 'head'].includes(actor.role);
  return {
    state,
    personId: actor.personId,
    ofUnit,
    seesMarks: isOut(state),
    blind: actor.role === 'assessor' && !isOut(state),
    mayMark: (unitId, itemId) => {
      const order = { type: 'GiveMark' as const, unitId, itemId, points: 0, reason: REASON };
      return allowed(state, { ...order, key: '', actor }, context);
    },
    mayMarkIndicator: (indicatorId) => {
      const order = { type: 'MarkIndicator' as const, indicatorId, share: 0, reason: REASON };
      return allowed(state, { ...order, key: '', actor }, context);
    },
  };
}

function allowed(
  state: AssessmentState,
  command: AssessmentCommand,
  context: RulesContext,
): boolean {
  return !('refused' in decideAssessment(command, state, context));
}

/** A command of each step that would pass if the person may take it at all. */
function probes(
  state: AssessmentState,
  unitId: string,
): Partial<Record<Step, Bare<AssessmentCommand>>> {
  const sheet = state.sheets.find(
    (s) => s.unitClass === state.units.find((u) => u.unitId === unitId)?.unitClass,
  );
  const itemId = sheet?.items[0]?.itemId ?? '';
  const judged = sheet?.items.find((i) => 'judgedBy' in i.by)?.itemId ?? '';
  const said = { points: 0, text: '', evidenceIds: [] };
  const sort = 'bonus' as const;
  const least = Math.min(1, sheet?.mostBonus ?? 0);
  const adjust = { unitId, sort, points: least, reason: REASON };
  const objection = state.objections.find((o) => !o.answeredOn);
  const third = itemFor(state, unitId, itemId) ? [{ unitId, itemId, points: 0, note: '' }] : [];
  return {
    selfAssess: { type: 'SelfAssess', unitId, itemId, ...said },
    submitSelfAssessment: { type: 'SubmitSelfAssessment', unitId },
    giveMark: { type: 'GiveMark', unitId, itemId: judged, points: 0, reason: REASON },
    adjustScore: { type: 'AdjustScore', ...adjust },
    importThirdParty: { type: 'ImportThirdParty', source: '', sha256: '', marks: third },
    nameAssessors: { type: 'NameAssessors', assessors: [{ personId: '', name: '' }] },
    extendPhase: { type: 'ExtendPhase', dueOn: '2999-12-31', reason: REASON },
    enterNextPhase: { type: 'EnterNextPhase' },
    raiseObjection: { type: 'RaiseObjection', unitId, itemId, grounds: REASON, evidenceIds: [] },
    answerObjection: {
      type: 'AnswerObjection',
      objectionId: objection?.objectionId ?? '',
      reason: REASON,
    },
    decideResult: { type: 'DecideResult', approve: true },
    publishEdition: { type: 'PublishEdition', number: '', sha256: '', note: REASON },
    listProblem: {
      ...{ type: 'ListProblem', unitId, title: REASON, measure: REASON, dueOn: '2999-12-31' },
    },
    cancelAssessment: { type: 'CancelAssessment', reason: REASON },
  };
}

/** The steps that the rules would let this person take now, about a unit or about the whole. */
export function stepsOf(
  state: AssessmentState,
  { actor, context, unitId }: { actor: Actor; context: RulesContext; unitId?: string },
): Step[] {
  const about = unitId ?? state.units[0]?.unitId ?? '';
  // The keys of the table are steps.
  return (Object.entries(probes(state, about)) as [Step, Bare<AssessmentCommand>][])
    .filter(([, order]) => {
      // An order with its envelope is one of the commands; the compiler does not add unions up.
      const command = { ...order, key: '', actor } as AssessmentCommand;
      return allowed(state, command, context);
    })
    .map(([step]) => step);
}
