/** What people can do about an assessment in chat: buttons, questions, answers. */
export const ASSESSMENT_LABELS = {
  self: '开始自评',
  submit: '报送自评',
  mark: '去评分',
  object: '申诉',
  approve: '同意结果',
  sendBack: '退回重评',
} as const;
export type AssessmentCode = keyof typeof ASSESSMENT_LABELS;
