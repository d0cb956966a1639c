import type { Step } from '../../../../api/contract/step-paths.js';
import { FIELDS, line, text, type StepForm } from './step-fields.js';

const { REASON, EVIDENCE } = FIELDS;
const meeting = line('meeting', '会议（可不填）', {
  optional: true,
  hint: '例如：区安委会2026年第4次会议',
});

/** Steps of a veto. */
export const VETO_FORMS = {
  StateCase: [
    {
      button: '陈述申辩',
      explain: '在期限之内可以多次提交，决定前会如实呈报。',
      done: '陈述申辩已提交',
      fields: [text('text', '陈述申辩意见'), EVIDENCE],
    },
  ],
  DecideVeto: [
    {
      verdict: 'yes',
      button: '决定一票否决',
      explain: '生效期间该单位考核评估结果为不合格；单位可以申请一次复核。',
      done: '一票否决已生效',
      danger: true,
      fixed: { uphold: true },
      fields: [text('reason', '理由和依据'), meeting],
    },
    {
      verdict: 'no',
      button: '不予一票否决',
      explain: '决定和理由告知单位。',
      done: '已决定不予一票否决',
      fixed: { uphold: false },
      fields: [REASON, meeting],
    },
  ],
  AskVetoReview: [
    {
      button: '申请复核',
      explain: '只能申请一次；复核期间一票否决仍然有效。',
      done: '复核申请已提交',
      fields: [text('text', '申请复核的理由'), EVIDENCE],
    },
  ],
  DecideVetoReview: [
    {
      verdict: 'yes',
      button: '撤销一票否决',
      explain: '撤销后考核评估按实际得分；已公布的结果另发更正。',
      done: '一票否决已撤销',
      fixed: { revoke: true },
      fields: [REASON],
    },
    {
      verdict: 'no',
      button: '维持一票否决',
      explain: '维持到适用期满，不能再次申请复核。',
      done: '已决定维持',
      danger: true,
      fixed: { revoke: false },
      fields: [REASON],
    },
  ],
  DraftReferral: [
    {
      button: '拟移送问责文书',
      explain: '只拟出文书草稿供领导审阅，不会自动发出，单位看不到。',
      done: '已登记，请到文书页面拟出草稿',
      fields: [text('grounds', '移送问责的依据')],
    },
  ],
} satisfies Partial<Record<Step, StepForm[]>>;
