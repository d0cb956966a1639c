import { expect, it } from 'vitest';
import { foreseeAssessment } from '../../../../domain/assessment/life/foresee-assessment.js';
import { AssessmentLife } from '../../../support/assessment-life.js';
import { at } from '../../../support/task-story.js';

const until = '2026-05-29 12:00';

it('is what happens when nobody acts', () => {
  const life = new AssessmentLife();
  const coming = foreseeAssessment(life.state, life.context, { from: life.now, until: at(until) });
  const before = life.happened.length;
  life.until(until);
  const happened = life.happened.slice(before);
  expect(happened.length).toBeGreaterThan(5);
  expect(coming.map((f) => [f.at, f.fact.type])).toEqual(happened.map((e) => [e.at, e.type]));
});
