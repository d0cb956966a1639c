/** What people ask of an assessment. */
import type { IsoDate } from '../../calendar/dates.js';
import type { Actor } from '../../people/roles.js';
import type {
  AdjustmentSort,
  AssessmentFact,
  AssessmentFactOf,
  Assessor,
  ThirdPartyMark,
} from './assessment-events.js';
import type { AssessmentRefusal } from './refusals.js';

type Order =
  | AssessmentFactOf<'AssessmentStarted'>
  | {
      type: 'SelfAssess';
      unitId: string;
      itemId: string;
      points: number;
      text: string;
      evidenceIds: string[];
    }
  | { type: 'SubmitSelfAssessment'; unitId: string }
  | { type: 'GiveMark'; unitId: string; itemId: string; points: number; reason: string }
  | { type: 'MarkIndicator'; indicatorId: string; share: number; reason: string }
  | { type: 'NameAssessors'; assessors: Assessor[] }
  | { type: 'ImportThirdParty'; source: string; sha256: string; marks: ThirdPartyMark[] }
  | {
      type: 'AdjustScore';
      unitId: string;
      sort: AdjustmentSort;
      points: number;
      reason: string;
      replaces?: string;
    }
  | { type: 'ListProblem'; unitId: string; title: string; measure: string; dueOn: IsoDate }
  | { type: 'ExtendPhase'; dueOn: IsoDate; reason: string }
  | { type: 'EnterNextPhase' }
  | {
      type: 'RaiseObjection';
      unitId: string;
      itemId: string;
      grounds: string;
      evidenceIds: string[];
    }
  | {
      type: 'AnswerObjection';
      objectionId: string;
      points?: number;
      indicator?: { indicatorId: string; share: number };
      reason: string;
    }
  | { type: 'DecideResult'; approve: boolean; reason?: string }
  | { type: 'PublishEdition'; number: string; sha256: string; note?: string }
  | { type: 'CancelAssessment'; reason: string };

export type AssessmentCommand = Order & { key: string; actor: Actor };
export type CommandOf<T extends AssessmentCommand['type']> = Extract<
  AssessmentCommand,
  { type: T }
>;
export type AssessmentVerdict = AssessmentFact[] | { refused: AssessmentRefusal };

/** The first refusal that holds, or `undefined`. */
export function refusalOf(
  ...checks: (readonly [boolean, AssessmentRefusal])[]
): { refused: AssessmentRefusal } | undefined {
  const found = checks.find(([fails]) => fails);
  return found && { refused: found[1] };
}

export const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** The office and assessors run an assessment; leaders decide it; nobody else moves it. */
export const runs = ({ role }: Actor): boolean =>
  role === 'office' || role === 'assessor' || role === 'system';
