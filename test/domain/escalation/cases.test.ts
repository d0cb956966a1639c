import { describe, expect, it } from 'vitest';
import { caseNotices } from '../../../domain/escalation/case-notices.js';
import { noCases, type CaseFact, type CasesState } from '../../../domain/escalation/case-state.js';
import {
  nextProposalFire,
  pausesAfter,
  proposeRung,
  recordSlip,
} from '../../../domain/escalation/cases.js';
import { decideProposal, type ProposalDecision } from '../../../domain/escalation/decide-cases.js';
import { evolveCases } from '../../../domain/escalation/evolve-cases.js';
import { dateOf } from '../../../domain/calendar/dates.js';
import { SYSTEM_ACTOR, type Actor } from '../../../domain/people/roles.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { CALENDAR, LEAD, leader, leadLiaison, office, SUPPORT } from '../../support/cast.js';
import { at } from '../../support/task-story.js';

/** The cases of one plan, told day by day. */
class Cases {
  state: CasesState = noCases('P1');
  private decisions = 0;

  context(moment: string) {
    return { policy: DEFAULT_POLICY, calendar: CALENDAR, now: at(moment) };
  }

  take(facts: CaseFact[], moment: string, by: { actor: Actor; commandKey?: string }): string[] {
    for (const fact of facts) {
      this.state = evolveCases(this.state, { ...fact, at: at(moment), ...by });
    }
    return facts.map((f) => f.type);
  }

  slip(moment: string, nodeId: string, unitId = LEAD): string[] {
    const slip = { unitId, taskId: `task of ${nodeId}`, nodeId, on: dateOf(at(moment)) };
    return this.take(recordSlip(this.state, slip, this.context(moment)), moment, bySystem);
  }

  reach(moment: string, nodeId: string, change: { taskId?: string; unitId?: string } = {}) {
    const item = { taskId: `task of ${nodeId}`, nodeId, unitId: LEAD, title: '', dueOn: '' };
    const reached = { rung: 'interview' as const, item: { ...item, ...change } };
    const facts = proposeRung(this.state, reached, this.context(moment));
    return this.take(facts, moment, bySystem);
  }

  decide(moment: string, change: Partial<ProposalDecision> = {}): string[] | string {
    const key = change.key ?? `decision-${(this.decisions += 1)}`;
    const decision = { actor: leader, caseId: 'P1-C1', approve: true, ...change, key };
    const facts = decideProposal(this.state, decision);
    if ('refused' in facts) return facts.refused;
    return this.take(facts, moment, { actor: decision.actor, commandKey: key });
  }
}
const bySystem = { actor: SYSTEM_ACTOR };

describe('slips of a unit', () => {
  it('are counted once for each date', () => {
    const cases = new Cases();
    expect(cases.slip('2026-03-21 00:00', 'N1')).toEqual(['SlipRecorded']);
    expect(cases.slip('2026-05-21 00:00', 'N1')).toEqual([]);
  });

  it('let the third within a year climb on', () => {
    const cases = new Cases();
    cases.slip('2026-03-21 00:00', 'N1');
    cases.slip('2026-06-21 00:00', 'N2');
    expect(cases.slip('2026-09-21 00:00', 'N3')).toEqual(['SlipRecorded', 'ClimbCalledFor']);
    expect(cases.slip('2026-12-21 00:00', 'N4')).toEqual(['SlipRecorded', 'ClimbCalledFor']);
  });

  it('of other units are not counted against it', () => {
    const cases = new Cases();
    cases.slip('2026-03-21 00:00', 'N1');
    cases.slip('2026-03-21 00:00', 'N1', SUPPORT);
    cases.slip('2026-06-21 00:00', 'N2', SUPPORT);
    expect(cases.slip('2026-09-21 00:00', 'N3')).toEqual(['SlipRecorded']);
  });

  it('are forgiven after a year', () => {
    const cases = new Cases();
    cases.slip('2026-03-21 00:00', 'N1');
    cases.slip('2026-06-21 00:00', 'N2');
    expect(cases.slip('2027-03-21 00:00', 'N3')).toEqual(['SlipRecorded']);
  });
});

describe('an interview proposal', () => {
  it('is drafted when a node reaches the rung', () => {
    const cases = new Cases();
    expect(cases.reach('2026-07-28 09:00', 'N1')).toEqual(['CaseProposed']);
    expect(cases.state.cases[0]).toMatchObject({
      caseId: 'P1-C1',
      unitId: LEAD,
      rung: 'interview',
    });
  });

  it('is not drafted twice for one node', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    expect(cases.reach('2026-07-29 09:00', 'N1')).toEqual([]);
  });

  it('takes in a slip of the unit within ten working days', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    expect(cases.reach('2026-08-11 09:00', 'N2')).toEqual(['CaseJoined']);
    expect(cases.state.cases[0]?.items.map((i) => i.nodeId)).toEqual(['N1', 'N2']);
  });

  it('takes in no slip after that', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    expect(cases.reach('2026-08-12 09:00', 'N2')).toEqual(['CaseProposed']);
  });

  it('takes in no slip of another unit', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    expect(cases.reach('2026-07-28 09:00', 'N2', { unitId: SUPPORT })).toEqual(['CaseProposed']);
  });

  it('takes in later slips of the same task while it is open', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1', { taskId: 'T1' });
    cases.decide('2026-07-29 10:00');
    expect(cases.reach('2027-01-28 09:00', 'N9', { taskId: 'T1' })).toEqual(['CaseJoined']);
  });

  it('once decided takes in no slip of another task', () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    cases.decide('2026-07-29 10:00');
    expect(cases.reach('2026-07-30 09:00', 'N2')).toEqual(['CaseProposed']);
  });
});

