/** Words of messages about assessments. */
import type { AssessmentWord } from '../../domain/assessment/life/assessment-notices.js';
import type { AssessmentKind } from '../../domain/assessment/score-sheet.js';
import type { NoticePayload } from '../cards/notice-payload.js';
import { dateText } from './dates.js';
import { clip } from './nodes.js';

type Line = string | undefined;
type Words = (payload: NoticePayload) => Line[];

const LONGEST_REASON = 200;
const PERCENT = 100;
const KIND_TEXT: Record<AssessmentKind, string> = {
  annual: '年度考核',
  midterm: '中期评估',
  final: '终期考核',
  thirdparty: '第三方阶段检查',
};

/** “2026年年度考核”, “中期评估（2026—2028年）”. */
export function assessmentName(about: {
  kind: AssessmentKind;
  period: { from: string; to: string };
}): string {
  const { kind, period } = about;
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  if (kind === 'annual') return `${to}年${KIND_TEXT.annual}`;
  return `${KIND_TEXT[kind]}（${from === to ? from : `${from}—${to}`}年）`;
}

const PHASE_TEXT: Record<string, string> = {
  notice: '下发通知',
  selfAssessment: '单位自评',
  scoring: '考核组评分',
  thirdParty: '第三方评估',
  draft: '形成初步结果',
  objections: '结果申诉',
  decision: '审定结果',
  published: '结果公布',
  cancelled: '已撤销',
};
export const phaseText = (phase: string): string => PHASE_TEXT[phase] ?? phase;

const named = ({ assessment }: NoticePayload): string =>
  assessment ? assessmentName(assessment) : '考核';
const by = ({ notice, today }: NoticePayload): string =>
  notice.dueOn ? `，${dateText(notice.dueOn, today)}截止` : '';
const reason = (label: string, { notice }: NoticePayload): Line =>
  notice.reason && `${label}：${clip(notice.reason, LONGEST_REASON)}`;
const unit = ({ unitName }: NoticePayload): string => unitName ?? '';
const phase = ({ notice }: NoticePayload): string => phaseText(notice.whilePhase ?? '');

const item = ({ assessment }: NoticePayload): string => assessment?.objection?.itemTitle ?? '得分';

/** What came of an objection. */
function outcome({ assessment }: NoticePayload): string {
  const { points, indicator } = assessment?.objection ?? {};
  if (points !== undefined) return `采纳，改为${points}分`;
  if (indicator) return `采纳，“${indicator.name}”改为完成${percentText(indicator.share)}`;
  return '维持原来的得分';
}

/** 0.85 as 85%. */
export const percentText = (share: number): string => `${Math.round(share * PERCENT)}%`;

const WORDS: Record<AssessmentWord, Words> = {
  started: (p) => [
    `【考核通知】${named(p)}已经启动`,
    p.assessment && `考核期：${p.assessment.period.from} 至 ${p.assessment.period.to}`,
    p.assessment?.selfFrom &&
      `${dateText(p.assessment.selfFrom, p.today)}后开始单位自评，请提前准备佐证材料`,
  ],
  selfAssessment: (p) => [
    `【请自评】${named(p)}${by(p)}`,
    '请按评分表逐项填写自评分和说明，填完后报送。',
  ],
  selfRemind: (p) => [`【自评提醒】${named(p)}的自评还没有报送${by(p)}`],
  selfChase: (p) => [`【催办】${named(p)}的自评已经逾期，请尽快报送`],
  selfWarn: (p) => [`【警示】${named(p)}的自评逾期未报，已同时告知单位主要负责人`],
  selfCirculate: (p) => [
    `【逾期告知】${named(p)}的自评仍未报送，已同时告知单位负责人和分管领导，并列入待通报事项；通报发出前报送的，不再点名`,
  ],
  selfSilent: (p) => [
    `【自评未报】${unit(p)}经多次催办仍未报送${named(p)}的自评，已列入待通报事项，请督促报送`,
  ],
  scoring: (p) => [`【请评分】${named(p)}进入考核组评分${by(p)}`],
  thirdParty: (p) => [`【第三方评估】${named(p)}请导入第三方评分${by(p)}`],
  draft: (p) => [`【请形成初步结果】${named(p)}评分已齐，请核对后征求申诉${by(p)}`],
  objections: (p) => [
    `【初步结果】${named(p)}的初步结果已出${by(p)}`,
    p.assessment?.score !== undefined && p.assessment.grade
      ? `${unit(p)}：${p.assessment.score}分，${GRADE_TEXT[p.assessment.grade] ?? ''}`
      : undefined,
    '对得分有异议的，请在期限内逐项申诉。',
  ],
  decision: (p) => [`【请审定】${named(p)}的结果已经形成${by(p)}`],
  phaseReminded: (p) => [`【考核提醒】${named(p)}正在${phase(p)}${by(p)}，请抓紧办理`],
  extended: (p) => [`【考核延期】${named(p)}的${phase(p)}延长${by(p)}`, reason('理由', p)],
  objectionRaised: (p) => [
    `【考核申诉】${unit(p)}对${named(p)}“${item(p)}”的得分提出申诉`,
    reason('理由', p),
    '由没有评过这一项、不是该单位的人员答复。',
  ],
  objectionAnswered: (p) => [
    `【申诉答复】${named(p)}“${item(p)}”：${outcome(p)}`,
    reason('答复', p),
  ],
  decided: (p) => [`【结果已审定】${named(p)}的结果已经审定，请办理公布`],
  sentBack: (p) => [`【结果退回】${named(p)}的结果退回重新评分`, reason('理由', p)],
  published: (p) => [`【考核结果】${named(p)}的结果已经公布`],
  reissued: (p) => [`【考核结果更正】${named(p)}的结果已经重新公布`, reason('说明', p)],
  reopened: (p) => [
    `【需重新公布】公布后${unit(p)}的一票否决有变化，${named(p)}已按变化重新计算，请核对后公布新的一版`,
  ],
  cancelled: (p) => [`【考核撤销】${named(p)}已经撤销`, reason('理由', p)],
};

const GRADE_TEXT: Record<string, string> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
};
export const gradeText = (grade: string | null | undefined): string =>
  (grade && GRADE_TEXT[grade]) ?? '未评等次';

// Only this project's own rules write the word.
export const assessmentLines = (payload: NoticePayload): Line[] =>
  WORDS[payload.notice.word as AssessmentWord]?.(payload) ?? [];
