import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, leadHead, leadLiaison, leader, office } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startProceeding, type ProceedingOnStage } from '../support/proceeding-on-stage.js';
import { askReview, proposer, statement, uphold } from '../support/veto-stories.js';

describeOnStage(
  'a veto at work',
  (stage) => {
    let veto: ProceedingOnStage;
    beforeEach(async () => {
      const about = { title: 'a promise', grounds: 'figures made up', evidenceIds: [], proposer };
      veto = await startProceeding(stage(), (item) => ({ kind: 'veto', items: [item], ...about }), {
        historyLimit: 60,
      });
    });
    afterEach(() => veto.end());
    const untilInForce = async () => {
      await veto.ask(leadHead, statement);
      await veto.ask(leader, uphold);
    };

    it('lapses at the end of its year, in a run that goes on from the first', async () => {
      await veto.ask(leadLiaison, statement);
      await stage().until('2026-06-30 10:00');
      await veto.ask(leader, uphold);
      await stage().until('2027-01-01 10:00');
      expect(await veto.result()).toBe('lapsed');
      expect(veto.types().slice(-2)).toEqual(['VetoUpheld', 'VetoLapsed']);
      const { raw } = await veto.handle.describe();
      expect(raw.workflowExecutionInfo?.execution?.runId).not.toBe(veto.firstRunId);
    });

    it('is decided without a statement once the days have passed', async () => {
      expect(await veto.ask(leader, uphold)).toBe('StatementPeriodOpen');
      await stage().until('2026-03-10 10:00');
      expect(await veto.ask(leader, { ...uphold, uphold: false })).toMatchObject({
        events: ['VetoDismissed'],
      });
      expect(await veto.result()).toBe('dismissed');
      expect(await veto.planHeard()).toMatchObject([
        { what: 'decided', approved: false, by: { personId: leader.personId } },
        { what: 'end', outcome: 'dismissed' },
      ]);
    });

    it('revoked on review ends', async () => {
      await untilInForce();
      await veto.ask(leadLiaison, askReview);
      await veto.ask(leader, { type: 'DecideVetoReview', revoke: true, reason: 'proved wrong' });
      expect(await veto.result()).toBe('revoked');
    });

    it('kept on review stays in force', async () => {
      await untilInForce();
      await veto.ask(leadLiaison, { ...askReview, unitId: LEAD });
      await veto.ask(leader, { type: 'DecideVetoReview', revoke: false, reason: 'nothing new' });
      expect(veto.state()?.phase).toBe('inForce');
      await veto.ask(office, { type: 'DraftReferral', grounds: 'figures made up' });
      expect(veto.types().at(-1)).toBe('ReferralDrafted');
    });
  },
  { standIns: true },
);
