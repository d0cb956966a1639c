/** 申诉 in chat: a unit objects item by item, the office and assessors answer one after the other. */
import type { Objection } from '../../domain/assessment/life/assessment-state.js';
import { answerBar, indicatorsOf } from '../../domain/assessment/life/objecting.js';
import { itemFor, sheetFor } from '../../domain/assessment/life/sheet-items.js';
import type { AssessmentTalk } from '../../prisma/store/assessments/chat-view.js';
import { reply } from '../buttons/reply.js';
import { assessmentWords } from '../text/assessment-acts.js';
import { objectionWords, type MarkShown, type ScoredItem } from '../text/objections.js';
import { asks, codeButton, numberAndWords, tells, type Told } from './assessment-turns.js';
import type { AssessmentWord } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

/** A unit's items with the points of the draft. */
function scoredItems({ state, scores }: AssessmentTalk, unitId: string): ScoredItem[] {
  const score = scores.find((s) => s.unitId === unitId);
  return (sheetFor(state, unitId)?.items ?? []).map((item) => {
    const points = score?.items.find((i) => i.item.itemId === item.itemId)?.points;
    return { item, ...(points !== undefined && { points }) };
  });
}

/** What a unit objected to, a line each. */
export function ownObjections({ state }: AssessmentTalk, unitId: string | undefined): string[] {
  return state.objections
    .filter((o) => o.unitId === unitId)
    .map((o) => objectionWords.own(itemFor(state, o.unitId, o.itemId)?.title ?? '', o));
}

/** A unit wants to object: its items, each with what it was given. */
export function objectionBegun(visit: Visit, found: AssessmentTalk, unitId: string): Turn {
  const items = scoredItems(found, unitId);
  if (items.length === 0) return answer(visit, reply(assessmentWords.notYours));
  const { assessmentId } = found.row;
  const about = { about: 'assessment' as const, id: visit.act, assessmentId };
  const dialog = { ...about, code: 'object' as const, unitId, itemId: '' };
  const lines = [objectionWords.ask(items), ...ownObjections(found, unitId)];
  return asks(visit, { ...dialog, evidence: visit.talk.loose }, lines.join('\n'));
}

/** “1 有两份清单没有计入”. */
export function objectionSaid(visit: Visit, dialog: AssessmentWord, found: AssessmentTalk): Turn {
  const { assessmentId, id: draftId, unitId, evidence } = dialog;
  const read = numberAndWords(visit.text);
  if (!read) return asks(visit, dialog, assessmentWords.unclear);
  const item = sheetFor(found.state, unitId)?.items[read.number - 1];
  if (!item) return asks(visit, dialog, objectionWords.noSuchItem);
  const evidenceIds = evidence.map((e) => e.id);
  const said = { unitId, itemId: item.itemId, grounds: read.words, evidenceIds };
  const order = { type: 'RaiseObjection' as const, ...said };
  const again = [codeButton('object', assessmentId)];
  return tells(visit, { assessmentId, order, draftId }, () => reply(objectionWords.raised, again));
}

const waiting = ({ state }: AssessmentTalk): Objection[] =>
  state.objections.filter((o) => !o.answeredOn);

/** Marks by hand behind what is disputed. */
function marksOf({ state }: AssessmentTalk, { unitId, itemId }: Objection): MarkShown[] {
  const item = state.marks.filter((m) => m.unitId === unitId && m.itemId === itemId);
  const ids = indicatorsOf(state, { unitId, itemId }).map((i) => i.indicatorId);
  const shares = state.indicatorMarks.filter((m) => ids.includes(m.indicatorId));
  return [
    ...item.map(({ assessorName: who, points, reason }) => ({ who, points, reason })),
    ...shares.map(({ assessorName: who, points: share, reason }) => ({ who, share, reason })),
  ];
}

