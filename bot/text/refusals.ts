/** Each "no" of the rules as one sentence that says what to do next. */
import type { Refusal, RefusalName } from '../../domain/task/refusals.js';
import { PROCEEDING_SENTENCES } from './proceeding-refusals.js';

const SENTENCES: Record<RefusalName, string> = {
  TaskHasEnded: '这项任务已经销号或取消，不能再办理。',
  TaskIsSuspended: '这项任务已中止，恢复后才能办理。',
  TaskIsNotSuspended: '这项任务没有中止。',
  TaskAlreadyAssigned: '这项任务已经派发。',
  UnitIsNotOwner: '这项任务不由本单位承担。',
  ActorDoesNotSpeakForUnit: '您的职务不能代表该单位办理，请由联络员办理。',
  AssignmentNotAwaiting: '这项任务不在待签收状态。',
  AssignmentNotAccepted: '请先签收这项任务，再办理。',
  AssignmentNotReturned: '这项任务没有退单。',
  NewUnitAlreadyOwner: '该单位已经承担这项任务。',
  GroundsMissing: '退单要写明理由。',
  ReasonMissing: '请写明理由。',
  PercentOutOfRange: '进度应在 0 到 100 之间。',
  TextMissing: '请用一句话说明进展。',
  ReportNotWaiting: '这份报告已经审核过了，未重复处理。',
  ReviewerIsReporter: '不能审核自己报送的内容，请由他人审核。',
  ReviewerMayNotReview: '这份报告不由您审核。',
  HostReportNeedsNamedReviewer: '本单位的报告要由指定的领导审核。',
  NodeUnknown: '这一事项不能这样办理。',
  NodeNotOpen: '这一事项已经办结，无需再办。',
  ExtensionAfterDue: '已过到期日，不能再申请延期。请报进展，并在困难里说明原因。',
  ExtensionNotLater: '新的日期要晚于现定日期。',
  ExtensionBeyondTerm: '新的日期超出了规划期，请选早一些的日期。',
  ExtensionLimitReached: '这一事项的延期次数已用完，请与安委办联系。',
  ExtensionAlreadyAsked: '这一事项已有延期申请等待批复，请等结果。',
  ExtensionNotWaiting: '这份延期申请已有结果，未重复处理。',
  ExcusalAlreadyAsked: '这一事项已有免责申请等待决定，请等结果。',
  ExcusalNotWaiting: '这份免责申请已有结果，未重复处理。',
  ExcusalEndPast: '免责的截止日期不能早于今天，请重新填写。',
  ExcusalBeyondTerm: '免责的截止日期超出了规划期，请选早一些的日期。',
  ExcusalEvidenceMissing: '以“尽职照单”申请免责，请先发来履职清单等材料。',
  DeciderMayNotDecide: '这件事不由您决定。',
  DeciderIsAsker: '不能批复自己提出的申请。',
  OnlyOfficeMay: '这件事由安委办办理。',
  OnlyLeadMayCloseOut: '销号由牵头单位申请。',
  NodesStillOpen: '还有到期事项没有完成，暂不能申请销号。',
  CloseOutNotAsked: '没有等待核准的销号申请。',
  LookBackNotWaiting: '这项任务没有待办的回头看，未作处理。',
  ReworkDateMissing: '回头看不通过，要写明整改期限，且晚于今天。',
  SnoozeTooLong: '最多可以推迟 5 个工作日提醒。',
  ProposalNotWaiting: '这份建议已有结果，未重复处理。',
  DateImpossible: '日期不存在，请重新填写。',
  ChangeNotOpen: '这些修订事项已经处理过了，未重复处理。',
  ...PROCEEDING_SENTENCES,
};

/** The sentence a person reads when a rule says no. */
export function refusalText({ refused }: Refusal): string {
  return SENTENCES[refused];
}
