import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../domain/calendar/dates.js';
import { isWorkday, workdaysBetween } from '../../../domain/calendar/workdays.js';
import {
  noCases,
  type Case,
  type CaseFact,
  type CaseItem,
  type CasesState,
} from '../../../domain/escalation/case-state.js';
import { nextProposalFire, proposeRung } from '../../../domain/escalation/cases.js';
import { decideProposal, proposeByHand } from '../../../domain/escalation/decide-cases.js';
import { evolveCases } from '../../../domain/escalation/evolve-cases.js';
import { SYSTEM_ACTOR, type Actor, type Role } from '../../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { DECIDED_RUNGS, type DecidedRung } from '../../../domain/policy/measure-policy.js';
import { RUNGS, type Policy } from '../../../domain/policy/policy.js';
import { CALENDAR, LEAD, SUPPORT } from '../../support/cast.js';
import { at } from '../../support/task-story.js';

const PATIENCE_MS = 60_000;
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 200);
const HOUR_MS = 3_600_000;

type Recorded = CaseFact & { at: string; actor: Actor; before: CasesState };

/** The cases of a plan through a random life. */
class CasesLife {
  state = noCases('P1');
  events: Recorded[] = [];
  now = at('2026-03-02 10:00');
  policy: Policy = DEFAULT_POLICY;
  private keys = 0;

  get context() {
    return { policy: this.policy, calendar: CALENDAR, now: this.now };
  }
  key = () => `key-${(this.keys += 1)}`;

  take(facts: readonly CaseFact[] | { refused: string }, actor: Actor, commandKey?: string) {
    if ('refused' in facts) return;
    for (const fact of facts) {
      const stamp = { at: this.now, actor, ...(commandKey && { commandKey }) };
      this.events.push({ ...fact, ...stamp, before: this.state });
      this.state = evolveCases(this.state, { ...fact, ...stamp });
    }
  }

  pass(hours: number): void {
    this.now = new Date(Date.parse(this.now) + hours * HOUR_MS).toISOString();
    for (;;) {
      const fire = nextProposalFire(this.state, this.context);
      if (!fire || fire.at > this.now) return;
      this.take([fire.fact], SYSTEM_ACTOR);
    }
  }
}

const actor = fc
  .record({
    person: fc.constantFrom('Ann', 'Bo'),
    role: fc.constantFrom<Role>('office', 'leader', 'admin', 'liaison'),
  })
  .map(({ person, role }): Actor => ({ personId: person, name: person, role, channel: 'web' }));
const item = fc
  .record({ unitId: fc.constantFrom(LEAD, SUPPORT), node: fc.nat({ max: 4 }) })
  .map(({ unitId, node }): CaseItem => {
    const taskId = `T${Math.floor(node / 2)}`;
    return { taskId, nodeId: `${taskId}-N${node}`, unitId, title: 't', dueOn: '2026-02-27' };
  });
const rung = fc.constantFrom<DecidedRung>(...DECIDED_RUNGS);
type Deed = (life: CasesLife) => void;

const reaches = fc.record({ item, rung }).map((reached): Deed => (life) => {
  life.take(proposeRung(life.state, reached, life.context), SYSTEM_ACTOR);
});
const proposes = fc
  .record({ actor, items: fc.array(item, { minLength: 1, maxLength: 3 }), rung })
  .map(({ actor: by, ...about }): Deed => (life) => {
    const proposal = { key: life.key(), actor: by, grounds: 'late', ...about };
    life.take(proposeByHand(life.state, proposal, life.context), by, proposal.key);
  });
const decides = fc
  .record({ actor, approve: fc.boolean(), nth: fc.nat({ max: 9 }) })
  .map(({ actor: by, approve, nth }): Deed => (life) => {
    const { caseId = 'none' } = life.state.cases[nth % Math.max(1, life.state.cases.length)] ?? {};
    const decision = { key: life.key(), actor: by, caseId, approve, reason: 'so' };
    life.take(decideProposal(life.state, decision), by, decision.key);
  });
