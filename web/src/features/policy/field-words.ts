import { NODE_KIND_WORDS } from '../../shared/words/rungs.js';

/** Labels of the policy's numbers, by the path the API names them with. */
const FIELD_WORDS: Record<string, string> = {
  acceptWorkdays: '签收期限',
  reviewWorkdays: '报告待审超过几天提醒审核人',
  decideWorkdays: '申请、建议待批超过几天提醒',
  joinWorkdays: '同一单位几天内的失期并案',
  pauseWorkdays: '建议被驳回后的间歇期',
  slipsForInterview: '一年内第几次失期可升级到约谈',
  'extension.maxPerNode': '每个节点最多延期',
  'extension.officeDays': '安委办可批的延期不超过',
  lookBackMonths: '销号后多久回头看',
  'roundUp.period': '调度周期',
  'roundUp.dueDay': '周期末月的截止日',
  'roundUp.opensWorkdays': '截止前多久开放报送',
  'circulars.closesWorkdays': '截止后多久结束调度、编制通报',
  'circulars.causeWorkdays': '落后单位说明原因的期限',
  'measures.jumps.thirdSlip': '一年内多次失期',
  'measures.jumps.absence': '无故不参加约谈',
  'measures.jumps.failedLookBack': '回头看未通过',
  'measures.jumps.falseReporting': '瞒报、谎报',
  'measures.interview.noticeWorkdays': '批准后多久发出约谈通知',
  'measures.interview.reportWorkdays': '约谈后多久报送书面整改报告',
  'measures.interview.proxyAllowed': '被约谈人',
  'measures.listing.level': '首次挂牌级别',
  'measures.listing.rectifyWorkdays': '挂牌整改期限',
  'measures.listing.publishes': '公布',
  'measures.listing.publishWorkdays': '挂牌、摘牌后多久公布',
  'measures.veto.statementWorkdays': '陈述申辩期限',
  'measures.superiorId': '逾期未批示时报告的上级领导',
  sendAt: '每天发送提醒的时间',
  'sendingHours.quietFrom': '免打扰开始',
  'sendingHours.quietTo': '免打扰结束',
  snoozeWorkdays: '联络员一次最多推迟提醒',
  weeklyQuota: '每位联络员每周最多自动提醒',
  'publication.unitResults': '各单位考核结果',
  hostUnitId: '安委办所在单位',
  hostReviewerId: '指定审核的分管领导',
};

/** The label of a path such as `roundUp.dueDay` or `ladders.final.2`. */
export function fieldWords(path: string): string {
  const step = /^ladders\.(\w+)\.(\d+)/.exec(path);
  if (!step) return FIELD_WORDS[path] ?? path;
  const kinds: Record<string, string> = NODE_KIND_WORDS;
  return `${kinds[step[1] ?? ''] ?? step[1]}第${Number(step[2]) + 1}步`;
}
