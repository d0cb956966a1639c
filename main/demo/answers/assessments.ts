/** What people do in an assessment: units assess themselves, assessors mark, the leader decides. */
import { createHash } from 'node:crypto';
import type { AssessmentCommand } from '../../../domain/assessment/life/assessment-command.js';
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import { sheetFor } from '../../../domain/assessment/life/sheet-items.js';
import { assessmentState } from '../../../prisma/store/assessments/assessment-rows.js';
import type { AskedOfAssessment } from '../../../workflows/assessment-messages.js';
import type { Shares } from '../behaviour.js';
import { authorOf, type Reading } from './answerer.js';
import { draftResult } from './editions.js';
import { drawUpPapers } from './papers.js';

type Order = AssessmentCommand extends infer C
  ? C extends AskedOfAssessment
    ? Omit<C, 'key' | 'actor'>
    : never
  : never;

/** Units think themselves this good at least, assessors find them so. */
const LEAST = 0.7;
/** How far two blind marks differ at most, as a share of an item. */
const APART = 0.05;

const drawn = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
const cents = (points: number): number => Math.round(points * 100) / 100;

const nowOf = ({ a, letter }: Reading): Promise<AssessmentState> =>
  assessmentState(a.prisma, letter.assessmentId ?? '');

/** The same word again, of the same letter, changes nothing: its key is made of both. */
async function tell(reading: Reading, about: string, order: Order): Promise<void> {
  const { a, letter } = reading;
  const key = `${letter.deliveryId}-${order.type}-${about}`;
  const actor = authorOf(reading);
  const command = { ...order, key, actor };
  await a.desk.tellAssessment(letter.assessmentId ?? '', command);
}

/** Whether something happens in this assessment, to a unit where one is named. */
const happens = (
  { a }: Reading,
  { kind, period }: AssessmentState,
  of: { what: keyof Shares; unitName?: string },
): boolean => a.behaviour.happens(of.what, of.unitName ?? '', kind, period.to);

async function assessSelf(reading: Reading, state: AssessmentState, unitId: string): Promise<void> {
  const name = reading.a.nameOf(unitId);
  for (const { itemId, points: full } of sheetFor(state, unitId)?.items ?? []) {
    const share = LEAST + (1 - LEAST) * drawn(`self ${name} ${itemId} ${state.period.to}`);
    const text = '按评分标准逐条对照，台账和佐证材料齐全';
    const said = { unitId, itemId, points: cents(full * share), text, evidenceIds: [] };
    await tell(reading, itemId, { type: 'SelfAssess', ...said });
  }
  await tell(reading, unitId, { type: 'SubmitSelfAssessment', unitId });
}

/** Assessed when first reminded, by some only when chased; some object to what came of it. */
export async function unitOfAssessment(reading: Reading): Promise<void> {
  const { word = '', unitId = '' } = reading.letter;
  const state = await nowOf(reading);
  const name = reading.a.nameOf(unitId);
  if (state.phase === 'selfAssessment' && !state.selfAssessments[unitId]?.submittedOn) {
    const late = happens(reading, state, { what: 'selfLate', unitName: name });
    const moved = late ? ['selfChase', 'selfWarn'] : ['selfRemind', 'selfChase', 'selfWarn'];
    if (moved.includes(word)) await assessSelf(reading, state, unitId);
    return;
  }
  if (state.phase !== 'objections' || word !== 'objections') return;
  const judged = sheetFor(state, unitId)?.items.find((i) => 'judgedBy' in i.by);
  if (!judged || !happens(reading, state, { what: 'objects', unitName: name })) return;
  const grounds = '评分未考虑年内新增的两项工作，已附说明';
  const objection = { unitId, itemId: judged.itemId, grounds, evidenceIds: [] };
  await tell(reading, unitId, { type: 'RaiseObjection', ...objection });
}