const ends = fc.nat({ max: 9 }).map((nth): Deed => (life) => {
  const open = life.state.cases.filter((c) => c.status === 'approved' && !c.closedOn);
  const found = open[nth % Math.max(1, open.length)];
  if (found) life.take([{ type: 'CaseClosed', caseId: found.caseId, outcome: 'x' }], SYSTEM_ACTOR);
});
const revises = fc.constantFrom(3, 10, 25).map((pauseWorkdays): Deed => (life) => {
  life.policy = { ...DEFAULT_POLICY, pauseWorkdays, joinWorkdays: pauseWorkdays };
});
const step = fc.record({
  hours: fc.oneof(fc.constant(0), fc.nat({ max: 700 })),
  deed: fc.oneof(reaches, reaches, proposes, decides, decides, ends, revises),
});
const life = fc.array(step, { minLength: 5, maxLength: 40 }).map((steps) => {
  const cases = new CasesLife();
  for (const { hours, deed } of steps) {
    cases.pass(hours);
    deed(cases);
  }
  return cases;
});

const always = (rule: (cases: CasesLife) => void): void =>
  fc.assert(
    fc.property(life, (cases) => {
      rule(cases);
    }),
    { numRuns: RUNS },
  );
const rank = (r: string): number => RUNGS.findIndex((known) => known === r);
const holds = (c: Case, { nodeId, unitId }: CaseItem): boolean =>
  c.unitId === unitId && c.items.some((i) => i.nodeId === nodeId);
const proposedIn = ({ events }: CasesLife) =>
  events.flatMap((e) => (e.type === 'CaseProposed' || e.type === 'CaseJoined' ? [e] : []));

describe('whatever happens to the cases of a plan', { timeout: PATIENCE_MS }, () => {
  it('proposes no rung twice for one node, but after a rejection has rested', () => {
    always((cases) => {
      for (const { item: about, before, ...event } of proposedIn(cases)) {
        const reached =
          event.type === 'CaseProposed'
            ? event.rung
            : before.cases.find((c) => c.caseId === event.caseId)?.rung;
        const earlier = before.cases.filter(
          (c) => holds(c, about) && rank(c.rung) >= rank(reached ?? ''),
        );
        expect(earlier.filter((c) => c.status !== 'rejected')).toEqual([]);
      }
    });
  });

  it('keeps the pause after a rejection', () => {
    always((cases) => {
      const { policy } = cases;
      if (policy !== DEFAULT_POLICY) return;
      const soon = proposedIn(cases).filter(({ item: about, before, at: when, ...event }) => {
        const again = event.type === 'CaseProposed' ? event.rung : 'veto';
        return before.cases.some(
          (c) =>
            holds(c, about) &&
            rank(c.rung) >= rank(again) &&
            c.decidedOn &&
            workdaysBetween(CALENDAR, c.decidedOn, dateOf(when)) < 3,
        );
      });
      expect(soon).toEqual([]);
    });
  });

  it('joins slips of one unit alone', () => {
    always((cases) => {
      const mixed = cases.state.cases.filter((c) => c.items.some((i) => i.unitId !== c.unitId));
      expect(mixed).toEqual([]);
    });
  });

  it('is decided once, by a leader who did not propose it, and no veto here', () => {
    always((cases) => {
      const decided = cases.events.flatMap((e) =>
        e.type === 'ProposalApproved' || e.type === 'ProposalRejected' ? [e] : [],
      );
      const wrong = decided.filter(({ caseId, actor: by, before }) => {
        const found = before.cases.find((c) => c.caseId === caseId);
        const parts = cases.events.filter((e) => 'item' in e && e.caseId === caseId);
        const own = parts.some((e) => e.actor.personId === by.personId);
        return by.role !== 'leader' || own || found?.status !== 'proposed' || found.rung === 'veto';
      });
      expect(wrong).toEqual([]);
    });
  });

  it('reminds on working days, once a day', () => {
    always((cases) => {
      const reminded = cases.events.flatMap((e) => (e.type === 'ProposalReminded' ? [e] : []));
      const days = reminded.map((e) => `${e.caseId} ${dateOf(e.at)}`);
      expect(reminded.filter((e) => !isWorkday(CALENDAR, dateOf(e.at)))).toEqual([]);
      expect(new Set(days).size).toBe(days.length);
    });
  });

  it('has a record that explains its state', () => {
    always((cases) => {
      const retold = cases.events.reduce(
        (state, { before: _before, ...event }) => evolveCases(state, event),
        noCases('P1'),
      );
      expect(retold).toEqual(cases.state);
    });
  });
});
