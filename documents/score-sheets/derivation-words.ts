/** Formulas of items and what became of their parts, as papers say them. */

/** The formula of a computed item (domain.md §6). */
export const FORMULA_WORDS: Readonly<Record<string, string>> = {
  onTime: '按期得分之和÷应得之和（按节点类别加权，逾期完成减半，未完成为0）',
  reportQuality: '一次通过的报告数÷已审核报告数',
  reviewInTime: '按时审核的报告数÷应审核报告数',
  commitments: '已认定完成的承诺数÷到期承诺数',
  indicators:
    '各指标完成程度的平均值（不高于目标的，按超出的比例扣减；不低于目标的，按实际÷应达；升降幅度的，按已实现的变化÷应实现的变化）',
  projects: '各重点工程经审核认定进度的平均值',
  rectifications: '已核实销号的整改÷到期整改（逾期销号减半，回头看未通过为0）',
};
export const PART_WORDS: Readonly<Record<string, string>> = {
  ...{ inTime: '按期', late: '逾期', missed: '未完成', accepted: '一次通过' },
  ...{ returned: '曾被退回', met: '达标', bindingMissed: '约束性指标未达标' },
  ...{ closed: '已销号', underway: '进行中' },
};
export const GAP_WORDS: Readonly<Record<string, string>> = {
  ...{ nothingToAssess: '本期没有可考核的事项', marksIncomplete: '评分未完成' },
  ...{ marksDisputed: '两名考核人员分差过大，待裁定', noActual: '没有经核实的年度实际值' },
  ...{ noTarget: '规划没有给出目标值', noBaseline: '规划没有给出基期值' },
  ...{ noMark: '定性指标尚未评定', waiting: '报告待审核，尚无结论' },
};

/** At most two decimals; a dash where there is nothing. */
export const pointsWords = (points: number | null): string =>
  points === null ? '—' : String(Math.round(points * 100) / 100);

/** A share of one in percent, at most one decimal. */
export const shareWords = (share: number | null): string =>
  share === null ? '—' : `${Math.round(share * 1000) / 10}%`;
