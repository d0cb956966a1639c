import { describe, expect, it } from 'vitest';
import {
  STEP_BODIES,
  STEPS,
  type ProceedingFacts,
  type ProceedingPage,
} from '../../../api/contract.js';
import { stepsOf } from '../../../domain/proceeding/open-steps.js';
import { PROCEEDING_KINDS } from '../../../domain/proceeding/proceeding.js';
import { factLines } from '../../../web/src/features/proceedings/fact-lines.js';
import { bodyOf as rectificationOf } from '../../../web/src/features/proceedings/open-rectification.js';
import { tabsOf } from '../../../web/src/features/proceedings/proceedings-page.js';
import { bodyOf as proposalOf } from '../../../web/src/features/proceedings/propose-case.js';
import { bodyOf, formsOf, STEP_FORMS } from '../../../web/src/features/proceedings/step-forms.js';
import type { StepField } from '../../../web/src/features/proceedings/step-fields.js';
import { proceedingEventWords } from '../../../web/src/shared/words/proceeding-events.js';
import { phaseWords } from '../../../web/src/shared/words/proceedings.js';
import { PHASE_STORIES } from '../../support/proceeding-phases.js';
import { proceedingFacts } from '../../../api/contract/proceeding-facts.js';

const FILLED: Record<StepField['input'], unknown> = {
  line: '某处',
  text: '某事',
  date: '2026-12-31',
  moment: '2026-12-31T01:00:00.000Z',
  check: true,
  items: [{ title: '问题', measure: '要求', dueOn: '2026-12-31' }],
  evidence: ['F1'],
};
const FORMS = STEPS.flatMap((step) => STEP_FORMS[step].map((form) => ({ step, form })));
const STORIES = PROCEEDING_KINDS.flatMap((kind) =>
  Object.entries(PHASE_STORIES[kind]).map(([phase, tell]) => ({ kind, phase, tell })),
);

describe('the forms of steps', () => {
  it('are there for every step that the rules know', () => {
    expect(new Set(STEPS)).toEqual(new Set(PROCEEDING_KINDS.flatMap(stepsOf)));
    for (const step of STEPS) expect(STEP_FORMS[step].length).toBeGreaterThan(0);
  });

  it.each(FORMS)('hand in what the api takes: $step $form.button', ({ step, form }) => {
    const all = Object.fromEntries(form.fields.map((f) => [f.name, FILLED[f.input]]));
    const must = form.fields.filter((f) => !f.optional).map((f) => [f.name, FILLED[f.input]]);
    for (const values of [all, Object.fromEntries(must)]) {
      const read = STEP_BODIES[step].safeParse(bodyOf(form, values));
      expect(read.error?.issues).toBeUndefined();
    }
  });

  it('are left out on the way that is not open', () => {
    const forms = formsOf({ step: 'JudgeInterviewReport', verdicts: ['no'], blocked: null });
    expect(forms.map((f) => f.button)).toEqual(['报告不合格']);
  });

  it('leave blanks out of what is handed in', () => {
    const [form] = STEP_FORMS.Delist;
    if (!form) throw new Error('no form');
    expect(bodyOf(form, { reason: ' ' })).toEqual({ accept: true });
  });
});

describe('the record of a proceeding on the page', () => {
  it.each(STORIES)('is in words: $kind, $phase', ({ kind, phase, tell }) => {
    const story = tell();
    for (const { type, ...data } of story.events) {
      expect(proceedingEventWords({ type, data })).not.toMatch(/^记录|undefined|null/);
    }
    const facts: ProceedingFacts = proceedingFacts.parse(story.state);
    for (const [label, words] of factLines(facts)) expect(label + words).not.toMatch(/undefined/);
    expect(phaseWords(kind, phase)).not.toBe(phase);
  });

  it('shows an event of a later version by its name', () => {
    expect(proceedingEventWords({ type: 'SomethingNew', data: {} })).toBe('记录：SomethingNew');
  });
});

it('keeps who made a public report apart from the rest', () => {
  const fields = { unitId: 'u', title: 't', measure: 'm', dueOn: '2026-12-31', name: '某' };
  expect(rectificationOf({ ...fields, origin: 'publicReport' })).toMatchObject({
    complainant: { name: '某' },
  });
  expect(rectificationOf({ ...fields, origin: 'hand' })).not.toHaveProperty('complainant');
});

it('sends a finding of false reporting instead of a rung', () => {
  const about = { unitId: 'u', nodeIds: ['n'], grounds: 'g' };
  expect(proposalOf({ ...about, measure: 'falseReporting' })).toEqual({
    ...about,
    finding: 'falseReporting',
  });
  expect(proposalOf({ ...about, measure: 'list' })).toEqual({ ...about, rung: 'list' });
});

it('counts every list in its tab', () => {
  const counts = {
    ...{ mine: 3, interviews: 1, listings: 2, vetoes: 0, rectifications: 4 },
    ...{ overdue: 1, lookBackDue: 0, ended: 9 },
  };
  const page: ProceedingPage = { rows: [], total: 0, counts };
  expect(tabsOf(page).map((t) => t.label)).toEqual([
    ...['待我办理 3', '约谈中 1', '督办中 2', '一票否决 0'],
    ...['整改中 4', '逾期 1', '回头看到期 0', '已办结 9'],
  ]);
});
