import { describe, expect, it } from 'vitest';
import {
  noCases,
  type CaseFact,
  type CaseItem,
  type CasesState,
} from '../../../domain/escalation/case-state.js';
import {
  awaitsDecision,
  jumpOfSlip,
  nextProposalFire,
  pausesAfter,
  proposeRung,
  recordSlip,
} from '../../../domain/escalation/cases.js';
import {
  decideProposal,
  proposeByHand,
  type HandProposal,
} from '../../../domain/escalation/decide-cases.js';
import { evolveCases } from '../../../domain/escalation/evolve-cases.js';
import { caseNotices } from '../../../domain/escalation/case-notices.js';
import { SYSTEM_ACTOR, type Actor } from '../../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { DEFAULT_MEASURES, type DecidedRung } from '../../../domain/policy/measure-policy.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { CALENDAR, LEAD, SUPPORT, leader, leadLiaison, office } from '../../support/cast.js';
import { at } from '../../support/task-story.js';

const item = (nodeId: string, change: Partial<CaseItem> = {}): CaseItem => ({
  taskId: `task of ${nodeId}`,
  nodeId,
  unitId: LEAD,
  title: 'a promise',
  dueOn: '2026-06-30',
  ...change,
});
const context = (moment: string, policy: Policy = DEFAULT_POLICY) => ({
  policy,
  calendar: CALENDAR,
  now: at(moment),
});

class Cases {
  state: CasesState = noCases('P1');

  take(facts: CaseFact[], moment: string, actor: Actor = SYSTEM_ACTOR): string[] {
    for (const fact of facts) {
      this.state = evolveCases(this.state, { ...fact, at: at(moment), actor });
    }
    return facts.map((f) => f.type);
  }

  reach(moment: string, rung: DecidedRung, of: CaseItem): string[] {
    return this.take(proposeRung(this.state, { rung, item: of }, context(moment)), moment);
  }

  approve(moment: string, caseId = 'P1-C1'): string[] {
    return this.take([{ type: 'ProposalApproved', caseId }], moment, leader);
  }

  byHand(moment: string, change: Partial<HandProposal> = {}): string[] | string {
    const proposal: HandProposal = {
      key: 'k',
      actor: office,
      rung: 'list',
      items: [item('N1')],
      grounds: 'the works stand still',
      ...change,
    };
    const facts = proposeByHand(this.state, proposal, context(moment));
    return 'refused' in facts ? facts.refused : this.take(facts, moment, proposal.actor);
  }
}

describe('a node that climbs past the interview', () => {
  it('is proposed once for each rung', () => {
    const cases = new Cases();
    expect(cases.reach('2026-07-28 09:00', 'interview', item('N1'))).toEqual(['CaseProposed']);
    cases.approve('2026-07-29 10:00');
    expect(cases.reach('2026-08-25 09:00', 'list', item('N1'))).toEqual(['CaseProposed']);
    expect(cases.reach('2026-08-25 09:00', 'list', item('N1'))).toEqual([]);
    expect(cases.reach('2026-08-25 09:00', 'interview', item('N1'))).toEqual([]);
    expect(cases.reach('2026-09-23 09:00', 'veto', item('N1'))).toEqual(['CaseProposed']);
  });

  it('joins proposals of its own rung only', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'interview', item('N1'));
    expect(cases.reach('2026-07-29 09:00', 'list', item('N2'))).toEqual(['CaseProposed']);
    expect(cases.reach('2026-07-30 09:00', 'list', item('N3'))).toEqual(['CaseJoined']);
  });
});

