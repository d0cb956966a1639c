/** The one table refusal → status and sentence. A sentence says what is wrong and what to do; `{…}` takes a detail. */
import type { DocumentRefusal } from '../domain/document/document-rules.js';
import type { ActualRefusal } from '../domain/indicator/refusals.js';
import type { DraftRefusalName } from '../domain/draft/refusals.js';
import type { PublicationRefusal } from '../domain/publication/publication-rules.js';
import type { RefusalName } from '../domain/task/refusals.js';
import { ASSESSMENT_WORDS } from './assessment-refusal-words.js';
import { PROCEEDING_WORDS } from './proceeding-refusal-words.js';
import { SUCCESSION_WORDS } from './succession-refusal-words.js';
import type { ApiCode, Code } from './refusals.js';

type Entry = readonly [status: number, sentence: string];

const BY_RULES: Record<RefusalName, Entry> = {
  TaskHasEnded: [409, '这项任务已经结束，不能再办理。如需恢复，请联系安委办。'],
  TaskIsSuspended: [409, '这项任务已中止，恢复之后才能办理。'],
  TaskIsNotSuspended: [409, '这项任务没有中止，不需要恢复。'],
  TaskAlreadyAssigned: [409, '这项任务已经派发，请刷新页面查看。'],
  UnitIsNotOwner: [403, '该单位不是这项任务的责任单位，请核对任务编号。'],
  ActorDoesNotSpeakForUnit: [403, '您不是该单位的联络员或负责人，不能代它办理。'],
  AssignmentNotAwaiting: [409, '这项任务不在待签收状态，请刷新页面查看最新情况。'],
  AssignmentNotAccepted: [409, '本单位还没有签收这项任务，请先签收。'],
  AssignmentNotReturned: [409, '该单位没有退单，或退单已经处理，请刷新页面。'],
  NewUnitAlreadyOwner: [409, '这个单位已经是责任单位，请另选一个单位。'],
  GroundsMissing: [422, '退单需要写明理由，请补充。'],
  ReasonMissing: [422, '请写明理由后再提交。'],
  PercentOutOfRange: [422, '完成百分比应当在 0 到 100 之间，请修改。'],
  TextMissing: [422, '请写明进展情况后再提交。'],
  ReportNotWaiting: [409, '这份报告已经审核过，请刷新页面查看结果。'],
  ReviewerIsReporter: [403, '不能审核自己提交的材料，请由其他人员审核。'],
  ReviewerMayNotReview: [403, '您不能审核这份报告：由安委办或任务的牵头单位审核。'],
  HostReportNeedsNamedReviewer: [403, '本单位的报告须由指定的分管领导审核。'],
  NodeUnknown: [404, '没有找到这个节点，请刷新页面后再选。'],
  NodeNotOpen: [409, '这个节点已经完成或撤销，不需要再办理。'],
  ExtensionAfterDue: [409, '已过到期日，不能再申请延期，请尽快报送进展并说明困难。'],
  ExtensionNotLater: [422, '新的日期应当晚于现在的到期日，请修改。'],
  ExtensionBeyondTerm: [422, '新的日期超出了规划期，请改在规划期末之前。'],
  ExtensionLimitReached: [409, '这个节点的延期次数已经用完，请联系安委办。'],
  ExtensionAlreadyAsked: [409, '这个节点已有一份延期申请在等待批复，请勿重复提交。'],
  ExtensionNotWaiting: [409, '这份延期申请已经处理，请刷新页面查看。'],
  ExcusalAlreadyAsked: [409, '这个节点已有一份免责申请在等待决定，请勿重复提交。'],
  ExcusalNotWaiting: [409, '这份免责申请已经处理，请刷新页面查看。'],
  ExcusalEndPast: [422, '免责的截止日期不能早于今天，请修改。'],
  ExcusalBeyondTerm: [422, '免责的截止日期超出了规划期，请改在规划期末之前。'],
  ExcusalEvidenceMissing: [422, '以“尽职照单”申请免责，须附上履职清单等佐证材料。'],
  DeciderMayNotDecide: [403, '这件事不由您决定，请转给有权决定的人员。'],
  DeciderIsAsker: [403, '不能批复自己提出的申请，请由其他人员批复。'],
  OnlyOfficeMay: [403, '只有安委办可以办理，请联系安委办。'],
  OnlyLeadMayCloseOut: [403, '只有牵头单位可以申请销号。'],
  NodesStillOpen: [409, '还有 {open} 个节点没有完成，全部完成后才能申请销号。'],
  CloseOutNotAsked: [409, '牵头单位还没有申请销号，或申请已经处理，请刷新页面。'],
  LookBackNotWaiting: [409, '这项任务没有待办的回头看，或已经办理，请刷新页面。'],
  ReworkDateMissing: [422, '回头看不通过，须写明整改期限，且晚于今天。'],
  CircularNotAsking: [409, '这期通报已经送审或发出，不能再补充原因。'],
  UnitNotNamed: [403, '这期通报没有点到本单位，不需要说明。'],
  CauseMissing: [422, '请写明落后原因后再提交。'],
  NextStepMissing: [422, '请写明下一步措施后再提交。'],
  CircularStillAsking: [409, '落后单位说明原因的期限未到，期满或全部答复后才能送审。'],
  CircularNotDrafted: [409, '这期通报不在起草阶段，请刷新页面查看。'],
  CircularNotSubmitted: [409, '这期通报不在待批阶段，请刷新页面查看。'],
  ApproverIsDrafter: [403, '不能批准自己送审的通报，请由安委办其他人员批准。'],
  NothingToCirculate: [409, '没有可以通报的事项：可能都已办结、免责，或已列入另一期通报。'],
  SnoozeTooLong: [422, '暂缓提醒最多 {most} 个工作日，请改短一些。'],
  ProposalNotWaiting: [409, '这份提案已经处理，请刷新页面查看。'],
  DateImpossible: [422, '没有这一天，请检查日期。'],
  ChangeNotOpen: [409, '选中的修订事项里有已经处理过的，请刷新页面后重新选择。'],
  ...PROCEEDING_WORDS,
  ...ASSESSMENT_WORDS,
};

