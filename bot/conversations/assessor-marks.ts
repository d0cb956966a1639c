/** Marks in chat: every judged item of every unit, then every qualitative indicator, one after the other. */
import { markersAsked } from '../../domain/assessment/indicator-marks.js';
import { sheetFor } from '../../domain/assessment/life/sheet-items.js';
import type { SheetItem } from '../../domain/assessment/score-sheet.js';
import type { AssessmentTalk } from '../../prisma/store/assessments/chat-view.js';
import { reply } from '../buttons/reply.js';
import { assessmentWords } from '../text/assessment-acts.js';
import { asks, codeButton, numberAndWords, tells } from './assessment-turns.js';
import type { AssessmentWord } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

type Assessor = Visit['actor'];

/** Judged items, unit by unit, that an assessor has not marked. */
function unmarked({ state }: AssessmentTalk, { personId, unitId: own }: Assessor) {
  const blind = (unitId: string, { itemId, by }: SheetItem): boolean => {
    const marks = state.marks.filter((m) => m.unitId === unitId && m.itemId === itemId);
    const asked = 'judgedBy' in by ? by.judgedBy : 0;
    return asked > marks.length && marks.every((m) => m.assessorId !== personId);
  };
  return state.units
    .filter((u) => u.unitId !== own)
    .flatMap(({ unitId }) =>
      (sheetFor(state, unitId)?.items ?? [])
        .filter((item) => blind(unitId, item))
        .map((item) => ({ unitId, item })),
    );
}

/** Qualitative indicators that still want a mark of this assessor. */
function ungauged({ state }: AssessmentTalk, { personId, unitId: own }: Assessor) {
  return state.indicators.filter(({ indicatorId, unitIds }) => {
    const marks = state.indicatorMarks.filter((m) => m.indicatorId === indicatorId);
    const wanted = marks.length < markersAsked(state.sheets);
    const mine = marks.some((m) => m.assessorId === personId);
    return wanted && !mine && !(own !== undefined && unitIds.includes(own));
  });
}

const dialogOf = (visit: Visit, { row: { assessmentId } }: AssessmentTalk) => {
  return { about: 'assessment' as const, id: visit.act, assessmentId, evidence: [] };
};

function indicatorBegun(visit: Visit, found: AssessmentTalk): Turn {
  const [next, ...rest] = ungauged(found, visit.actor);
  if (!next) return answer(visit, reply(assessmentWords.allMarked));
  const { indicatorId: itemId, name, unitIds } = next;
  const said = found.said.get(itemId);
  const asked = {
    ...{ name, unitNames: unitIds.map((u) => found.names.get(u) ?? ''), left: rest.length + 1 },
    ...(said && { said }),
  };
  const dialog = { ...dialogOf(visit, found), code: 'indicator' as const, unitId: '', itemId };
  return asks(visit, dialog, assessmentWords.askIndicator(asked));
}

/** The next thing to mark. */
export function markBegun(visit: Visit, found: AssessmentTalk): Turn {
  const { personId } = visit.actor;
  if (!found.state.assessors.some((a) => a.personId === personId)) {
    return answer(visit, reply(assessmentWords.notYours));
  }
  const [next] = unmarked(found, visit.actor);
  if (!next) return indicatorBegun(visit, found);
  const { unitId, item } = next;
  const said = found.state.selfAssessments[unitId]?.answers[item.itemId];
  const dialog = { ...dialogOf(visit, found), code: 'mark' as const, unitId, itemId: item.itemId };
  const self = assessmentWords.self(said?.points, said?.text ?? '');
  return asks(visit, dialog, assessmentWords.askMark(item, found.names.get(unitId) ?? '', self));
}

const WHOLE = 100;

/** “7 清单健全”, “80 分工已落实”. */
export function markSaid(visit: Visit, dialog: AssessmentWord): Turn {
  const { assessmentId, id: draftId, unitId, itemId, code } = dialog;
  const read = numberAndWords(visit.text);
  if (!read) return asks(visit, dialog, assessmentWords.unclear);
  const { number, words: reason } = read;
  const next = [codeButton('mark', assessmentId)];
  if (code === 'indicator') {
    const share = number / WHOLE;
    const order = { type: 'MarkIndicator' as const, indicatorId: itemId, share, reason };
    return tells(visit, { assessmentId, order, draftId }, () =>
      reply(assessmentWords.indicatorMarked, next),
    );
  }
  const order = { type: 'GiveMark' as const, unitId, itemId, points: number, reason };
  return tells(visit, { assessmentId, order, draftId }, () => reply(assessmentWords.marked, next));
}
