import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, leadLiaison, office } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startProceeding, type ProceedingOnStage } from '../support/proceeding-on-stage.js';
import {
  clockChangedSignal,
  rulesChangedSignal,
  showAnewUpdate,
} from '../../workflows/messages.js';
import { STAGE_RULES } from '../support/workflow-stage.js';

const claim = {
  type: 'ClaimRectified' as const,
  unitId: LEAD,
  text: 'cleared',
  evidenceIds: ['E1'],
};
const verify = { type: 'VerifyRectification', accept: true } as const;

describeOnStage(
  'a rectification at work',
  (stage) => {
    let work: ProceedingOnStage;
    beforeEach(async () => {
      work = await startProceeding(stage(), () => ({
        kind: 'rectification',
        title: 'blocked exit',
        measure: 'clear it',
        dueOn: '2026-03-31',
        origin: 'publicReport',
        reachable: true,
      }));
    });
    afterEach(() => work.end());
    const rungs = () =>
      work.events().flatMap((e) => ('rung' in e ? [`${e.at.slice(5, 10)} ${String(e.rung)}`] : []));

    it('goes from the claim by way of a return to the look-back', async () => {
      await work.ask(leadLiaison, claim);
      await work.ask(office, { ...verify, accept: false, reason: 'a box is left' });
      await work.ask(leadLiaison, claim);
      await work.ask(office, verify);
      await stage().until('2026-09-02 10:00');
      const looked = { type: 'LookBackRectification', passed: true, findings: 'clear' } as const;
      await work.ask(office, looked);
      expect(await work.result()).toBe('finished');
    });

    it('with a failed look-back tells the plan and ends', async () => {
      await work.ask(leadLiaison, claim);
      await work.ask(office, verify);
      await stage().until('2026-09-02 10:00');
      const looked = { type: 'LookBackRectification', passed: false, findings: 'blocked' } as const;
      await work.ask(office, looked);
      expect(await work.result()).toBe('failed');
      expect(await work.planHeard()).toMatchObject([{ what: 'jump' }, { what: 'end' }]);
    });

    it('withdrawn ends', async () => {
      await work.ask(office, { type: 'WithdrawRectification', reason: 'entered twice' });
      expect(await work.result()).toBe('withdrawn');
    });

    it('climbs to the rung that the plan has to propose, and waits there', async () => {
      await stage().until('2026-12-31 10:00');
      expect(rungs().slice(-4)).toEqual([
        '04-01 chase',
        '04-08 warn',
        '04-15 circulate',
        '04-29 interview',
      ]);
      expect(await work.planHeard()).toMatchObject([{ what: 'climb', rung: 'interview' }]);
      await work.tell({ news: 'ladderReleased' });
      await stage().until('2027-03-31 10:00');
      expect(rungs().slice(-1)[0]).toContain('list');
    });

    it('hears of new rules, another clock, and what is to be shown anew', async () => {
      const { policy } = STAGE_RULES;
      const commitment = [{ offset: 2, rung: 'warn' as const }];
      const ladders = { ...policy.ladders, commitment };
      const rules = { ...STAGE_RULES, policy: { ...policy, ladders } };
      await work.handle.signal(rulesChangedSignal, rules);
      await work.handle.signal(clockChangedSignal);
      await work.handle.executeUpdate(showAnewUpdate);
      await stage().until('2026-04-30 10:00');
      expect(rungs()).toEqual(['04-02 warn']);
    });

    it('climbs for nobody who cannot be reached', async () => {
      await work.tell({ news: 'reachability', reachable: false });
      await stage().until('2026-05-31 10:00');
      expect(rungs()).toEqual([]);
      expect(work.types().slice(-1)).toEqual(['RectificationMissed']);
    });
  },
  { standIns: true },
);
