/** What the check before a signature finds, and what is done about it. */
import type { CONTRADICTION_NAMES } from '../../../../api/contract/closed-sets.js';

type Kind = (typeof CONTRADICTION_NAMES)[number];

export const CONTRADICTION_WORDS: Record<Kind, string> = {
  closedWithoutEvidence: '已销号，但没有佐证材料',
  closedBelowHundred: '已销号，但认定的完成比例不到100%',
  closedWithOverdue: '已销号，但还有逾期节点',
  ownerMissing: '没有牵头单位',
  ownerVacant: '责任单位没有在岗的联络员或负责人',
  excusalLapsed: '免责已到期，节点仍未完成',
  vetoUndecided: '一票否决还没有决定',
  indicatorWithoutData: '没有最近一年的实际值',
  indicatorUnverified: '最近一年的实际值还没有核实',
  reportWaiting: '报告还没有审核',
  objectionUnanswered: '申诉还没有答复',
  selfAssessmentMissing: '没有提交自评',
  itemUnmarked: '评分项还没有评完',
  marksApart: '两人评分相差过大，还没有评定',
  indicatorUnmarked: '定性指标没有评定',
  freezeBroken: '冻结的得分与存档的校验码不符',
  nothingScored: '没有可以评分的内容',
};

export const CURE_WORDS: Record<Kind, string> = {
  closedWithoutEvidence: '查看任务，补充佐证材料',
  closedBelowHundred: '查看任务',
  closedWithOverdue: '查看任务',
  ownerMissing: '确定牵头单位',
  ownerVacant: '登记联络员',
  excusalLapsed: '查看任务',
  vetoUndecided: '去决定',
  indicatorWithoutData: '填报实际值',
  indicatorUnverified: '去核实',
  reportWaiting: '去审核',
  objectionUnanswered: '去答复',
  selfAssessmentMissing: '查看考核',
  itemUnmarked: '去评分',
  marksApart: '去评定',
  indicatorUnmarked: '去评定',
  freezeBroken: '请管理员核验台账',
  nothingScored: '查看考核',
};