/** Whether marks by hand made it, which an answer can change; what the record says is changed there. */
function changeable({ state }: AssessmentTalk, { unitId, itemId }: Objection): boolean {
  const item = itemFor(state, unitId, itemId);
  return (
    item !== undefined &&
    ('judgedBy' in item.by || indicatorsOf(state, { unitId, itemId }).length > 0)
  );
}

/** The next objection that this person may answer. */
export function answeringBegun(visit: Visit, found: AssessmentTalk): Turn {
  const { state, row, names } = found;
  const all = waiting(found);
  if (all.length === 0) return answer(visit, reply(objectionWords.none));
  const objection = all.find((o) => answerBar(state, o, visit.actor) === undefined);
  const { unitId = '', itemId = '' } = objection ?? {};
  const about = scoredItems(found, unitId).find((i) => i.item.itemId === itemId);
  if (!objection || !about) return answer(visit, reply(objectionWords.notForYou));
  const at = state.objections.indexOf(objection);
  const buttons = [
    ...(changeable(found, objection) ? [codeButton('uphold', row.assessmentId, at)] : []),
    codeButton('keep', row.assessmentId, at),
  ];
  const unitName = names.get(unitId) ?? '';
  const asked = { unitName, about, objection, marks: marksOf(found, objection) };
  const text = objectionWords.card({ ...asked, left: all.length - 1 });
  return answer(visit, reply(text, buttons));
}

/** 采纳并改分, 维持原评分: what is still to be said. */
export function answerChosen(
  visit: Visit,
  found: AssessmentTalk,
  { code, at }: { code: 'uphold' | 'keep'; at: number },
): Turn {
  const { state, row } = found;
  const objection = state.objections[at];
  const item = objection && itemFor(state, objection.unitId, objection.itemId);
  if (!item || objection.answeredOn) return answeringBegun(visit, found);
  const { objectionId, unitId, itemId } = objection;
  const { assessmentId } = row;
  const about = { about: 'assessment' as const, id: visit.act, assessmentId, code };
  const dialog = { ...about, objectionId, unitId, itemId, evidence: [] };
  if (code === 'keep') return asks(visit, dialog, objectionWords.askKeep);
  if ('judgedBy' in item.by) return asks(visit, dialog, objectionWords.askPoints(item));
  const names = indicatorsOf(state, { unitId, itemId }).map((i) => i.name);
  return asks(visit, dialog, objectionWords.askShare(names));
}

const WHOLE = 100;

/** The order of an answer that upholds; `undefined` when the words cannot be read. */
function upheld(
  { unitId, itemId, objectionId = '' }: AssessmentWord,
  { state }: AssessmentTalk,
  text: string,
): Told['order'] | undefined {
  const type = 'AnswerObjection' as const;
  const read = numberAndWords(text);
  if (!read) return undefined;
  const item = itemFor(state, unitId, itemId);
  if (item && 'judgedBy' in item.by) {
    return { type, objectionId, points: read.number, reason: read.words };
  }
  const known = indicatorsOf(state, { unitId, itemId });
  const one = known.length === 1;
  const indicatorId = (one ? known[0] : known[read.number - 1])?.indicatorId;
  const share = one ? read : numberAndWords(read.words);
  if (!indicatorId || !share) return undefined;
  const indicator = { indicatorId, share: share.number / WHOLE };
  return { type, objectionId, indicator, reason: share.words };
}

/** The word that an answer waited for. */
export function answerSaid(visit: Visit, dialog: AssessmentWord, found: AssessmentTalk): Turn {
  const { assessmentId, id: draftId, code, objectionId = '' } = dialog;
  const kept = { type: 'AnswerObjection' as const, objectionId, reason: visit.text };
  const order = code === 'keep' ? kept : upheld(dialog, found, visit.text);
  if (!order) return asks(visit, dialog, assessmentWords.unclear);
  const next = waiting(found).length > 1 ? [codeButton('answer', assessmentId)] : [];
  return tells(visit, { assessmentId, order, draftId }, () => reply(objectionWords.answered, next));
}
