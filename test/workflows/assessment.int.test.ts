import { afterEach, beforeEach, expect, it } from 'vitest';
import { at } from '../support/task-story.js';
import { a, b, c } from '../support/assessment-life.js';
import { startAssessmentOnStage, type AssessmentOnStage } from '../support/assessment-on-stage.js';
import { LEAD, leadLiaison, leader, office } from '../support/cast.js';
import { comeToRest } from '../support/come-to-rest.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { YEAR } from '../support/score-stage.js';

const OBJECTION = {
  type: 'RaiseObjection' as const,
  ...{ unitId: LEAD, itemId: 'safetyDuty', grounds: 'two lists left out', evidenceIds: [] },
};
const PUBLISH = { type: 'PublishEdition' as const, number: '1', sha256: 'f00' };

describeOnStage(
  'an assessment at work',
  (stage) => {
    let life: AssessmentOnStage;
    beforeEach(async () => {
      life = await startAssessmentOnStage(stage());
    });
    afterEach(() => life.end());
    const untilDecided = async () => {
      await life.enter('selfAssessment', 'scoring');
      await life.markAll();
      await life.enter('draft', 'objections', 'decision');
      await life.ask(leader, { type: 'DecideResult', approve: true });
    };

    it('goes from its notice to scoring by itself once every unit has answered', async () => {
      await stage().until('2026-03-06 10:00');
      await life.answerAll();
      await stage().until('2026-03-20 10:00');
      expect((await life.state()).phase).toBe('scoring');
      expect(life.types()).not.toContain('SelfAssessmentReminded');
    });

    it('chases who is silent up to the circular', async () => {
      await stage().until('2026-04-10 10:00');
      const rungs = life
        .events()
        .flatMap((e) => (e.type === 'SelfAssessmentReminded' && e.unitId === LEAD ? [e.rung] : []));
      expect(rungs).toEqual(['remind', 'remind', 'remind', 'chase', 'warn', 'circulate']);
    });

    it('freezes the scores when a draft is drawn up and before the decision', async () => {
      await untilDecided();
      expect((await life.state()).freezes).toMatchObject([
        { freeze: 1, stage: 'draft', sha256: 'draft-1' },
        { freeze: 2, stage: 'decision', sha256: 'decision-2' },
      ]);
    });

    it('waits with the decision for the answer to an objection', async () => {
      await life.enter('selfAssessment', 'scoring');
      await life.markAll();
      await life.enter('draft', 'objections');
      await life.ask(leadLiaison, OBJECTION);
      await stage().until('2026-03-20 10:00');
      expect(await life.ask(office, { type: 'EnterNextPhase' })).toBe('ObjectionsOpen');
      const objectionId = `${life.assessmentId}-O1`;
      await life.ask(c, { type: 'AnswerObjection', objectionId, points: 8, reason: 'found' });
      await stage().until('2026-05-20 10:00');
      expect(await life.state()).toMatchObject({ phase: 'decision' });
    });

    it('takes the marks of a qualitative indicator, and what an objection makes of them', async () => {
      await life.enter('selfAssessment', 'scoring');
      await life.markAll();
      const mark = {
        type: 'MarkIndicator' as const,
        indicatorId: 'I5',
        reason: 'read the account',
      };
      expect(await life.ask(c, { ...mark, share: 2 })).toBe('ShareOutOfRange');
      for (const who of [a, b]) await life.ask(who, { ...mark, share: 0.5 });
      await life.enter('draft', 'objections');
      await life.ask(leadLiaison, { ...OBJECTION, itemId: 'indicators' });
      const about = { objectionId: `${life.assessmentId}-O1`, reason: 'a year left out' };
      const indicator = { indicatorId: 'I5', share: 0.9 };
      await life.ask(c, { type: 'AnswerObjection', ...about, indicator });
      const { indicatorMarks } = await life.state();
      expect(indicatorMarks.map((m) => m.points)).toEqual([0.5, 0.5, 0.9]);
      expect(JSON.stringify(indicatorMarks)).not.toContain('read the account');
    });

    it('keeps nothing of what people wrote in what it carries over', async () => {
      const short = await startAssessmentOnStage(stage(), { historyLimit: 20 });
      await stage().until('2026-03-06 10:00');
      const answer = { itemId: 'onTime', points: 1, text: 'as listed', evidenceIds: [] };
      await short.ask(leadLiaison, { type: 'SelfAssess', unitId: LEAD, ...answer });
      await stage().until('2026-03-17 10:00');
      const { raw } = await short.handle.describe();
      expect(raw.workflowExecutionInfo?.execution?.runId).not.toBe(short.firstRunId);
      expect(JSON.stringify(await short.state())).not.toContain('as listed');
      expect(JSON.stringify(short.events())).toContain('as listed');
      await short.end();
    });

    it('begins a rectification for each problem it lists', async () => {
      await untilDecided();
      await life.ask(office, PUBLISH);
      await life.ask(office, {
        type: 'ListProblem',
        ...{ unitId: LEAD, title: 'no drill', measure: 'hold one', dueOn: '2026-12-01' },
      });
      await comeToRest(stage(), life.handle);
      const [record] = stage().proceedingRecords.filter(
        (r) => r.proceedingId === `${life.assessmentId}-R1`,
      );
      expect(record?.view.state).toMatchObject({ kind: 'rectification', origin: 'assessment' });
    });

    it('freezes anew when a veto comes after the result is out', async () => {
      await untilDecided();
      await life.ask(office, PUBLISH);
      const news = { vetoId: 'V1', unitId: LEAD, period: YEAR, effect: 'inForce' as const };
      await life.tell(news);
      await life.tell(news);
      await life.ask(office, { ...PUBLISH, number: '2', note: 'a veto came into force' });
      expect(life.types().filter((t) => t === 'ResultReopened')).toHaveLength(1);
      expect(await life.state()).toMatchObject({
        freezes: [{}, {}, { stage: 'reissue' }],
        editions: [{ edition: 1 }, { edition: 2, note: 'a veto came into force' }],
        reopened: [],
      });
    });

    it('ends a year after its last edition', async () => {
      await untilDecided();
      await life.ask(office, PUBLISH);
      await stage().until('2027-03-04 10:00');
      expect(life.types().at(-1)).toBe('AssessmentClosed');
      expect(life.events().at(-1)?.at.slice(0, 16)).toBe(at('2027-03-02 00:00').slice(0, 16));
    });

    it('ends when it is cancelled', async () => {
      await life.ask(office, { type: 'CancelAssessment', reason: 'the plan was replaced' });
      expect(await life.handle.result()).toBe('cancelled');
    });

    it('answers the same act twice in the same way', async () => {
      await life.enter('selfAssessment');
      const extend = { type: 'ExtendPhase' as const, dueOn: '2026-05-01', reason: 'floods' };
      await life.ask(office, extend, 'same');
      expect(await life.ask(office, extend, 'same')).toEqual({ events: [] });
      expect(life.types().filter((t) => t === 'PhaseExtended')).toHaveLength(1);
    });
  },
  { standIns: true },
);
