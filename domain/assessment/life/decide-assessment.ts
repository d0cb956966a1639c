/** What people may do in an assessment, and when (domain.md §6, §8): facts, or a refusal by name. */
import { isIsoDate } from '../../calendar/dates.js';
import { speaksForUnit } from '../../people/roles.js';
import type { RulesContext } from '../../task/rules-context.js';
import { sheetFaults } from '../sheet-faults.js';
import {
  refusalOf,
  runs,
  said,
  type AssessmentCommand,
  type AssessmentVerdict,
  type CommandOf,
} from './assessment-command.js';
import { PHASES } from './assessment-events.js';
import type { AssessmentState } from './assessment-state.js';
import { cancelAssessment, decideResult, listProblem, publishEdition } from './decide-result.js';
import { adjustScore, importThirdParty, nameAssessors } from './by-hand.js';
import { giveMark, markIndicator, marksAreIn } from './marking.js';
import { answerObjection, raiseObjection } from './objecting.js';
import { enterPhase, nextPhase } from './phase-time.js';
import { itemFor, outOfRange, sheetFor } from './sheet-items.js';

function start(command: CommandOf<'AssessmentStarted'>, state: AssessmentState): AssessmentVerdict {
  const { key: _key, actor, ...fact } = command;
  const classes = new Set(fact.sheets.map((s) => s.unitClass));
  return (
    refusalOf(
      [state.phase !== 'unstarted', 'AssessmentAlreadyStarted'],
      [!runs(actor), 'MayNotRunAssessment'],
      [fact.sheets.some((s) => sheetFaults(s).length > 0), 'SheetFaulty'],
      [
        fact.units.length === 0 || fact.units.some((u) => !classes.has(u.unitClass)),
        'UnitWithoutSheet',
      ],
    ) ?? [fact]
  );
}

function selfAssess(command: CommandOf<'SelfAssess'>, state: AssessmentState): AssessmentVerdict {
  const { unitId, itemId, points, text, evidenceIds, actor } = command;
  const item = itemFor(state, unitId, itemId);
  return (
    refusalOf(
      [state.phase !== 'selfAssessment', 'PhaseDoesNotAllow'],
      [!speaksForUnit(actor, unitId), 'NotForUnit'],
      [!item, 'ItemUnknown'],
      [outOfRange(points, item), 'PointsOutOfRange'],
    ) ?? [{ type: 'SelfAssessed', unitId, itemId, points, text, evidenceIds }]
  );
}

function submitSelf(
  { unitId, actor }: CommandOf<'SubmitSelfAssessment'>,
  state: AssessmentState,
): AssessmentVerdict {
  const items = sheetFor(state, unitId)?.items ?? [];
  const answers = state.selfAssessments[unitId]?.answers ?? {};
  return (
    refusalOf(
      [state.phase !== 'selfAssessment', 'PhaseDoesNotAllow'],
      [!speaksForUnit(actor, unitId), 'NotForUnit'],
      [items.length === 0, 'UnitNotAssessed'],
      [items.some((i) => !answers[i.itemId]), 'ItemsUnanswered'],
    ) ?? [{ type: 'SelfAssessmentSubmitted', unitId }]
  );
}

function enterNext(
  { actor }: CommandOf<'EnterNextPhase'>,
  state: AssessmentState,
  context: RulesContext,
): AssessmentVerdict {
  const phase = nextPhase(state);
  const refusal = refusalOf(
    [!phase || phase === 'published', 'PhaseDoesNotAllow'],
    [!runs(actor), 'MayNotRunAssessment'],
    [state.phase === 'scoring' && !marksAreIn(state), 'MarksMissing'],
    [state.phase === 'objections' && state.objections.some((o) => !o.answeredOn), 'ObjectionsOpen'],
  );
  if (refusal || !phase) return refusal ?? { refused: 'PhaseDoesNotAllow' };
  return [enterPhase(phase, state, context)];
}

function extend(command: CommandOf<'ExtendPhase'>, state: AssessmentState): AssessmentVerdict {
  const { dueOn, reason, actor } = command;
  const phase = PHASES.find((p) => p === state.phase);
  const now = phase && state.dates[phase];
  const refusal = refusalOf(
    [!phase || !now, 'PhaseDoesNotAllow'],
    [actor.role !== 'office' && actor.role !== 'leader', 'MayNotRunAssessment'],
    [!isIsoDate(dueOn) || dueOn <= (now ?? ''), 'DateNotLater'],
    [!said(reason), 'ReasonMissing'],
  );
  return refusal ?? (phase ? [{ type: 'PhaseExtended', phase, dueOn, reason }] : []);
}

function decided(
  command: Exclude<AssessmentCommand, { type: 'AssessmentStarted' }>,
  state: AssessmentState,
  context: RulesContext,
): AssessmentVerdict {
  switch (command.type) {
    case 'SelfAssess':
      return selfAssess(command, state);
    case 'SubmitSelfAssessment':
      return submitSelf(command, state);
    case 'GiveMark':
      return giveMark(command, state);
    case 'MarkIndicator':
      return markIndicator(command, state);
    case 'NameAssessors':
      return nameAssessors(command, state);
    case 'ImportThirdParty':
      return importThirdParty(command, state);
    case 'AdjustScore':
      return adjustScore(command, state);
    case 'ListProblem':
      return listProblem(command, state, context);
    case 'ExtendPhase':
      return extend(command, state);
    case 'EnterNextPhase':
      return enterNext(command, state, context);
    case 'RaiseObjection':
      return raiseObjection(command, state);
    case 'AnswerObjection':
      return answerObjection(command, state);
    case 'DecideResult':
      return decideResult(command, state, context);
    case 'PublishEdition':
      return publishEdition(command, state);
    case 'CancelAssessment':
      return cancelAssessment(command, state);
  }
}

/** What follows from a command; nothing when it came before under the same key. */
export function decideAssessment(
  command: AssessmentCommand,
  state: AssessmentState,
  context: RulesContext,
): AssessmentVerdict {
  if (state.answered.includes(command.key)) return [];
  const open = state.phase !== 'unstarted' && !state.ended;
  if (!open && command.type !== 'AssessmentStarted') return { refused: 'AssessmentNotOpen' };
  return command.type === 'AssessmentStarted'
    ? start(command, state)
    : decided(command, state, context);
}