const BY_DRAFT: Record<Exclude<DraftRefusalName, RefusalName | ApiCode>, Entry> = {
  DraftOutdated: [409, '草案刚被{by}修改过，这次修改没有保存；请在最新的内容上核对后再改一次。'],
  FindingUnknown: [409, '这一项已不在草案中（可能已被删除、拆分或合并），请刷新页面后再选。'],
  LinesOutsideText: [422, '行号应当在 1 到 {most} 之间，起始行不能在结束行之后，请修改。'],
  SplitOutsideTask: [422, '拆分处应当在这项任务的第 {from} 行到第 {to} 行之间，请重新选择。'],
  SplitOutsideText: [422, '所选位置不在这项任务的内容之内，请在任务内容的句末处拆分。'],
  TaskTooShortToSplit: [422, '这项任务只占一行，不能按行拆分；请在这一行里选一处句末拆分。'],
  JoinSkipsTasks: [422, '只能合并前后相邻的任务；请连同中间的任务一起选，或分别处理。'],
  TermImpossible: [422, '规划期的起始年不能晚于结束年，请修改。'],
  GroupUnknown: [422, '选择的单位组不存在，请重新选择。'],
  NameNotPrinted: [422, '规划的任务里没有“{name}”这个名称，请刷新页面后再选。'],
  CheckpointExists: [409, '同类、同日期的考核节点已经有了，不需要重复设置。'],
  StepUnknown: [404, '没有这一步修改，请刷新页面查看修改记录。'],
  StepUndoneAlready: [409, '这一步已经撤销，请刷新页面查看修改记录。'],
  StepNotUndone: [409, '这一步没有撤销，不需要恢复。'],
  LaterStepsDepend: [409, '第 {later} 步修改是在第 {step} 步的基础上做的，请先撤销第 {later} 步。'],
  NothingToUndo: [409, '没有可以撤销的修改。'],
  NothingToRedo: [409, '没有可以恢复的修改。'],
};