describe('deciding a proposal', () => {
  const proposed = () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    return cases;
  };

  it('is for a leader', () => {
    expect(proposed().decide('2026-07-29 10:00')).toEqual(['ProposalApproved']);
    expect(proposed().decide('2026-07-29 10:00', { actor: office })).toBe('DeciderMayNotDecide');
    expect(proposed().decide('2026-07-29 10:00', { actor: leadLiaison })).toBe(
      'DeciderMayNotDecide',
    );
  });

  it('says why when it rejects', () => {
    expect(proposed().decide('2026-07-29 10:00', { approve: false, reason: ' ' })).toBe(
      'ReasonMissing',
    );
  });

  it('is done once', () => {
    const cases = proposed();
    cases.decide('2026-07-29 10:00');
    expect(cases.decide('2026-07-29 10:05', { approve: false, reason: 'no' })).toBe(
      'ProposalNotWaiting',
    );
    expect(cases.decide('2026-07-29 10:05', { caseId: 'P1-C9' })).toBe('ProposalNotWaiting');
  });

  it('changes nothing when it is delivered twice', () => {
    const cases = proposed();
    cases.decide('2026-07-29 10:00', { key: 'tap-1' });
    expect(cases.decide('2026-07-29 10:00', { key: 'tap-1' })).toEqual([]);
  });

  it('reminds the leader after five working days, then the superior too', () => {
    const cases = proposed();
    const reminded: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const fire = nextProposalFire(cases.state, cases.context('2026-07-28 10:00'));
      if (fire?.fact.type !== 'ProposalReminded') break;
      reminded.push(`${dateOf(fire.at)} ${fire.fact.toSuperior}`);
      cases.state = evolveCases(cases.state, { ...fire.fact, at: fire.at, ...bySystem });
    }
    expect(reminded).toEqual(['2026-08-04 false', '2026-08-11 true', '2026-08-18 true']);
  });

  it('reminds nobody on a day off', () => {
    const fire = nextProposalFire(proposed().state, proposed().context('2026-08-08 10:00'));
    expect(fire?.at).toBe(at('2026-08-10 09:00'));
  });

  it('reminds nobody once it is done', () => {
    const cases = proposed();
    cases.decide('2026-07-29 10:00');
    expect(nextProposalFire(cases.state, cases.context('2026-12-01 10:00'))).toBeUndefined();
  });
});

describe('a rejected proposal', () => {
  const rejected = () => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    cases.reach('2026-07-29 09:00', 'N2');
    return cases;
  };
  const reject = { approve: false, reason: 'the flood explains it' };

  it('pauses the ladders of all its nodes', () => {
    const cases = rejected();
    const decision = { key: 'k', actor: leader, caseId: 'P1-C1', ...reject };
    const facts = decideProposal(cases.state, decision);
    if ('refused' in facts) throw new Error(facts.refused);
    const pauses = pausesAfter(facts, cases.state, cases.context('2026-07-30 10:00'));
    expect(pauses.map((p) => `${p.nodeId} ${p.rung} ${p.until}`)).toEqual([
      'N1 interview 2026-08-13',
      'N2 interview 2026-08-13',
    ]);
  });

  it('is not drafted again before the pause has passed', () => {
    const cases = rejected();
    cases.decide('2026-07-30 10:00', reject);
    expect(cases.reach('2026-08-12 09:00', 'N1')).toEqual([]);
  });

  it('may be drafted again after it', () => {
    const cases = rejected();
    cases.decide('2026-07-30 10:00', reject);
    expect(cases.reach('2026-08-13 09:00', 'N1')).toEqual(['CaseProposed']);
    expect(cases.state.cases.map((c) => c.status)).toEqual(['rejected', 'proposed']);
  });

  it('takes in nothing more', () => {
    const cases = rejected();
    cases.decide('2026-07-30 10:00', reject);
    expect(cases.reach('2026-07-31 09:00', 'N3')).toEqual(['CaseProposed']);
  });
});

describe('who hears of a proposal', () => {
  const heard = (fact: CaseFact): string[] => {
    const cases = new Cases();
    cases.reach('2026-07-28 09:00', 'N1');
    const event = { ...fact, at: at('2026-07-29 10:00'), actor: leader };
    return caseNotices(event, cases.state).map((n) => `${n.kind} ${n.reader.to} ${n.unitId}`);
  };
  const item = { taskId: 'T1', nodeId: 'N1', unitId: LEAD, title: '', dueOn: '' };

  it('is the leaders while it waits', () => {
    const proposed = { caseId: 'P1-C1', unitId: LEAD, rung: 'interview' as const, item };
    expect(heard({ type: 'CaseProposed', ...proposed })).toEqual([`proposal leaders ${LEAD}`]);
    expect(heard({ type: 'ProposalReminded', caseId: 'P1-C1', toSuperior: false })).toEqual([
      `proposalReminded leaders ${LEAD}`,
    ]);
  });

  it('is the office once it is decided', () => {
    expect(heard({ type: 'ProposalApproved', caseId: 'P1-C1' })).toEqual([
      `proposalApproved office ${LEAD}`,
    ]);
    expect(heard({ type: 'ProposalRejected', caseId: 'P1-C1', reason: 'no' })).toEqual([
      `proposalRejected office ${LEAD}`,
    ]);
  });

  it('is nobody when a slip only joins it', () => {
    expect(heard({ type: 'CaseJoined', caseId: 'P1-C1', item })).toEqual([]);
  });
});
