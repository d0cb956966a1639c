/** Steps of an assessment in chat: self-assessing item by item, marking, objecting, deciding. */
import type { SheetItem } from '../../domain/assessment/score-sheet.js';
import { sheetFor } from '../../domain/assessment/life/sheet-items.js';
import type { AssessmentTalk } from '../../prisma/store/assessments/chat-view.js';
import type { AskedOfAssessment } from '../../workflows/assessment-messages.js';
import { button, reply, type OpenButton, type Reply } from '../buttons/reply.js';
import {
  ASSESSMENT_LABELS,
  assessmentWords,
  type AssessmentCode,
} from '../text/assessment-acts.js';
import { labels } from '../text/zh.js';
import { unitSpokenFor } from './own-task.js';
import { turnTo, type AssessmentWord } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;

const codeButton = (code: AssessmentCode, assessmentId: string): OpenButton =>
  button(ASSESSMENT_LABELS[code], 'assessment', [assessmentId, code]);

/** Items that a unit has not answered. */
function unanswered({ state }: AssessmentTalk, unitId: string): SheetItem[] {
  const given = state.selfAssessments[unitId]?.answers ?? {};
  return (sheetFor(state, unitId)?.items ?? []).filter((i) => !given[i.itemId]);
}

/** Judged items, unit by unit, that an assessor has not marked. */
function unmarked({ state }: AssessmentTalk, personId: string, ownUnitId: string | undefined) {
  const blind = (unitId: string, { itemId, by }: SheetItem): boolean => {
    const marks = state.marks.filter((m) => m.unitId === unitId && m.itemId === itemId);
    const asked = 'judgedBy' in by ? by.judgedBy : 0;
    return asked > marks.length && marks.every((m) => m.assessorId !== personId);
  };
  return state.units
    .filter((u) => u.unitId !== ownUnitId)
    .flatMap(({ unitId }) =>
      (sheetFor(state, unitId)?.items ?? [])
        .filter((item) => blind(unitId, item))
        .map((item) => ({ unitId, item })),
    );
}

const asks = (visit: Visit, dialog: AssessmentWord, text: string): Turn => ({
  talk: { ...turnTo(visit.talk, dialog), loose: [] },
  replies: [reply(text, [button(labels.cancel, 'cancel', [dialog.id])])],
});

function tells(
  visit: Visit,
  told: { assessmentId: string; order: Bare<AskedOfAssessment>; draftId?: string },
  done: () => Reply,
): Turn {
  const { assessmentId, order, draftId } = told;
  const key = draftId ? `assessment-${draftId}` : visit.act;
  // An order with its envelope is one of the commands; the compiler does not add unions up.
  const command = { ...order, key, actor: visit.actor } as AskedOfAssessment;
  const intent = { to: 'assessment' as const, assessmentId, command, done };
  const talk = draftId ? turnTo(visit.talk) : visit.talk;
  return { talk, replies: [], intent: { ...intent, ...(draftId && { draftId }) } };
}

function selfBegun(visit: Visit, found: AssessmentTalk): Turn {
  const unitId = unitSpokenFor(visit);
  if (!unitId) return answer(visit, reply(assessmentWords.notYours));
  const { assessmentId } = found.row;
  const [item, ...rest] = unanswered(found, unitId);
  if (!item) {
    return answer(visit, reply(assessmentWords.allAnswered, [codeButton('submit', assessmentId)]));
  }
  const about = {
    about: 'assessment' as const,
    id: visit.act,
    assessmentId,
    code: 'self' as const,
  };
  const dialog = { ...about, unitId, itemId: item.itemId, evidence: visit.talk.loose };
  return asks(visit, dialog, assessmentWords.askSelf(item, rest.length + 1));
}

