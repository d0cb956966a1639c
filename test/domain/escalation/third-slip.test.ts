import { describe, expect, it } from 'vitest';
import { calendarForTerm } from '../../../domain/calendar/calendar-for-term.js';
import { noCases, type CasesState, type Slip } from '../../../domain/escalation/case-state.js';
import { recordSlip } from '../../../domain/escalation/cases.js';
import { evolveCases } from '../../../domain/escalation/evolve-cases.js';
import { SYSTEM_ACTOR } from '../../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';

const context = {
  policy: DEFAULT_POLICY,
  calendar: calendarForTerm(2026, 2026),
  now: '2026-09-21T01:00:00.000Z',
};
const slip = (task: number, on: string): Slip => ({
  unitId: 'lead',
  taskId: `T${task}`,
  nodeId: `T${task}-${on}`,
  on,
});

function after(...slips: Slip[]): CasesState {
  return slips.reduce(
    (state, one) =>
      recordSlip(state, one, context).reduce(
        (s, fact) =>
          evolveCases(s, { ...fact, at: `${one.on}T01:00:00.000Z`, actor: SYSTEM_ACTOR }),
        state,
      ),
    noCases('p1'),
  );
}
const types = (state: CasesState, one: Slip) => recordSlip(state, one, context).map((f) => f.type);

describe('the third slip of a unit within a year', () => {
  it('counts what was missed on one day once', () => {
    const quarter = [slip(1, '2026-03-21'), slip(2, '2026-03-21'), slip(3, '2026-03-21')];
    expect(types(after(...quarter), slip(4, '2026-03-21'))).toEqual(['SlipRecorded']);
  });

  it('lets every node of the third bad day climb', () => {
    const before = after(slip(1, '2026-03-21'), slip(1, '2026-06-21'), slip(1, '2026-09-21'));
    expect(types(before, slip(2, '2026-09-21'))).toEqual(['SlipRecorded', 'ClimbCalledFor']);
  });

  it('forgets slips of more than a year ago', () => {
    const before = after(slip(1, '2025-06-21'), slip(1, '2025-09-21'));
    expect(types(before, slip(1, '2026-09-21'))).toEqual(['SlipRecorded']);
  });
});