/** Every judged item of every unit, blind to the other assessor. */
export async function assessorActs(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  if (letter.kind !== 'assessment') return;
  const state = await nowOf(reading);
  if (state.phase !== 'scoring') return;
  const { name: who } = authorOf(reading);
  const given = new Set(
    state.marks
      .filter((m) => m.assessorId === letter.personId)
      .map((m) => `${m.unitId} ${m.itemId}`),
  );
  for (const { unitId } of state.units) {
    const name = a.nameOf(unitId);
    for (const { itemId, by, points: full } of sheetFor(state, unitId)?.items ?? []) {
      if (!('judgedBy' in by) || given.has(`${unitId} ${itemId}`)) continue;
      const subject = `${name} ${itemId} ${state.period.to}`;
      const found = LEAST + (1 - LEAST - APART) * drawn(`mark ${subject}`);
      const points = cents(full * (found + APART * drawn(`mark ${subject} ${who}`)));
      const reason = '查阅台账并抽查现场';
      const about = `${unitId}-${itemId}`;
      await tell(reading, about, { type: 'GiveMark', unitId, itemId, points, reason });
    }
  }
  await indicatorsMarked(reading, state);
}

/** Every qualitative indicator, by what the yearly accounts say. */
async function indicatorsMarked(reading: Reading, state: AssessmentState): Promise<void> {
  const { letter } = reading;
  const { name: who } = authorOf(reading);
  const own = state.indicatorMarks.filter((m) => m.assessorId === letter.personId);
  for (const { indicatorId, name } of state.indicators) {
    if (own.some((m) => m.indicatorId === indicatorId)) continue;
    const subject = `${name} ${state.period.to}`;
    const found = LEAST + (1 - LEAST - APART) * drawn(`mark ${subject}`);
    const share = cents(found + APART * drawn(`mark ${subject} ${who}`));
    const reason = '对照年度完成情况说明和佐证材料评定';
    await tell(reading, indicatorId, { type: 'MarkIndicator', indicatorId, share, reason });
  }
}

/** The clerk brings phases to their end, answers objections, and writes up what was decided. */
export async function officeOfAssessment(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  const { word = '' } = letter;
  const state = await nowOf(reading);
  if (word === 'objectionRaised') {
    for (const { objectionId, unitId, itemId, answeredOn } of state.objections) {
      const item = sheetFor(state, unitId)?.items.find((i) => i.itemId === itemId);
      if (answeredOn || !item) continue;
      const upheld = happens(reading, state, {
        what: 'objectionUpheld',
        unitName: a.nameOf(unitId),
      });
      const reason = upheld ? '情况属实，予以采纳' : '所述工作已在评分中考虑，维持原评分';
      const points = upheld ? { points: cents(item.points * 0.95) } : {};
      const answer = { objectionId, reason, ...points };
      await tell(reading, objectionId, { type: 'AnswerObjection', ...answer });
    }
    return;
  }
  if (word === 'decided' || word === 'reopened') {
    await draftResult(reading, state);
    return drawUpPapers(reading);
  }
  const ends = ['scoring', 'thirdParty', 'draft'].includes(state.phase);
  const asked = ['phaseReminded', 'thirdParty', 'draft', 'sentBack'].includes(word);
  if (ends && asked) await tell(reading, state.phase, { type: 'EnterNextPhase' });
}

/** The leader agrees, or sends it back once. */
export async function leaderOfAssessment(reading: Reading): Promise<void> {
  const state = await nowOf(reading);
  if (state.phase !== 'decision' || state.decidedBy) return;
  const { assessmentId } = state;
  const type = 'ResultSentBack';
  const where = { stream: { contains: assessmentId }, type };
  const back = await reading.a.prisma.event.count({ where });
  if (back === 0 && happens(reading, state, { what: 'resultSentBack' })) {
    const reason = '请核对两个单位的整改落实得分';
    return tell(reading, 'back', { type: 'DecideResult', approve: false, reason });
  }
  return tell(reading, 'agreed', { type: 'DecideResult', approve: true });
}
