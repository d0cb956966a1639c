/** 考核: started with one line, then taken up by buttons, each person what is theirs. */
import type { AssessmentKind } from '../../domain/assessment/score-sheet.js';
import { reply } from '../buttons/reply.js';
import {
  assessmentButtons,
  assessmentPressed,
  assessmentWordGiven,
  type AssessmentPress,
} from '../conversations/assessment.js';
import { ownObjections } from '../conversations/objections.js';
import { deed } from '../conversations/deed.js';
import { unitSpokenFor } from '../conversations/own-task.js';
import { answer } from '../conversations/turn.js';
import {
  ASSESSMENT_LABELS,
  assessmentWords,
  type AssessmentCode,
} from '../text/assessment-acts.js';

const STARTS: [RegExp, AssessmentKind][] = [
  [/^启动(?:年度考核|年度评估|考核)$/, 'annual'],
  [/^启动中期(?:评估|考核)$/, 'midterm'],
  [/^启动终期(?:考核|评估)$/, 'final'],
  [/^启动第三方(?:阶段检查|检查|评估)$/, 'thirdparty'],
];
const kindMeant = (text: string): AssessmentKind | undefined =>
  STARTS.find(([pattern]) => pattern.test(text))?.[1];

export const startAssessment = deed({
  name: 'start-assessment',
  claims: ({ text, tap }) => !tap && kindMeant(text) !== undefined,
  see: (look) => look.planToAssess(),
  step: (visit, planId) => {
    const { act: key, actor, talk, text } = visit;
    const kind = kindMeant(text);
    const runs = actor.role === 'office' || actor.role === 'assessor';
    if (!kind || !runs) return answer(visit, reply(assessmentWords.mayNotStart));
    if (!planId) return answer(visit, reply(assessmentWords.noPlan));
    const done = () => reply(assessmentWords.started);
    const opening = { kind, key, actor };
    return { talk, replies: [], intent: { to: 'assessmentStart', planId, opening, done } };
  },
});

export const assessments = deed({
  name: 'assessments',
  claims: ({ text, tap }) => !tap && /^(?:\/assessments|考核|自评|评分|申诉)$/.test(text),
  see: (look) => look.assessmentsUnderWay(),
  step: (visit, found) => {
    const unitId = unitSpokenFor(visit);
    const own = found.filter((f) => !unitId || f.state.units.some((u) => u.unitId === unitId));
    if (own.length === 0) return answer(visit, reply(assessmentWords.none));
    const cards = own.map((f) => {
      const text = assessmentWords.card(f, visit.today, ownObjections(f, unitId));
      return reply(text, assessmentButtons(visit, f));
    });
    return answer(visit, ...cards);
  },
});

const isCode = (code: string): code is AssessmentCode => code in ASSESSMENT_LABELS;

/** `uphold:3`: a code, and the number of what it is about. */
function pressOf(detail: string): AssessmentPress | undefined {
  const [code = '', at] = detail.split(':');
  return isCode(code) ? { code, ...(at !== undefined && { at: Number(at) }) } : undefined;
}

export const pressAssessment = deed({
  name: 'press-assessment',
  claims: ({ tap }) => tap?.verb === 'assessment',
  see: (look, { tap }) => look.assessmentTalk(tap?.subject ?? ''),
  step: (visit, found) => {
    const press = pressOf(visit.tap?.detail ?? '');
    if (!found || !press) return answer(visit, reply(assessmentWords.unknown));
    return assessmentPressed(visit, found, press);
  },
});

/** The word that an assessment's button asked for. */
export const wordOfAssessment = deed({
  name: 'word-of-assessment',
  claims: ({ tap, talk }) => tap === undefined && talk.dialog?.about === 'assessment',
  see: (look, { talk }) => {
    const { dialog } = talk;
    return look.assessmentTalk(dialog?.about === 'assessment' ? dialog.assessmentId : '');
  },
  step: (visit, found) => {
    const { dialog } = visit.talk;
    if (dialog?.about !== 'assessment') return answer(visit, reply(assessmentWords.unknown));
    return assessmentWordGiven(visit, dialog, found);
  },
});
