/** What will happen by itself, in sentences, wherever in the plan it happens. */
import type { Foreseen } from '../../../../api/contract/foresight.js';
import type { CircularFact } from '../../../../domain/circular/circular-state.js';
import { comingWordsOf } from './recorded.js';
import { roundUpWords } from './round-ups.js';

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
    return `${whose(units)}的${kind}（${proceeding.title}）有事项到期`;
  }
  const ids = new Set(units.map((u) => u.unitId));
  const unit = (id: string): string => (ids.has(id) ? whose(units) : id);
  return comingWordsOf(fact, { unit });
}
