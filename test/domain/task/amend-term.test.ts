import { describe, expect, it } from 'vitest';
import { noticesFor } from '../../../domain/task/notices.js';
import { amend } from '../../support/amendments.js';
import { LEAD, leadLiaison, office, SUPPORT } from '../../support/cast.js';
import { acceptedTask, DUTY } from '../../support/task-story.js';

const FINAL = 'T1-N3';
const nodes = [
  { kind: 'commitment' as const, dueOn: '2026-06-30' },
  { kind: 'final' as const, dueOn: '2030-12-31' },
];
const withFinal = () => acceptedTask({ nodes });
const term = (to: string, movesFinal = true) =>
  amend({ term: { from: '2030-12-31', to, movesFinal } });

describe('a new term of the plan', () => {
  it('moves the last node of a task to its end', () => {
    const story = withFinal();
    expect(story.when(office, term('2031-12-31'))).toEqual([
      'PlanAmended',
      'DueDateAmended',
      'DueDateAmended',
    ]);
    expect(story.state.termEnd).toBe('2031-12-31');
    for (const unit of [LEAD, SUPPORT]) {
      expect(story.owed(FINAL, unit)).toMatchObject({
        firstDueOn: '2030-12-31',
        dueOn: '2031-12-31',
      });
    }
  });

  it('leaves a final review that the plan dates itself', () => {
    const story = withFinal();
    expect(story.when(office, term('2031-12-31', false))).toEqual(['PlanAmended']);
    expect(story.owed(FINAL, LEAD).dueOn).toBe('2030-12-31');
  });

  it('gives way to a date that the edition sets', () => {
    const story = withFinal();
    const final = { kind: 'final', title: '' } as const;
    const duties = [
      { from: { ...final, dueOn: '2030-12-31' }, to: { ...final, dueOn: '2031-06-30' } },
    ];
    const order = term('2031-12-31');
    story.when(office, { ...order, amendment: { ...order.amendment, duties } });
    expect(story.owed(FINAL, LEAD).dueOn).toBe('2031-06-30');
  });

  it('lets extensions reach its new end', () => {
    const story = withFinal();
    const about = { nodeId: DUTY, unitId: LEAD, toDate: '2031-03-31', reason: 'later' } as const;
    const ask = { type: 'AskExtension', ...about } as const;
    expect(story.when(leadLiaison, ask)).toBe('ExtensionBeyondTerm');
    story.when(office, term('2031-12-31'));
    expect(story.when(leadLiaison, ask)).toEqual(['ExtensionAsked']);
  });

  it('is told by the plan, not by each task', () => {
    const story = withFinal();
    story.when(office, term('2031-12-31'));
    const told = story.events.slice(-3).flatMap((e) => noticesFor(e, story.state));
    expect(told).toEqual([]);
  });
});
