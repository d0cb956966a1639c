/** What a rehearsal counts, in the office's words. */
import type { Counted } from '../../../../domain/rehearsal/tally.js';

export const COUNTED_WORDS: Record<Counted, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '列入通报',
  interview: '约谈建议',
  held: '已约谈',
  list: '挂牌建议',
  listed: '已挂牌督办',
  veto: '一票否决建议',
  upheld: '已一票否决',
  rectified: '整改完成',
  reports: '收到报告',
  returned: '退回报告',
  extensions: '同意延期',
  missed: '逾期',
  sendingDays: '收信天数',
};
