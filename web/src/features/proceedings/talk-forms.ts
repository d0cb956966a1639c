import type { Step } from '../../../../api/contract/step-paths.js';
import { FIELDS, line, lookBack, text, type StepField, type StepForm } from './step-fields.js';

const { REASON, COMMENT, EVIDENCE, ITEMS } = FIELDS;
const meetsAt: StepField = { name: 'meetsAt', label: '约谈时间', input: 'moment' };

/** Steps of an interview. */
export const TALK_FORMS = {
  NoticeInterview: [
    {
      button: '发出约谈通知',
      explain: '发出后通知单位主要负责人和联络员，由单位确认参加人员。',
      done: '约谈通知已发出',
      fields: [
        meetsAt,
        line('place', '地点'),
        line('interviewer', '约谈人'),
        line('summoned', '被约谈人', { hint: '例如：主要负责人李四' }),
        text('requirements', '需要准备的材料和情况', { optional: true }),
      ],
    },
  ],
  ConfirmAttendance: [
    {
      button: '确认参加',
      explain: '请按通知由主要负责人本人参加；通知写明可以委托的除外。',
      done: '已确认参加',
      fixed: { proxy: false },
      fields: [
        line('name', '参加人员姓名和职务', {
          first: (f) => (f.kind === 'interview' ? f.meeting?.summoned : undefined),
        }),
        {
          ...{ name: 'proxy', label: '代主要负责人参加', input: 'check', optional: true },
          shown: (f) => f.kind === 'interview' && f.proxyAllowed === true,
        },
      ],
    },
  ],
  PostponeInterview: [
    {
      button: '改期',
      explain: '改期后重新通知单位。',
      done: '约谈已改期，单位会收到通知',
      fields: [meetsAt, line('place', '地点（不变可不填）', { optional: true }), REASON],
    },
  ],
  HoldInterview: [
    {
      button: '登记约谈情况',
      explain: '登记参加人员和纪要，交分管领导或安委办其他人员签发。',
      done: '已登记，纪要等待签发',
      fixed: { headCame: false },
      fields: [
        text('attendees', '参加人员'),
        {
          ...{ name: 'headCame', label: '单位主要负责人本人到会', input: 'check' },
          optional: true,
          first: () => true,
        },
        text('minutes', '约谈纪要'),
      ],
    },
  ],
  RecordAbsence: [
    {
      button: '登记缺席',
      explain: '登记后按措施政策直接进入下一级措施，由分管领导批示。',
      done: '已登记缺席',
      danger: true,
      fields: [text('grounds', '缺席情况')],
    },
  ],
  SignMinutes: [
    {
      verdict: 'yes',
      button: '签发纪要',
      explain: '签发后通知单位按期提交书面整改报告。',
      done: '纪要已签发',
      fixed: { accept: true },
      fields: [],
    },
    {
      verdict: 'no',
      button: '退回纪要',
      explain: '退回后由安委办按意见重拟。',
      done: '纪要已退回',
      danger: true,
      fixed: { accept: false },
      fields: [text('reason', '退回意见')],
    },
  ],
  RewriteMinutes: [
    {
      button: '重拟纪要',
      explain: '重拟后再次交签。',
      done: '纪要已重拟，等待签发',
      fields: [
        text('minutes', '约谈纪要', {
          first: (f) => (f.kind === 'interview' ? f.minutes?.text : undefined),
        }),
      ],
    },
  ],
  SubmitInterviewReport: [
    {
      button: '提交书面整改报告',
      explain: '由安委办审核，审核结果会通知本单位。',
      done: '书面整改报告已提交',
      fields: [text('text', '整改报告'), EVIDENCE],
    },
  ],
  JudgeInterviewReport: [
    {
      verdict: 'yes',
      button: '报告合格',
      explain: '通过后按登记的整改事项逐项办理；没有整改事项的，到期回头看。',
      done: '书面整改报告已通过',
      fixed: { adequate: true },
      fields: [COMMENT, ITEMS],
    },
    {
      verdict: 'no',
      button: '报告不合格',
      explain: '认定后直接进入挂牌督办建议，由分管领导批示。',
      done: '已认定报告不合格',
      danger: true,
      fixed: { adequate: false },
      fields: [REASON],
    },
  ],
  LookBackInterview: lookBack(),
  CallOffInterview: [
    {
      button: '取消约谈',
      explain: '取消后原有督办阶梯继续；已通知单位的，单位会收到取消通知。',
      done: '约谈已取消',
      danger: true,
      fields: [REASON],
    },
  ],
} satisfies Partial<Record<Step, StepForm[]>>;
