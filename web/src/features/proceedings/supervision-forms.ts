import type { Step } from '../../../../api/contract/step-paths.js';
import { FIELDS, line, lookBack, text, type StepForm } from './step-fields.js';

const { REASON, COMMENT, PROOF, ITEMS } = FIELDS;

/** Steps of a listing. */
export const LISTING_FORMS = {
  IssueListing: [
    {
      button: '发出挂牌督办通知书',
      explain: '发出后通知单位主要负责人和联络员，开始计算整改期限。',
      done: '挂牌督办通知书已发出',
      fields: [
        text('requirements', '督办要求'),
        {
          ...{ name: 'dueOn', label: '整改期限', input: 'date', optional: true },
          hint: '不填的，按措施政策规定的工作日计算。',
        },
        ITEMS,
      ],
    },
  ],
  PublishListing: [
    {
      button: '登记挂牌公布',
      explain: '摘牌时在同一地方公布。',
      done: '已登记公布情况',
      fields: [line('place', '公布的地方', { hint: '例如：区政府网站' })],
    },
  ],
  AskListingCloseOut: [
    {
      button: '申请销号',
      explain: '安委办到现场核查，核查通过后由分管领导决定摘牌。',
      done: '销号申请已提交',
      fields: [text('text', '整改结果'), PROOF],
    },
  ],
  VerifyListing: [
    {
      verdict: 'yes',
      button: '现场核查通过',
      explain: '登记后由分管领导决定摘牌；核查的人不能决定摘牌。',
      done: '现场核查已登记，等待分管领导决定摘牌',
      fixed: { accept: true },
      fields: [
        { name: 'visitedOn', label: '核查日期', input: 'date' },
        line('visitors', '核查人员'),
        text('findings', '核查情况'),
      ],
    },
    {
      verdict: 'no',
      button: '核查未通过',
      explain: '退回单位继续整改；核查占用的工作日顺延到整改期限上。',
      done: '已退回继续整改',
      danger: true,
      fixed: { accept: false },
      fields: [
        { name: 'visitedOn', label: '核查日期', input: 'date' },
        line('visitors', '核查人员'),
        text('findings', '未通过的情况'),
      ],
    },
  ],
  Delist: [
    {
      verdict: 'yes',
      button: '同意摘牌',
      explain: '摘牌后到期回头看。',
      done: '已同意摘牌',
      fixed: { accept: true },
      fields: [COMMENT],
    },
    {
      verdict: 'no',
      button: '不同意摘牌',
      explain: '退回单位继续整改。',
      done: '已退回继续整改',
      danger: true,
      fixed: { accept: false },
      fields: [REASON],
    },
  ],
  PublishDelisting: [
    {
      button: '登记摘牌公布',
      explain: '应当在挂牌时公布的同一地方公布。',
      done: '已登记摘牌公布情况',
      fields: [
        line('place', '公布的地方', {
          first: (f) => (f.kind === 'listing' ? f.published?.place : undefined),
        }),
      ],
    },
  ],
  LookBackListing: lookBack(),
  LiftListing: [
    {
      button: '撤销挂牌督办',
      explain: '撤销后不再督办，理由记入记录。',
      done: '挂牌督办已撤销',
      danger: true,
      fields: [REASON],
    },
  ],
} satisfies Partial<Record<Step, StepForm[]>>;

/** Steps of a rectification. */
export const RECTIFICATION_FORMS = {
  ClaimRectified: [
    {
      button: '报整改完成',
      explain: '由安委办核查；核查期间不计逾期。',
      done: '已报整改完成，等待核查',
      fields: [text('text', '完成情况'), PROOF],
    },
  ],
  VerifyRectification: [
    {
      verdict: 'yes',
      button: '核查通过',
      explain: '通过后通知单位；单独登记的整改到期回头看。',
      done: '整改已核查通过',
      fixed: { accept: true },
      fields: [COMMENT],
    },
    {
      verdict: 'no',
      button: '退回整改',
      explain: '理由原样告知单位，计时从退回之日继续。',
      done: '已退回继续整改',
      danger: true,
      fixed: { accept: false },
      fields: [text('reason', '还差什么')],
    },
  ],
  MoveRectificationDate: [
    {
      button: '调整期限',
      explain: '只能在期限到期之前调整，原期限保留在记录里。',
      done: '整改期限已调整，单位会收到通知',
      fields: [{ name: 'dueOn', label: '新的期限', input: 'date' }, REASON],
    },
  ],
  WithdrawRectification: [
    {
      button: '撤销整改事项',
      explain: '登记有误或已不需要办理时撤销，单位会收到通知。',
      done: '整改事项已撤销',
      danger: true,
      fields: [REASON],
    },
  ],
  LookBackRectification: lookBack(),
} satisfies Partial<Record<Step, StepForm[]>>;