const BY_API: Record<ApiCode, Entry> = {
  NotSignedIn: [401, '您还没有登录，或登录已过期，请重新登录。'],
  SignInFailed: [401, '用户名或密码不对，请检查后重试；忘记密码请联系管理员重置。'],
  TokenUnknown: [401, '访问令牌无效或已作废，请向管理员申请新的令牌。'],
  CsrfMismatch: [403, '页面已经过期，请刷新页面后再办。'],
  PasswordMustChange: [403, '请先修改初始密码，再办理其他事项。'],
  OldPasswordWrong: [422, '原密码不对，请重新输入。'],
  NotPermitted: [403, '您没有办理这件事的权限；如有需要，请联系安委办或管理员。'],
  UnitMissing: [403, '您的账号没有挂在任何单位下，请联系管理员设置。'],
  NotYoursToAppoint: [403, '安委办只管理联络员、代理联络员和单位负责人，其他人员请联系管理员。'],
  OwnDutyFixed: [403, '不能修改自己的职责、单位或停用自己，请由另一位管理员办理。'],
  PathUnknown: [404, '没有这个地址，请检查网址。'],
  NotFound: [404, '没有找到，可能已被移走，或不在您的查看范围内。'],
  InputInvalid: [400, '填写的内容有误，请按提示修改后再提交。'],
  BodyMalformed: [400, '提交的内容无法读取，请刷新页面后重试。'],
  BodyTooLarge: [413, '提交的内容太大，请压缩或分开提交（单个文件不超过 20 MB）。'],
  KeyMissing: [400, '请求缺少编号（Idempotency-Key，应为 UUID），请刷新页面后重试。'],
  FileMissing: [400, '没有收到文件，请选择文件后再提交。'],
  FileKindRefused: [415, '只收图片、PDF 和 Office 文档，请转换格式后再传。'],
  TooOften: [429, '操作太频繁，请稍等一会儿再试。'],
  PlanUnreadable: [422, '{reason}'],
  FileUnreadable: [422, '{reason}'],
  PlanNotDraft: [409, '这份规划已经启用，不能再按草案修改。'],
  PlanEmpty: [409, '这份规划里没有任务，不能启用；请检查导入的文件。'],
  PlanNotRunning: [409, '这份规划还没有启用，请先启用。'],
  PlanIsEdition: [409, '这份草案是正在执行的规划的修订版，请在“修订版”页面逐项采纳，不单独启用。'],
  EditionTooLong: [
    422,
    '任务超过 {most} 项，不能逐项比对。请检查修订版是否选错了文件，或是否混入了其他数据。',
  ],
  EditionIsSamePlan: [409, '这就是正在执行的规划的原文，没有修订；请上传修订后的文件。'],
  EditionOfOtherPlan: [409, '这个文件已作为另一份规划启用，不能再作为修订版上传，请核对文件。'],
  EditionInUse: [409, '这份修订版已有处理过的事项，须留作依据，不能删除。'],
  SampleNeedsEmptySystem: [409, '系统里已经有规划或单位，示例只能导入空的系统。'],
  PolicyFaulty: [422, '措施政策有不合理的地方，请按提示修改后再保存。'],
  PolicyOutdated: [409, '措施政策已被别人修改，请刷新页面，在最新版本上修改。'],
  FreezeBroken: [
    500,
    '第 {freeze} 次固定的得分与台账里的校验码不符，可能被改动，不予显示；请管理员运行 npm run audit -- verify 核验。',
  ],
  SheetFaulty: [422, '评分表有不合理的地方，请按提示修改后再保存。'],
  SheetOutdated: [409, '评分表已被别人修改，请刷新页面，在最新版本上修改。'],
  SheetCoversTwice: [
    409,
    '{kind}已由同类单位的“{by}”评分，一类单位只能用一张表；请先改那张表的用途。',
  ],
  CalendarFaulty: [422, '放假安排文件有误，请按提示修改后再上传。'],
  CalendarOutdated: [409, '工作日历已被别人修改，请刷新页面后再录入。'],
  NameTaken: [409, '“{name}”已经是别的单位或单位组的名称或别称，请换一个。'],
  UsernameTaken: [409, '这个用户名已有人使用，请换一个。'],
  UnitUnknown: [422, '选择的单位不存在或已停用，请重新选择。'],
  TaskNotStarted: [409, '这项任务所在的规划还没有启用，启用之后才能办理。'],
  NothingOverdue: [409, '这个单位没有逾期未报的事项，不需要开具。'],
  CircularNotPublished: [409, '这期通报还没有发布，发布之后才能出具文书。'],
  PaperNotDue: [409, '这份文书已经起草，或已不需要，请刷新页面查看。'],
  ProposalNotApproved: [409, '这份提案还没有批准，批准之后才能出具文书。'],
  ExcusalNotGranted: [409, '这份免责申请还没有同意，同意之后才能出具决定。'],
  TaskNotClosed: [409, '这项任务还没有销号，核实销号之后才能开具销号单。'],
  WorkbookNotOfIndicators: [422, '这个文件里没有“年度实际值”表，请先导出指标表，填好后再导入。'],
  WorkbookNotOfMarks: [
    422,
    '这个文件里没有评分表：应有“单位”“考评要点”“得分”三列，请补上表头后再导入。',
  ],
  EvidenceNotFree: [422, '佐证材料不是您上传的，或已用于别的报告，请重新上传。'],
  MessageNotLost: [409, '这条消息没有丢失，不需要重发，请刷新页面查看。'],
  MessageMoot: [409, '这件事已经办理或日期已变，不需要再发这条消息。'],
  MessageSentAnew: [409, '这条消息已经重发过，请在送达台账里查看结果。'],
  NodeNotOfUnit: [422, '所选事项不是这个单位的，请重新选择。'],
  EngineUnavailable: [503, '后台暂时没有应答，请稍后再试一次；重试不会重复办理。'],
  InternalFault: [500, '系统出了故障，已经记录下来，请稍后再试。'],
};

