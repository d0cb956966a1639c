/** What the office fills in for each kind; the facts come from the record. */
import type { DocumentKindName } from '../../shared/words/documents.js';

export interface Field {
  name: string;
  label: string;
  /** `lines`: one entry a line. `items`: problems with measure, owner and date. */
  input: 'unit' | 'line' | 'text' | 'lines' | 'names' | 'date' | 'moment' | 'flag' | 'items';
  required?: boolean;
  first?: string | string[] | boolean;
}

const field = (name: string, label: string, input: Field['input'] = 'line'): Field => ({
  name,
  label,
  input,
  required: true,
});
const open = (name: string, label: string, input: Field['input'] = 'line'): Field => ({
  name,
  label,
  input,
});

const UNIT = field('unitId', '单位', 'unit');
const REPLY = open('replyBy', '反馈期限（不填为5个工作日后）', 'date');
const TALK = [
  field('at', '约谈时间', 'moment'),
  field('place', '约谈地点'),
  field('interviewer', '约谈人（职务、姓名）'),
  field('interviewees', '被约谈人（输入后回车）', 'names'),
];
const APPROVED = [field('approvedBy', '批准人（职务）'), field('approvedOn', '批准日期', 'date')];
const ITEMS = field('items', '整改事项', 'items');
const COPIES = open('copies', '抄送机关（输入后回车）', 'names');

/** Kinds that are drawn up from the record alone. */
type Elsewhere =
  | 'circular'
  | 'closeOutSlip'
  | 'excusalDecision'
  | 'annualResult'
  | 'midtermReport'
  | 'finalReport';
export type HandDrafted = Exclude<DocumentKindName, Elsewhere>;

export const FIELDS: Record<HandDrafted, Field[]> = {
  chaseSlip: [UNIT, REPLY],
  warningSlip: [UNIT, REPLY],
  riskSlip: [
    UNIT,
    field('subject', '风险所在（如“今冬农村公路冰雪路段防护”）'),
    field('findings', '风险情况（一行一条）', 'lines'),
    open('basis', '提示依据', 'text'),
    field('measures', '工作建议（一行一条）', 'lines'),
    open('replyBy', '反馈期限', 'date'),
  ],
  interviewNotice: [
    UNIT,
    ...APPROVED,
    open('grounds', '约谈事由（除逾期事项外）', 'text'),
    ...TALK,
    open('prepare', '准备材料（一行一项）', 'lines'),
    open('proxyAllowed', '经同意可委托班子成员参加', 'flag'),
  ],
  interviewMinutes: [
    UNIT,
    ...TALK,
    open('attendees', '参加人员（输入后回车）', 'names'),
    field('recorder', '记录人'),
    field('grounds', '约谈事由（一行一条）', 'lines'),
    field('statement', '被约谈单位陈述', 'text'),
    open('demands', '约谈要求（一行一条）', 'lines'),
    { ...ITEMS, required: false },
    field('reportBy', '书面报告整改情况的期限', 'date'),
  ],
  listingNotice: [
    UNIT,
    { ...field('level', '挂牌级别'), first: '县级' },
    field('matter', '督办事项'),
    ...APPROVED,
    open('grounds', '督办事由（一行一条）', 'lines'),
    open('requirements', '督办要求（一行一条）', 'lines'),
    field('dueOn', '完成时限', 'date'),
    { ...field('supervisor', '核查单位'), first: '安委办' },
    COPIES,
    open('publishBy', '向社会公布的期限', 'date'),
  ],
  rectificationNotice: [
    UNIT,
    field('source', '问题来源（如“约谈”“日常检查”）'),
    ITEMS,
    field('reportBy', '报送整改情况的期限', 'date'),
  ],
  vetoDecision: [
    UNIT,
    field('period', '考核时段（如“2026年度”）'),
    field('facts', '事实（一行一条）', 'lines'),
    field('basis', '依据（一行一条）', 'lines'),
    field('decidedBy', '决定机关'),
    field('decidedOn', '决定日期', 'date'),
    field('from', '生效日期', 'date'),
    field('until', '终止日期', 'date'),
    COPIES,
  ],
  referralLetter: [
    UNIT,
    field('to', '移送机关'),
    field('facts', '主要事实（一行一条）', 'lines'),
    open('basis', '移送依据（一行一条）', 'lines'),
    open('attachments', '附件名称（输入后回车）', 'names'),
  ],
};

export const isHandDrafted = (kind: string): kind is HandDrafted => kind in FIELDS;

type Values = Record<string, unknown>;

const lines = (value: unknown): string[] =>
  (typeof value === 'string' ? value : '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');

function valueOf({ input }: Field, value: unknown): unknown {
  switch (input) {
    case 'lines':
      return lines(value);
    case 'names':
    case 'items':
      return value ?? [];
    case 'flag':
      return value === true;
    default:
      return value === '' || value === null ? undefined : value;
  }
}

/** What is asked of the api: the fields of the kind, each in its form. */
export function askedOf(kind: HandDrafted, values: Values): Values {
  const filled = FIELDS[kind].map((f) => [f.name, valueOf(f, values[f.name])]);
  return { kind, ...Object.fromEntries(filled) };
}
