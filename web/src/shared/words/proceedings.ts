/** Words of interviews, listings, vetoes and rectifications: kinds, phases, whose turn it is. */

export const PROCEEDING_KIND_WORDS: Record<string, string> = {
  interview: '约谈',
  listing: '挂牌督办',
  veto: '一票否决',
  rectification: '整改',
};

const LOOK_BACK = { lookBack: '待回头看', finished: '已办结', failed: '回头看未通过' };

const PHASES: Record<string, Record<string, string>> = {
  interview: {
    approved: '待通知',
    noticed: '已通知',
    minutes: '纪要待重拟',
    signing: '纪要待签发',
    reporting: '待书面报告',
    judging: '报告待审',
    rectifying: '整改中',
    absent: '缺席',
    inadequate: '报告不合格',
    calledOff: '已取消',
    ...LOOK_BACK,
  },
  listing: {
    listed: '待发通知书',
    rectifying: '督办中',
    verifying: '待现场核查',
    verified: '待摘牌',
    lifted: '已撤销',
    ...LOOK_BACK,
  },
  veto: {
    stating: '陈述申辩中',
    deciding: '待决定',
    inForce: '生效中',
    reviewing: '复核中',
    dismissed: '不予否决',
    revoked: '已撤销',
    lapsed: '已期满',
  },
  rectification: {
    assigned: '整改中',
    claimed: '待核查',
    verified: '核查通过',
    withdrawn: '已撤销',
    ...LOOK_BACK,
  },
};

/** A phase in words; an unknown one by its name. */
export const phaseWords = (kind: string, phase: string): string => PHASES[kind]?.[phase] ?? phase;

export const AWAITED_WORDS: Record<string, string> = {
  unit: '责任单位',
  office: '安委办',
  leaders: '分管领导',
};

export const LEVEL_WORDS: Record<string, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
};

export const ORIGIN_WORDS: Record<string, string> = {
  interview: '约谈',
  listing: '挂牌督办',
  assessment: '考核评估',
  riskSlip: '风险提示单',
  publicReport: '群众举报',
  hand: '安委办登记',
};

/** Whose day the due date is, by phase. */
const DUE: Record<string, string> = {
  noticed: '约谈日期',
  reporting: '报告期限',
  rectifying: '整改期限',
  assigned: '整改期限',
  claimed: '整改期限',
  verifying: '整改期限',
  verified: '整改期限',
  stating: '陈述申辩期限',
  deciding: '适用期止',
  inForce: '适用期止',
  reviewing: '适用期止',
  lookBack: '回头看日期',
};

/** What the due date of a phase is called. */
export const dueLabel = (phase: string): string => DUE[phase] ?? '期限';
