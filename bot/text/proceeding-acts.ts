/** Words of what people do in chat about interviews, listings, vetoes and rectifications. */

interface ActWords {
  label: string;
  /** Asked before it is done; without one, the tap does it. */
  question?: string;
  done: string;
}

const FILES = '佐证材料可以先发来，最后发文字，发出文字即提交。';
const MUST_FILES = '请先把佐证材料（照片或文件）发来，最后发文字，发出文字即提交。';

/** By the letters of the act. */
export const PROCEEDING_ACT_WORDS = {
  cf: { label: '确认参加', done: '已确认参加，请按时到会。' },
  px: {
    label: '委托参加',
    question: '请回复代为参加人员的姓名和职务，例如：副局长张三',
    done: '已登记委托参加。',
  },
  ir: {
    label: '提交整改报告',
    question: `请写出书面整改报告的要点。${FILES}`,
    done: '书面整改报告已提交，安委办审核后会通知您。',
  },
  ab: {
    label: '登记缺席',
    question: '请用一句话说明缺席情况，会记录在案。',
    done: '已登记缺席，将按督办规则进入下一步。',
  },
  ia: {
    label: '报告不合格',
    question: '请用一句话说明报告不合格的理由，会原样告知单位。',
    done: '已认定报告不合格，将按督办规则进入下一步。',
  },
  sm: { label: '签发纪要', done: '约谈纪要已签发，单位会收到通知。' },
  sb: {
    label: '退回纪要',
    question: '请用一句话说明退回意见。',
    done: '约谈纪要已退回，安委办会按意见重拟。',
  },
  cl: {
    label: '报整改完成',
    question: `请用一句话说明完成情况。${MUST_FILES}`,
    done: '已报整改完成，安委办核查后会通知您。',
  },
  vf: { label: '核查通过', done: '已核查通过，单位会收到通知。' },
  vb: {
    label: '退回整改',
    question: '请用一句话说明还差什么，会原样告知单位。',
    done: '已退回继续整改，理由已告知单位。',
  },
  lc: {
    label: '申请销号',
    question: `请用一句话说明整改结果。${MUST_FILES}`,
    done: '销号申请已提交，安委办会到现场核查。',
  },
  dl: { label: '同意摘牌', done: '已同意摘牌，单位和安委办会收到通知。' },
  dx: {
    label: '不同意摘牌',
    question: '请用一句话说明不同意摘牌的理由。',
    done: '已退回继续整改，理由已告知单位。',
  },
  sc: {
    label: '陈述申辩',
    question: `请写出本单位的陈述申辩意见。${FILES}`,
    done: '陈述申辩已提交，决定结果会通知您。',
  },
  vu: {
    label: '决定否决',
    question: '请写明一票否决的理由和依据（如安委会会议纪要）。',
    done: '一票否决已生效，单位会收到决定并可以申请复核。',
  },
  vd: {
    label: '不予否决',
    question: '请写明不予一票否决的理由。',
    done: '已决定不予一票否决，单位会收到通知。',
  },
  rv: {
    label: '申请复核',
    question: `请写出申请复核的理由。${FILES}`,
    done: '复核申请已提交，结果会通知您。',
  },
  rk: {
    label: '撤销否决',
    question: '请写明撤销一票否决的理由。',
    done: '一票否决已撤销，单位会收到通知。',
  },
  kp: {
    label: '维持否决',
    question: '请写明维持一票否决的理由。',
    done: '已决定维持，单位会收到通知。',
  },
  lp: {
    label: '回头看通过',
    question: '请用一句话说明回头看的情况。',
    done: '回头看已通过，事项办结。',
  },
  lf: {
    label: '回头看未通过',
    question: '请用一句话说明发现的问题。',
    done: '已登记回头看未通过，将按督办规则进入下一步。',
  },
} as const satisfies Record<string, ActWords>;

export type ActCode = keyof typeof PROCEEDING_ACT_WORDS;

const NONE = {
  all: '没有正在办理的约谈、挂牌督办、一票否决或整改事项。',
  late: '没有逾期的督办整改事项。',
  lookBackDue: '没有到期应回头看的督办事项。已销号任务的回头看，请发“回头看”。',
} as const;

export const proceedingActWords = {
  unknown: '找不到这件事，未作处理。',
  notYours: '这件事不由您办理，未作处理。',
  moved: '这一步已经办过了，未重复处理。最新情况：',
  wordMissing: '请回复一句话，或点“取消”。',
  filesFirst: '请先把佐证材料（照片或文件）发来，再发文字。',
  filesKept: (count: number) => `已附上 ${count} 份材料。请接着发文字说明。`,
  none: (only?: 'late' | 'lookBackDue') => NONE[only ?? 'all'],
  list: (count: number) => `正在办理 ${count} 件：`,
  more: (left: number) => `另有 ${left} 件，请在网页上查看。`,
} as const;
