/** What happened, as a case file names it. Total over the rules' events: a new one gets its name here. */
import type { AssessmentFact } from '../../domain/assessment/life/assessment-events.js';
import type { CircularEventType } from '../../domain/circular/circular-state.js';
import type { DocumentEventType } from '../../domain/document/document-events.js';
import type { CaseEventType } from '../../domain/escalation/case-state.js';
import type { IndicatorEventType } from '../../domain/indicator/actual.js';
import type { InterviewFact } from '../../domain/interview/interview-facts.js';
import type { ListingFact } from '../../domain/listing/listing-facts.js';
import type { RectificationFact } from '../../domain/rectification/rectification-facts.js';
import type { TaskEventType } from '../../domain/task/task-events.js';
import type { VetoFact } from '../../domain/veto/veto-facts.js';

const TASK: Record<TaskEventType, string> = {
  TaskAssigned: '任务派发',
  NodeOpened: '新设节点',
  OwnerAppointed: '增定责任单位',
  AssignmentAccepted: '签收任务',
  AssignmentReturned: '退单',
  ReturnReminded: '催办退单会商',
  ReturnUpheld: '退单成立',
  ReturnRejected: '退单不成立',
  StepTaken: '采取督办措施',
  StepUnreached: '督办措施未送达',
  DeadlineMissed: '到期未完成',
  NamedInCircular: '列入通报',
  ClimbAllowed: '可升级至约谈',
  LadderPaused: '暂缓升级',
  LadderReleased: '解除暂缓',
  LadderJumped: '直接升级',
  Snoozed: '暂缓提醒',
  ReportSubmitted: '报送进展',
  ReportAccepted: '报告审核通过',
  ReportReturned: '报告退回',
  NodeSatisfied: '节点完成',
  ReviewerReminded: '催办审核',
  ExtensionAsked: '申请延期',
  ExtensionGranted: '同意延期',
  ExtensionRefused: '不同意延期',
  ExtensionLapsed: '延期申请不必再批',
  DeciderReminded: '催办审批',
  ExcusalAsked: '申请免责',
  ExcusalGranted: '同意免责',
  ExcusalRefused: '不同意免责',
  ExcusalDropped: '免责申请不必再决定',
  ExcusalReminded: '催办免责决定',
  ExcusalLapsed: '免责到期',
  CloseOutAsked: '申请销号',
  CloseOutReminded: '催办销号核实',
  CloseOutReturned: '销号申请退回',
  TaskClosed: '任务销号',
  LookBackDue: '回头看到期',
  LookBackPassed: '回头看通过',
  LookBackFailed: '回头看未通过',
  TaskSuspended: '任务中止',
  TaskResumed: '任务恢复',
  TaskCancelled: '任务取消',
  DueDateAmended: '调整到期日',
  PlanAmended: '规划修订',
  NodeWithdrawn: '撤销节点',
  OwnerWithdrawn: '不再承担',
  UnitReachabilityChanged: '联络渠道变化',
};

const CASES: Record<CaseEventType, string> = {
  SlipRecorded: '记失期一次',
  ClimbCalledFor: '一年内多次失期',
  CaseProposed: '提出建议',
  CaseJoined: '并案',
  ProposalReminded: '催办批示',
  ProposalApproved: '批准建议',
  ProposalRejected: '驳回建议',
  CaseClosed: '结案',
  PolicyRevised: '措施政策更新',
  CalendarRevised: '放假安排更新',
  PlanActivated: '规划启用',
  EditionDecided: '决定规划修订事项',
  EditionCarriedOut: '规划修订办理完毕',
};

type ProceedingEventType =
  InterviewFact['type'] | ListingFact['type'] | VetoFact['type'] | RectificationFact['type'];

