/** Where a fault of a score sheet lies, in words. */
import { NODE_KIND_WORDS, RUNG_WORDS } from '../../shared/words/rungs.js';

const FIELDS: Record<string, string> = {
  name: '名称',
  items: '评分项',
  sections: '两部分满分',
  'sections.process': '过程部分',
  'sections.result': '结果部分',
  bands: '等次',
  lateCredit: '逾期完成计分比例',
  blindTolerance: '两人评分允许相差比例',
  indicatorMarkers: '定性指标评定人数',
  mostBonus: '加分上限',
  mostDeduction: '人工扣分上限',
  'rungs.most': '采取措施扣分上限',
};
const ITEM_FIELDS: Record<string, string> = {
  title: '考评要点',
  points: '标准分值',
  by: '考评方式',
};

/** The field of a path such as `items.2.points`; a place in a workbook is words already. */
export function faultPlace(path: string): string {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'items' && second) {
    return `第${Number(second) + 1}项${ITEM_FIELDS[third] ?? ''}`;
  }
  const kinds: Record<string, string> = NODE_KIND_WORDS;
  const rungs: Record<string, string> = RUNG_WORDS;
  if (first === 'nodeWeights') return `节点权重“${kinds[second] ?? second}”`;
  if (first === 'rungs' && third) return `扣分“${rungs[third] ?? third}”`;
  return FIELDS[path] ?? path;
}
