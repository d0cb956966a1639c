/** What assessments refuse: status and sentence. */
import type { AssessmentRefusal } from '../domain/assessment/life/refusals.js';

export const ASSESSMENT_WORDS: Record<
  Exclude<AssessmentRefusal, 'ReasonMissing'>,
  readonly [status: number, sentence: string]
> = {
  AssessmentNotOpen: [409, '这次考核已经结束或撤销，不能再办理。'],
  AssessmentAlreadyStarted: [409, '这一期考核已经启动，不需要重复启动。'],
  PhaseDoesNotAllow: [409, '考核现在所处的阶段不能办理这一步，请刷新页面查看进度。'],
  MayNotRunAssessment: [403, '这一步不由您办理：考核由安委办和考核组组织，结果由分管领导审定。'],
  SheetFaulty: [422, '评分表有错误，请先在评分表页面改正再启动考核。'],
  UnitWithoutSheet: [
    422,
    '没有可以考核的单位，或有单位没有对应类别的评分表，请先检查任务分工和评分表。',
  ],
  UnitNotAssessed: [404, '这个单位不在本次考核范围内。'],
  ItemUnknown: [404, '评分表里没有这个考评项目，请刷新页面后再选。'],
  ItemNotJudged: [409, '这一项由系统按记录计分，不能手工评分。'],
  IndicatorUnknown: [404, '这次考核里没有这个定性指标，请刷新页面后再选。'],
  ShareOutOfRange: [422, '完成程度应当在 0% 到 100% 之间，请修改。'],
  PointsOutOfRange: [422, '分值应当在 0 分到该项标准分之间，请修改。'],
  ItemsUnanswered: [409, '还有考评项目没有自评，请逐项填完后再报送。'],
  AssessorNotNamed: [403, '您不在本次考核的考核人员名单里，不能评分。'],
  AssessorOfSameUnit: [403, '不能考核自己所在的单位，请由其他考核人员办理。'],
  NothingToSettle: [409, '这一项评分已齐且没有分歧，不需要再评。'],
  SettlerIsMarker: [403, '评分分歧要由另外的考核人员裁定。'],
  MarksMissing: [409, '还有项目没有评完，或两人评分相差过大没有裁定，不能进入下一阶段。'],
  ObjectionsOpen: [409, '还有申诉没有答复，全部答复后才能进入下一阶段。'],
  ObjectionUnknown: [404, '没有找到这件申诉，或已经答复，请刷新页面。'],
  AnswererIsMarker: [403, '申诉不能由原评分人答复，请由其他人员办理。'],
  NotForUnit: [403, '您不是该单位的联络员或负责人，不能代它办理。'],
  DeciderHadPart: [403, '参与评分的人不能审定结果，请由其他领导审定。'],
  NotDecided: [409, '考核结果还没有审定，不能公布。'],
  AdjustmentUnknown: [404, '没有找到要替换的加减分，请刷新页面。'],
  AdjustmentTooLarge: [422, '加分或扣分超过了评分表规定的上限，请修改。'],
  MarksUnknown: [422, '第三方评分里有不认识的单位或考评项目，请核对后再导入。'],
  NotPublished: [409, '考核结果公布后才能列问题清单。'],
  ProblemIncomplete: [422, '请写明存在的问题和整改要求。'],
  DateNotLater: [422, '新的日期应当晚于现在的日期，请修改。'],
};
