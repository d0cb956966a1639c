/** What a form of a step is made of. */
import type { ProceedingFacts } from '../../../../api/contract/proceeding-facts.js';

export interface StepField {
  name: string;
  label: string;
  input: 'line' | 'text' | 'date' | 'moment' | 'check' | 'items' | 'evidence';
  optional?: true;
  hint?: string;
  /** What stands in it at first. */
  first?: (facts: ProceedingFacts) => unknown;
  /** Left out where the record has no use for it. */
  shown?: (facts: ProceedingFacts) => boolean;
}

/** One way to take a step; a step that decides has two. */
export interface StepForm {
  verdict?: 'yes' | 'no';
  button: string;
  explain: string;
  done: string;
  danger?: true;
  /** What is handed in beside the fields. */
  fixed?: object;
  fields: StepField[];
}

export const line = (name: string, label: string, more: Partial<StepField> = {}): StepField => ({
  ...{ name, label, input: 'line' },
  ...more,
});
export const text = (name: string, label: string, more: Partial<StepField> = {}): StepField => ({
  ...{ name, label, input: 'text' },
  ...more,
});
const EVIDENCE: StepField = {
  ...{ name: 'evidenceIds', label: '佐证材料', input: 'evidence' },
  optional: true,
};
/** Fields that many steps have. */
export const FIELDS = {
  REASON: text('reason', '理由'),
  COMMENT: text('reason', '意见', { optional: true }),
  EVIDENCE,
  PROOF: { ...EVIDENCE, label: '佐证材料（必须附上）' } satisfies StepField,
  ITEMS: {
    ...{ name: 'items', label: '整改事项', input: 'items' as const, optional: true as const },
    hint: '逐项写明问题、要求和期限，由该单位办理、安委办核查。',
  } satisfies StepField,
};

/** A look-back has the same two forms in every kind. */
export const lookBack = (): StepForm[] => [
  {
    verdict: 'yes',
    button: '回头看通过',
    explain: '登记后事项办结。',
    done: '回头看已通过，事项办结',
    fixed: { passed: true },
    fields: [text('findings', '回头看情况')],
  },
  {
    verdict: 'no',
    button: '回头看未通过',
    explain: '登记后按措施政策直接进入规定的措施，由分管领导批示。',
    done: '已登记回头看未通过',
    danger: true,
    fixed: { passed: false },
    fields: [text('findings', '发现的问题')],
  },
];