const BY_DOCUMENTS: Record<DocumentRefusal, Entry> = {
  DocumentNotDraft: [409, '这份文书已经签发或已撤下，不能再改，请刷新页面查看。'],
  DocumentNotIssued: [409, '只有已签发的文书才能作废，请刷新页面查看。'],
  DocumentByYourself: [403, '不能签发自己起草或修改过的文书，请由另一位人员签发。'],
  DocumentNeedsLeader: [403, '这类文书须由分管领导签发，请转给分管领导。'],
  DocumentReasonMissing: [422, '请写明作废的理由。'],
};

const BY_INDICATORS: Record<ActualRefusal['refused'], Entry> = {
  ActualYearOutside: [
    422,
    '年份应当在 {from} 年（基期）到 {to} 年之间，{year} 年不在规划期内，请修改。',
  ],
  ActualYearFuture: [422, '{year} 年还没有到，不能填报实际值，请修改年份。'],
  ActualNotNumber: [422, '填写的不是数，请填一个数（单位：{unit}）。'],
  ActualUnitMismatch: [422, '单位对不上：这项指标的单位是{unit}，请换算后再填。'],
  ActualTextMissing: [422, '这是定性指标，请用一两句话写明完成情况。'],
  ActualSourceMissing: [422, '请写明数据来源，例如哪个部门的年报或统计表。'],
  ActualUnitNotResponsible: [
    403,
    '这项指标不由您所在的单位填报；如有出入，请联系安委办调整填报单位。',
  ],
  ActualAlreadyEntered: [409, '{year} 年已经填过；如需更改，请用“更正”并写明理由。'],
  ActualNotEntered: [409, '这一年还没有填报过，不需要更正，请直接填报。'],
  ActualUnchanged: [422, '与原来的数值相同，不需要更正。'],
  ActualReasonMissing: [422, '请写明理由后再提交。'],
  ActualNotWaiting: [409, '这个数值已经处理过，请刷新页面查看结果。'],
  ActualByYourself: [403, '不能核实自己填报的数值，请由其他人员核实。'],
  ActualVerifierMayNot: [403, '指标数值由安委办核实，请转给安委办。'],
  ActualNeedsNamedReviewer: [403, '本单位的指标数值须由指定的分管领导核实。'],
};

const BY_PUBLICATION: Record<PublicationRefusal, Entry> = {
  EditionOutdated: [
    409,
    '起草以后评定结果已重新固定，这份草稿不再准确。请撤下草稿，按新的结果另行起草。',
  ],
  EditionNotDraft: [409, '这一期已经发布或已撤下，不能再改；如有更正，请另发一期。'],
  EditionByYourself: [403, '不能发布自己起草的内容，请由另一位人员审核发布。'],
  EditionNeedsApprover: [403, '公开内容由安委办或分管领导审核发布。'],
  ResultNotDecided: [409, '这次考核的结果还没有批准，批准之后才能公开。'],
  EditionLeaks: [422, '内容中有不得公开的信息，请按提示改正后重新起草。'],
  EditionNoteMissing: [422, '这次考核的结果已经公开过，请写明更正了什么。'],
};

const TABLE: Record<Code, Entry> = {
  ...BY_INDICATORS,
  ...BY_PUBLICATION,
  ...BY_DOCUMENTS,
  ...BY_RULES,
  ...BY_DRAFT,
  ...BY_API,
  ...SUCCESSION_WORDS,
};

/** HTTP status and Chinese sentence of a refusal. */
export function wordsOf(
  code: Code,
  detail: Record<string, string | number> = {},
): { status: number; sentence: string } {
  const [status, text] = TABLE[code];
  const sentence = text.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
  return { status, sentence };
}
