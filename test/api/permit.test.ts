import { describe, expect, it } from 'vitest';
import { actsOf, mayAppoint, reachOf } from '../../api/permit.js';
import { ACTS } from '../../api/contract/acts.js';
import { ROLES } from '../../api/contract/closed-sets.js';

const DECIDING = [
  'reviewReports',
  'decideReturns',
  'decideExtensions',
  'decideCloseOuts',
  'decideProposals',
  'governTasks',
  'activatePlan',
] as const;

describe('who may do what', () => {
  it('lets an administrator decide nothing', () => {
    expect(DECIDING.filter((act) => reachOf('admin', act))).toEqual([]);
  });

  it('lets an auditor only read', () => {
    const changing = actsOf('auditor').filter((act) => !act.startsWith('read'));
    expect(changing).toEqual(['issueOwnCode']);
  });

  it('lets an assessor run and mark assessments, and decide nothing', () => {
    const changing = actsOf('assessor').filter((act) => !act.startsWith('read'));
    expect(changing).toEqual(['runAssessments', 'markAssessments', 'issueOwnCode']);
  });

  it('confines people of a unit to what is their own', () => {
    const open = ['readPlans', 'readUnits', 'readScoreSheets'];
    for (const role of ['liaison', 'standin', 'head'] as const) {
      const wide = actsOf(role).filter((act) => reachOf(role, act) === 'all');
      expect(wide).toEqual(open);
    }
  });

  it('lets only leaders decide proposals', () => {
    expect(ROLES.filter((role) => reachOf(role, 'decideProposals'))).toEqual(['leader']);
  });

  it('shows an administrator no evidence', () => {
    expect(reachOf('admin', 'readEvidence')).toBeUndefined();
  });

  it('permits every act to somebody', () => {
    expect(ACTS.filter((act) => !ROLES.some((role) => reachOf(role, act)))).toEqual([]);
  });

  it('lets the office appoint people of units only', () => {
    expect(ROLES.filter((duty) => mayAppoint('office', duty))).toEqual([
      'liaison',
      'standin',
      'head',
    ]);
    expect(ROLES.filter((duty) => mayAppoint('admin', duty))).toEqual([...ROLES]);
    expect(ROLES.filter((duty) => mayAppoint('leader', duty))).toEqual([]);
  });
});
