/** What is wrong with a policy, in words. */
import type { PolicyFault } from '../domain/policy/validate-policy.js';

const FAULT_WORDS: Record<PolicyFault['rule'], string> = {
  stepsAscend: '各步的工作日应当从前到后依次增大',
  rungsAscend: '措施层级应当逐级升高，不能重复或倒退',
  remindBeforeDue: '提醒应当在到期日当天或之前',
  climbAfterDue: '催办及以上的措施应当在到期日之后',
  wholeDays: '工作日应当是整数',
  positive: '应当是大于 0 的整数',
  notNegative: '应当是 0 或大于 0 的整数',
  dueDay: '应当是 1 到 28 之间的整数',
  timeOfDay: '时间应当写成 09:00 这样',
  quietOverNight: '免打扰时段应当从晚上到第二天早上，开始时间晚于结束时间',
};

/** Each fault with the path of its field and a sentence. */
export const policyFaultWords = (faults: PolicyFault[]): { path: string; message: string }[] =>
  faults.map(({ path, rule }) => ({ path, message: FAULT_WORDS[rule] }));