const PROCEEDINGS: Record<ProceedingEventType, string> = {
  InterviewApproved: '批准约谈',
  InterviewNoticed: '发出约谈通知',
  AttendanceConfirmed: '确认参加约谈',
  InterviewPostponed: '约谈改期',
  InterviewHeld: '约谈进行',
  InterviewMissed: '未参加约谈',
  MinutesReturned: '约谈记录退回',
  MinutesRewritten: '重拟约谈记录',
  MinutesSigned: '约谈记录签认',
  InterviewReported: '书面报告整改',
  InterviewReportAccepted: '整改报告通过',
  InterviewReportInadequate: '整改报告不合格',
  InterviewRectified: '约谈整改完成',
  InterviewCalledOff: '取消约谈',
  ListingApproved: '批准挂牌督办',
  ListingIssued: '发出挂牌督办通知',
  ListingPublished: '挂牌督办公布',
  ListingOverdue: '挂牌督办逾期',
  ListingLevelRaised: '提级挂牌督办',
  RaiseRejected: '提级建议被驳回',
  ListingCloseOutAsked: '申请摘牌销号',
  ListingVerified: '现场核查通过',
  ListingReturned: '核查未通过',
  ListingDelisted: '摘牌销号',
  DelistingPublished: '摘牌结果公布',
  ListingLifted: '解除挂牌督办',
  VetoProposed: '提出一票否决',
  StatementMade: '陈述申辩',
  StatementPeriodEnded: '陈述申辩期满',
  StatementPeriodExtended: '陈述申辩期顺延',
  VetoUpheld: '决定一票否决',
  VetoDismissed: '不予一票否决',
  VetoReviewAsked: '申请复核',
  VetoRevoked: '撤销一票否决',
  VetoKept: '维持一票否决',
  VetoLapsed: '一票否决期满',
  ReferralDrafted: '拟移送问责',
  RectificationAssigned: '交办整改',
  RectificationStep: '整改督办措施',
  RectificationMissed: '整改逾期',
  RectificationClaimed: '报告整改完成',
  RectificationReturned: '整改退回',
  RectificationVerified: '整改核查通过',
  RectificationDateMoved: '整改期限调整',
  RectificationWithdrawn: '撤销整改',
  RectificationSettled: '整改事项办结',
  RungPaused: '暂缓升级',
  RungReleased: '解除暂缓',
  RungUnreached: '督办措施未送达',
  RungJumped: '直接升级',
  ReachabilityChanged: '联络渠道变化',
  SlipAbsorbed: '并入逾期事项',
  WaitReminded: '催办',
  LookBackPassed: '回头看通过',
  LookBackFailed: '回头看未通过',
};

const CIRCULARS: Record<CircularEventType, string> = {
  RoundUpOpened: '定期调度开始',
  RoundUpClosed: '定期调度结束',
  CircularPrepared: '编制通报',
  CauseGiven: '说明落后原因',
  CircularReady: '通报待拟稿',
  CircularReminded: '催办通报',
  CircularSubmitted: '通报送审',
  CircularReturned: '通报退回',
  CircularPublished: '通报发布',
  CircularDropped: '通报撤销',
};

const DOCUMENTS: Record<DocumentEventType, string> = {
  DocumentDrafted: '起草文书',
  DocumentChanged: '修改文书草稿',
  DocumentDiscarded: '撤下文书草稿',
  DocumentIssued: '签发文书',
  DocumentVoided: '文书作废',
};

const INDICATORS: Record<IndicatorEventType, string> = {
  IndicatorUnitsAppointed: '指定指标填报单位',
  ActualEntered: '填报指标实际值',
  ActualCorrected: '更正指标实际值',
  ActualVerified: '核实指标实际值',
  ActualReturned: '退回指标实际值',
};

const ASSESSMENTS: Record<AssessmentFact['type'], string> = {
  AssessmentStarted: '启动考核评估',
  PhaseEntered: '进入下一阶段',
  PhaseExtended: '延长阶段期限',
  SelfAssessed: '逐项自评',
  SelfAssessmentSubmitted: '报送自评',
  SelfAssessmentReminded: '催办自评',
  PhaseReminded: '催办考核',
  AssessorsNamed: '确定考核人员',
  MarkGiven: '评分',
  IndicatorMarked: '评定定性指标',
  ThirdPartyImported: '导入第三方评分',
  ScoreAdjusted: '加减分',
  ScoresFrozen: '固定得分',
  ObjectionRaised: '申诉',
  ObjectionAnswered: '答复申诉',
  ResultDecided: '同意考核结果',
  ResultSentBack: '退回考核结果',
  EditionPublished: '公布考核结果',
  ResultReopened: '考核结果待重新公布',
  ProblemListed: '列入问题清单',
  AssessmentClosed: '考核评估结束',
  AssessmentCancelled: '取消考核评估',
};

const ALL: Record<string, string> = {
  ...ASSESSMENTS,
  ...INDICATORS,
  ...PROCEEDINGS,
  ...CIRCULARS,
  ...DOCUMENTS,
  ...CASES,
  ...TASK,
};

/** The name of an event; of one that this version does not know, its type. */
export const eventWord = (type: string): string => ALL[type] ?? type;
