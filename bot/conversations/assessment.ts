/** Steps of an assessment in chat: self-assessing item by item, marking, objecting, answering, deciding. */
import type { SheetItem } from '../../domain/assessment/score-sheet.js';
import { sheetFor } from '../../domain/assessment/life/sheet-items.js';
import type { AssessmentTalk } from '../../prisma/store/assessments/chat-view.js';
import { reply, type OpenButton } from '../buttons/reply.js';
import { assessmentWords, type AssessmentCode } from '../text/assessment-acts.js';
import { asks, codeButton, numberAndWords, tells } from './assessment-turns.js';
import { markBegun, markSaid } from './assessor-marks.js';
import {
  answerChosen,
  answerSaid,
  answeringBegun,
  objectionBegun,
  objectionSaid,
} from './objections.js';
import { unitSpokenFor } from './own-task.js';
import { turnTo, type AssessmentWord } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

/** Items that a unit has not answered. */
function unanswered({ state }: AssessmentTalk, unitId: string): SheetItem[] {
  const given = state.selfAssessments[unitId]?.answers ?? {};
  return (sheetFor(state, unitId)?.items ?? []).filter((i) => !given[i.itemId]);
}

function selfBegun(visit: Visit, found: AssessmentTalk): Turn {
  const unitId = unitSpokenFor(visit);
  if (!unitId) return answer(visit, reply(assessmentWords.notYours));
  const { assessmentId } = found.row;
  const [item, ...rest] = unanswered(found, unitId);
  if (!item) {
    return answer(visit, reply(assessmentWords.allAnswered, [codeButton('submit', assessmentId)]));
  }
  const about = { about: 'assessment' as const, id: visit.act, assessmentId };
  const dialog = { ...about, code: 'self' as const, unitId, itemId: item.itemId };
  const text = assessmentWords.askSelf(item, rest.length + 1);
  return asks(visit, { ...dialog, evidence: visit.talk.loose }, text);
}

/** What a button of an assessment stands for; `at` numbers the objection it is about. */
export interface AssessmentPress {
  code: AssessmentCode;
  at?: number;
}

/** A button under a message or a card. */
export function assessmentPressed(
  visit: Visit,
  found: AssessmentTalk,
  { code, at = 0 }: AssessmentPress,
): Turn {
  const { assessmentId } = found.row;
  const unitId = unitSpokenFor(visit) ?? '';
  switch (code) {
    case 'self':
      return selfBegun(visit, found);
    case 'mark':
    case 'indicator':
      return markBegun(visit, found);
    case 'submit':
      return tells(visit, { assessmentId, order: { type: 'SubmitSelfAssessment', unitId } }, () =>
        reply(assessmentWords.submitted),
      );
    case 'approve':
      return tells(visit, { assessmentId, order: { type: 'DecideResult', approve: true } }, () =>
        reply(assessmentWords.approved),
      );
    case 'sendBack': {
      const about = { about: 'assessment' as const, id: visit.act, assessmentId, code };
      const dialog = { ...about, unitId: '', itemId: '', evidence: [] };
      return asks(visit, dialog, assessmentWords.askSendBack);
    }
    case 'object':
      return objectionBegun(visit, found, unitId);
    case 'answer':
      return answeringBegun(visit, found);
    case 'uphold':
    case 'keep':
      return answerChosen(visit, found, { code, at });
  }
}

function selfSaid(visit: Visit, dialog: AssessmentWord): Turn {
  const { assessmentId, id: draftId, unitId, itemId, evidence } = dialog;
  const read = numberAndWords(visit.text);
  if (!read) return asks(visit, dialog, assessmentWords.unclear);
  const said = { points: read.number, text: read.words, evidenceIds: evidence.map((e) => e.id) };
  const order = { type: 'SelfAssess' as const, unitId, itemId, ...said };
  return tells(visit, { assessmentId, order, draftId }, () =>
    reply(assessmentWords.selfKept, [codeButton('self', assessmentId)]),
  );
}

function said(visit: Visit, dialog: AssessmentWord, found: AssessmentTalk): Turn {
  const { assessmentId, id: draftId, code } = dialog;
  switch (code) {
    case 'sendBack': {
      const order = { type: 'DecideResult' as const, approve: false, reason: visit.text };
      return tells(visit, { assessmentId, order, draftId }, () => reply(assessmentWords.sentBack));
    }
    case 'object':
      return objectionSaid(visit, dialog, found);
    case 'uphold':
    case 'keep':
      return answerSaid(visit, dialog, found);
    case 'mark':
    case 'indicator':
      return markSaid(visit, dialog);
    case 'self':
      return selfSaid(visit, dialog);
  }
}

/** The word that a button asked for; files are added as they come. */
export function assessmentWordGiven(
  visit: Visit,
  before: AssessmentWord,
  found: AssessmentTalk | undefined,
): Turn {
  if (!found) return { talk: turnTo(visit.talk), replies: [reply(assessmentWords.unknown)] };
  const dialog = { ...before, evidence: [...before.evidence, ...visit.evidence] };
  if (!visit.text) {
    return asks(visit, dialog, assessmentWords.filesKept(dialog.evidence.length));
  }
  return said(visit, dialog, found);
}

/** What a person can do about an assessment now. */
export function assessmentButtons(visit: Visit, { row, state }: AssessmentTalk): OpenButton[] {
  const { role, personId } = visit.actor;
  const unitId = unitSpokenFor(visit);
  const assessed = state.units.some((u) => u.unitId === unitId);
  const named = state.assessors.some((a) => a.personId === personId);
  const answers = role === 'office' || role === 'assessor';
  const open: AssessmentCode[] = [
    ...(row.phase === 'selfAssessment' && assessed ? (['self'] as const) : []),
    ...(row.phase === 'objections' && assessed ? (['object'] as const) : []),
    ...(row.phase === 'objections' && answers && row.objections > 0 ? (['answer'] as const) : []),
    ...(row.phase === 'scoring' && named ? (['mark'] as const) : []),
    ...(row.phase === 'decision' && role === 'leader' ? (['approve', 'sendBack'] as const) : []),
  ];
  return open.map((code) => codeButton(code, row.assessmentId));
}