function markBegun(visit: Visit, found: AssessmentTalk): Turn {
  const { personId, unitId: ownUnitId } = visit.actor;
  if (!found.state.assessors.some((a) => a.personId === personId)) {
    return answer(visit, reply(assessmentWords.notYours));
  }
  const [next] = unmarked(found, personId, ownUnitId);
  if (!next) return answer(visit, reply(assessmentWords.allMarked));
  const { unitId, item } = next;
  const { assessmentId } = found.row;
  const said = found.state.selfAssessments[unitId]?.answers[item.itemId];
  const about = {
    about: 'assessment' as const,
    id: visit.act,
    assessmentId,
    code: 'mark' as const,
  };
  const dialog = { ...about, unitId, itemId: item.itemId, evidence: [] };
  const self = assessmentWords.self(said?.points, said?.text ?? '');
  return asks(visit, dialog, assessmentWords.askMark(item, found.names.get(unitId) ?? '', self));
}

/** A button under a message or a card. */
export function assessmentPressed(visit: Visit, found: AssessmentTalk, code: AssessmentCode): Turn {
  const { assessmentId } = found.row;
  const unitId = unitSpokenFor(visit) ?? '';
  const about = { about: 'assessment' as const, id: visit.act, assessmentId, code };
  switch (code) {
    case 'self':
      return selfBegun(visit, found);
    case 'mark':
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
      const dialog = { ...about, unitId: '', itemId: '', evidence: [] };
      return asks(visit, dialog, assessmentWords.askSendBack);
    }
    case 'object': {
      const items = sheetFor(found.state, unitId)?.items;
      if (!items) return answer(visit, reply(assessmentWords.notYours));
      const dialog = { ...about, unitId, itemId: '', evidence: visit.talk.loose };
      return asks(visit, dialog, assessmentWords.askObjection(items));
    }
  }
}

/** “18 全部按期完成”: a number, then words. */
function numberAndWords(text: string): { number: number; words: string } | undefined {
  const found = /^(\d+(?:\.\d+)?)\s*分?[\s，,、：:]*([\s\S]*)$/u.exec(text.trim());
  const [, digits, words] = found ?? [];
  return digits === undefined ? undefined : { number: Number(digits), words: words?.trim() ?? '' };
}

function said(visit: Visit, dialog: AssessmentWord, found: AssessmentTalk): Turn {
  const { assessmentId, id: draftId, unitId, itemId, code } = dialog;
  const evidenceIds = dialog.evidence.map((e) => e.id);
  const told = (order: Bare<AskedOfAssessment>) => ({ assessmentId, order, draftId });
  if (code === 'sendBack') {
    const order = { type: 'DecideResult' as const, approve: false, reason: visit.text };
    return tells(visit, told(order), () => reply(assessmentWords.sentBack));
  }
  const read = numberAndWords(visit.text);
  if (!read) return asks(visit, dialog, assessmentWords.unclear);
  const { number: points, words } = read;
  if (code === 'object') {
    const item = sheetFor(found.state, unitId)?.items[points - 1];
    const objected = { unitId, itemId: item?.itemId ?? '', grounds: words, evidenceIds };
    const order = { type: 'RaiseObjection' as const, ...objected };
    return tells(visit, told(order), () => reply(assessmentWords.objected));
  }
  const next = [codeButton(code, assessmentId)];
  if (code === 'mark') {
    const order = { type: 'GiveMark' as const, unitId, itemId, points, reason: words };
    return tells(visit, told(order), () => reply(assessmentWords.marked, next));
  }
  const order = { type: 'SelfAssess' as const, unitId, itemId, points, text: words, evidenceIds };
  return tells(visit, told(order), () => reply(assessmentWords.selfKept, next));
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
  const open: AssessmentCode[] = [
    ...(row.phase === 'selfAssessment' && assessed ? (['self'] as const) : []),
    ...(row.phase === 'objections' && assessed ? (['object'] as const) : []),
    ...(row.phase === 'scoring' && named ? (['mark'] as const) : []),
    ...(row.phase === 'decision' && role === 'leader' ? (['approve', 'sendBack'] as const) : []),
  ];
  return open.map((code) => codeButton(code, row.assessmentId));
}
