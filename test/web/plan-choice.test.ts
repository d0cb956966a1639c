import { describe, expect, it } from 'vitest';
import { chosenPlan } from '../../web/src/shared/plan-choice.js';
import { DRAFT, PLAN } from '../support/web-fixture/plans.js';

const later = { ...PLAN, id: 'plan3', activatedAt: '2027-01-04T01:00:00.000Z' };

describe('the plan chosen', () => {
  it('is the one kept from last time', () => {
    expect(chosenPlan([PLAN, later, DRAFT], DRAFT.id)).toBe(DRAFT);
  });

  it('is the one activated last when none was kept', () => {
    expect(chosenPlan([DRAFT, PLAN, later], 'gone')).toBe(later);
  });

  it('is a draft only when nothing runs', () => {
    expect(chosenPlan([DRAFT], null)).toBe(DRAFT);
    expect(chosenPlan([], null)).toBeUndefined();
  });
});