describe('an open interview or listing', () => {
  const open = (rung: DecidedRung) => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', rung, item('N1', { taskId: 'T1' }));
    cases.approve('2026-07-29 10:00');
    return cases;
  };

  it('takes in a further slip of the same task up to its own rung', () => {
    const further = item('N2', { taskId: 'T1' });
    expect(open('list').reach('2027-01-04 09:00', 'interview', further)).toEqual(['CaseJoined']);
    expect(open('list').reach('2027-01-04 09:00', 'list', further)).toEqual(['CaseJoined']);
    expect(open('interview').reach('2027-01-04 09:00', 'list', further)).toEqual(['CaseProposed']);
  });

  it('takes in nothing once it has come to its end', () => {
    const cases = open('interview');
    const closed: CaseFact = { type: 'CaseClosed', caseId: 'P1-C1', outcome: 'finished' };
    cases.take([closed], '2026-12-01 10:00');
    expect(cases.reach('2027-01-04 09:00', 'interview', item('N2', { taskId: 'T1' }))).toEqual([
      'CaseProposed',
    ]);
  });

  it('takes in no rectification of another matter', () => {
    const cases = new Cases();
    const rectified = (n: string) => item(n, { taskId: '', rectificationId: n });
    cases.reach('2026-07-28 09:00', 'interview', rectified('R1'));
    cases.approve('2026-07-29 10:00');
    expect(cases.reach('2027-01-04 09:00', 'interview', rectified('R2'))).toEqual(['CaseProposed']);
  });
});

describe('a veto', () => {
  it('is not decided as a proposal', () => {
    const cases = new Cases();
    cases.reach('2026-09-23 09:00', 'veto', item('N1'));
    const decision = { key: 'k', actor: leader, caseId: 'P1-C1', approve: true };
    expect(decideProposal(cases.state, decision)).toEqual({ refused: 'VetoAwaitsStatement' });
  });

  it('is announced and reminded of by its own proceeding', () => {
    const cases = new Cases();
    cases.reach('2026-09-23 09:00', 'veto', item('N1'));
    expect(nextProposalFire(cases.state, context('2026-09-24 10:00'))).toBeUndefined();
    const proposed = { type: 'CaseProposed' as const, caseId: 'P1-C1', unitId: LEAD };
    const event = { ...proposed, rung: 'veto' as const, item: item('N1') };
    const stamped = { ...event, at: at('2026-09-23 09:00'), actor: SYSTEM_ACTOR };
    expect(caseNotices(stamped, cases.state)).toEqual([]);
  });
});

describe('a proposal by hand', () => {
  it('is for the office or a leader, with grounds and slips of one unit', () => {
    const cases = new Cases();
    expect(cases.byHand('2026-07-01 10:00', { actor: leadLiaison })).toBe('OnlyOfficeMay');
    expect(cases.byHand('2026-07-01 10:00', { grounds: ' ' })).toBe('GroundsMissing');
    expect(cases.byHand('2026-07-01 10:00', { items: [] })).toBe('SlipsMissing');
    const units = [item('N1'), item('N2', { unitId: SUPPORT })];
    expect(cases.byHand('2026-07-01 10:00', { items: units })).toBe('SlipsMissing');
    expect(cases.byHand('2026-07-01 10:00', { periodEnd: 'soon' })).toBe('DateImpossible');
    expect(cases.byHand('2026-07-01 10:00')).toEqual(['CaseProposed']);
  });

  it('joins all it names in one case', () => {
    const cases = new Cases();
    const items = [item('N1'), item('N2')];
    expect(cases.byHand('2026-07-01 10:00', { items, level: 'city' })).toEqual([
      'CaseProposed',
      'CaseJoined',
    ]);
    expect(cases.state.cases[0]).toMatchObject({
      rung: 'list',
      level: 'city',
      why: 'hand',
      grounds: 'the works stand still',
      proposer: { personId: office.personId },
    });
  });

  it('proposes nothing that is proposed already', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'list', item('N1'));
    expect(cases.byHand('2026-07-29 10:00')).toBe('AlreadyProposed');
  });

  it('is never decided by who made it', () => {
    const cases = new Cases();
    cases.byHand('2026-07-01 10:00', { actor: leader });
    const decision = { key: 'd', caseId: 'P1-C1', approve: true };
    const other = { ...leader, personId: 'another leader' };
    expect(decideProposal(cases.state, { ...decision, actor: leader })).toEqual({
      refused: 'DeciderIsProposer',
    });
    expect(decideProposal(cases.state, { ...decision, actor: other })).toEqual([
      { type: 'ProposalApproved', caseId: 'P1-C1' },
    ]);
  });

  it('of false reporting goes to the rung the policy names', () => {
    const cases = new Cases();
    cases.byHand('2026-07-01 10:00', { rung: undefined, finding: 'falseReporting' });
    expect(cases.state.cases[0]).toMatchObject({ rung: 'veto', why: 'falseReporting' });
  });

  it('of false reporting is refused where the policy names none', () => {
    const jumps = { ...DEFAULT_MEASURES.jumps, falseReporting: 'none' as const };
    const policy = { ...DEFAULT_POLICY, measures: { ...DEFAULT_MEASURES, jumps } };
    const proposal = { key: 'k', actor: office, finding: 'falseReporting', grounds: 'x' } as const;
    const facts = proposeByHand(
      noCases('P1'),
      { ...proposal, items: [item('N1')] },
      context('2026-07-01 10:00', policy),
    );
    expect(facts).toEqual({ refused: 'MeasureSwitchedOff' });
  });

  it('changes nothing when it is delivered twice', () => {
    const cases = new Cases();
    cases.state = { ...cases.state, answered: ['k'] };
    expect(cases.byHand('2026-07-01 10:00')).toEqual([]);
  });
});

