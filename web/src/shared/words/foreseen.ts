/** What will happen by itself, in sentences, wherever in the plan it happens. */
import type { Effect, Foreseen } from '../../../../api/contract/foresight.js';
import type { CircularFact } from '../../../../domain/circular/circular-state.js';
import { ASSESSMENT_KIND_WORDS } from './assessments.js';
import { proceedingEventWords } from './proceeding-events.js';
import { comingWordsOf } from './recorded.js';
import { roundUpWords } from './round-ups.js';
import { RUNG_WORDS } from './rungs.js';
import { wordFor } from './statuses.js';

const PROCEEDING_WORDS: Record<string, string> = {
  interview: '约谈',
  listing: '挂牌督办',
  veto: '一票否决',
  rectification: '整改',
};

/** The unit, or how many there are: their names stand below. */
function whose(units: Foreseen['units']): string {
  const [first] = units;
  if (!first) return '';
  return units.length > 1 ? `${first.unitName}等${units.length}个单位` : first.unitName;
}

/** One row of the next days as a sentence. */
export function foreseenWords({ of, fact, units, proceeding }: Foreseen): string {
  if (of === 'roundUp') return roundUpWords(fact as unknown as CircularFact);
  if (proceeding) {
    const kind = PROCEEDING_WORDS[proceeding.kind] ?? proceeding.kind;
    const { type, ...data } = fact;
    return `${whose(units)}的${kind}（${proceeding.title}）：${proceedingEventWords({ type, data })}`;
  }
  const ids = new Set(units.map((u) => u.unitId));
  const unit = (id: string): string => (ids.has(id) ? whose(units) : id);
  return comingWordsOf(fact, { unit });
}

/** What an assessment brings by itself: units and doers reminded, a phase that ends. */
function assessmentWords(kind: string, fact: Foreseen['fact'], unitName: string): string {
  const what = wordFor(ASSESSMENT_KIND_WORDS, kind);
  const rung = typeof fact['rung'] === 'string' ? wordFor(RUNG_WORDS, fact['rung']) : '提醒';
  if (fact.type === 'SelfAssessmentReminded') return `${what}：${rung}${unitName}报送自评`;
  if (fact.type === 'PhaseReminded') return `${what}：提醒本阶段承办人`;
  return fact.type === 'AssessmentClosed' ? `${what}：结束` : `${what}：进入下一阶段`;
}

/** One difference that other rules would make, as a sentence. */
export function effectWords({
  of,
  fact,
  unitId,
  unitName,
  ...about
}: Effect['changes'][number]): string {
  const units = unitId === null ? [] : [{ unitId, unitName: unitName ?? '' }];
  if (about.assessment) return assessmentWords(about.assessment.kind, fact, unitName ?? '');
  const { task, proceeding } = about;
  return foreseenWords({
    at: '',
    of: of === 'assessment' ? 'task' : of,
    fact,
    task,
    units,
    proceeding,
  });
}
