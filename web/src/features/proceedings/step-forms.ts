/** Every step of a proceeding as a form: its button, what it brings about, what has to be filled in. */
import type { OpenStepView } from '../../../../api/contract/proceedings.js';
import type { ProceedingFacts } from '../../../../api/contract/proceeding-facts.js';
import type { Step } from '../../../../api/contract/step-paths.js';
import type { StepField, StepForm } from './step-fields.js';
import { LISTING_FORMS, RECTIFICATION_FORMS } from './supervision-forms.js';
import { TALK_FORMS } from './talk-forms.js';
import { VETO_FORMS } from './veto-forms.js';

export const STEP_FORMS: Record<Step, StepForm[]> = {
  ...TALK_FORMS,
  ...LISTING_FORMS,
  ...VETO_FORMS,
  ...RECTIFICATION_FORMS,
};

/** The forms that are open: of a step that decides, the ways that are left. */
export const formsOf = ({ step, verdicts }: OpenStepView): StepForm[] =>
  STEP_FORMS[step].filter((form) => !form.verdict || verdicts.includes(form.verdict));

/** The fields that this record has a use for. */
export const fieldsOf = (form: StepForm, facts: ProceedingFacts): StepField[] =>
  form.fields.filter((field) => field.shown?.(facts) ?? true);

const filledIn = (value: unknown): boolean =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

/** What is handed in: what stands fixed, and what was filled in. */
export function bodyOf(form: StepForm, values: Record<string, unknown>): object {
  const filled = Object.entries(values).filter(([, value]) => filledIn(value));
  return { ...form.fixed, ...Object.fromEntries(filled) };
}