describe('the third slip within a year', () => {
  const third = (policy: Policy, named: object) => {
    const cases = new Cases();
    for (const [n, on] of ['2026-03-21', '2026-06-21'].entries()) {
      const slip = { unitId: LEAD, taskId: `T${n}`, nodeId: `N${n}`, on };
      cases.take(recordSlip(cases.state, slip, context(`${on} 00:00`)), `${on} 00:00`);
    }
    const slip = { unitId: LEAD, taskId: 'T9', nodeId: 'N9', on: '2026-09-21', ...named };
    const now = context('2026-09-21 00:00', policy);
    return jumpOfSlip(recordSlip(cases.state, slip, now), slip, now);
  };
  const named = { title: 'a promise', dueOn: '2026-09-20' };

  it('leads straight to the rung the policy names', () => {
    expect(third(DEFAULT_POLICY, named)).toMatchObject({ rung: 'interview', item: named });
  });

  it('leads nowhere where the policy names none, or has no measures yet', () => {
    const jumps = { ...DEFAULT_MEASURES.jumps, thirdSlip: 'none' as const };
    const measures = { ...DEFAULT_MEASURES, jumps };
    expect(third({ ...DEFAULT_POLICY, measures }, named)).toBeUndefined();
    expect(third({ ...DEFAULT_POLICY, measures: undefined }, named)).toBeUndefined();
  });
});

describe('what waits for a decision', () => {
  it('is held until the proposal is decided', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'interview', item('N1'));
    expect(awaitsDecision(cases.state, item('N1'))).toBe(true);
    cases.approve('2026-07-29 10:00');
    expect(awaitsDecision(cases.state, item('N1'))).toBe(false);
  });

  it('pauses no ladder when only a higher level was refused', () => {
    const cases = new Cases();
    const raise = { caseId: 'P1-C1', unitId: LEAD, rung: 'list' as const, item: item('N1') };
    const fact: CaseFact = { type: 'CaseProposed', ...raise, level: 'city', raises: 'P1-C0' };
    cases.take([fact], '2026-10-12 09:00');
    const rejected: CaseFact[] = [{ type: 'ProposalRejected', caseId: 'P1-C1', reason: 'no' }];
    expect(pausesAfter(rejected, cases.state, context('2026-10-13 10:00'))).toEqual([]);
  });

  it('goes to the superior whom the policy names', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'list', item('N1'));
    const reminded = { type: 'ProposalReminded' as const, caseId: 'P1-C1', toSuperior: true };
    const event = { ...reminded, at: at('2026-08-11 09:00'), actor: SYSTEM_ACTOR };
    const readers = caseNotices(event, cases.state, 'mayor').map((n) => n.reader);
    expect(readers).toEqual([{ to: 'leaders' }, { to: 'person', personId: 'mayor' }]);
  });
});
