import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, leadHead, leadLiaison, leader, office } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startProceeding, type ProceedingOnStage } from '../support/proceeding-on-stage.js';
import { at } from '../support/task-story.js';

const notice = {
  type: 'NoticeInterview',
  meetsAt: at('2026-03-10 15:00'),
  place: 'room 301',
  interviewer: 'the leader',
  summoned: 'the head of the unit',
} as const;
const hold = {
  type: 'HoldInterview',
  attendees: 'the head',
  headCame: true,
  minutes: 'put right what is late',
} as const;
const report = {
  type: 'SubmitInterviewReport' as const,
  unitId: LEAD,
  text: 'measures taken',
  evidenceIds: [],
};
const repair = { title: 'repair', measure: 'replace it', dueOn: '2026-04-30' };

describeOnStage(
  'an interview at work',
  (stage) => {
    let talk: ProceedingOnStage;
    beforeEach(async () => {
      const grounds = { title: 'a promise', grounds: '' };
      talk = await startProceeding(stage(), (item) => ({
        kind: 'interview',
        items: [item],
        ...grounds,
      }));
    });
    afterEach(() => talk.end());
    const untilReport = async () => {
      await talk.ask(office, notice);
      await talk.ask(leadHead, {
        type: 'ConfirmAttendance',
        unitId: LEAD,
        name: 'H',
        proxy: false,
      });
      await stage().until('2026-03-10 17:00');
      await talk.ask(office, hold);
      await talk.ask(leader, { type: 'SignMinutes', accept: true });
      await talk.ask(leadLiaison, report);
    };

    it('goes from the notice to the look-back, by way of its items', async () => {
      await untilReport();
      await talk.ask(office, { type: 'JudgeInterviewReport', adequate: true, items: [repair] });
      await stage().until('2026-03-20 10:00');
      const done = { text: 'replaced', evidenceIds: ['E1'] };
      await talk.askItem(1, leadLiaison, { type: 'ClaimRectified', unitId: LEAD, ...done });
      await talk.askItem(1, office, { type: 'VerifyRectification', accept: true });
      await stage().until('2026-09-21 10:00');
      expect(talk.state()).toMatchObject({ phase: 'lookBack', lookBackOn: '2026-09-20' });
      await talk.ask(office, { type: 'LookBackInterview', passed: true, findings: 'in place' });
      expect(await talk.result()).toBe('finished');
      expect(talk.types(`${talk.proceedingId}-Z1`)).toEqual([
        'RectificationAssigned',
        'RectificationStep',
        'RectificationClaimed',
        'RectificationVerified',
      ]);
      expect(talk.types().slice(-4)).toEqual([
        'RectificationSettled',
        'InterviewRectified',
        'WaitReminded',
        'LookBackPassed',
      ]);
    });

    it('lets the ladder of its slip go on when the unit knows', async () => {
      expect(await talk.taskHeard()).toEqual([]);
      await talk.ask(office, notice);
      await stage().until('2026-03-02 10:01');
      expect((await talk.taskHeard()).map(([name]) => name)).toEqual(['LadderReleased']);
    });

    it('that nobody came to tells the plan and ends', async () => {
      await talk.ask(office, notice);
      await stage().until('2026-03-10 17:00');
      await talk.ask(office, { type: 'RecordAbsence', grounds: 'nobody came' });
      expect(await talk.result()).toBe('absent');
      expect(await talk.planHeard()).toMatchObject([
        { what: 'jump', why: 'absence' },
        { what: 'end', outcome: 'absent' },
      ]);
    });

    it('with an inadequate report tells the plan and ends', async () => {
      await untilReport();
      const reason = 'empty words';
      await talk.ask(office, { type: 'JudgeInterviewReport', adequate: false, reason, items: [] });
      expect(await talk.result()).toBe('inadequate');
      expect(await talk.planHeard()).toMatchObject([
        { what: 'jump', why: 'inadequateReport' },
        { what: 'end', outcome: 'inadequate' },
      ]);
    });

    it('with a failed look-back tells the plan and ends', async () => {
      await untilReport();
      await talk.ask(office, { type: 'JudgeInterviewReport', adequate: true, items: [] });
      await stage().until('2026-09-10 10:00');
      await talk.ask(office, { type: 'LookBackInterview', passed: false, findings: 'gone again' });
      expect(await talk.result()).toBe('failed');
      expect((await talk.planHeard())[0]).toMatchObject({ what: 'jump', why: 'failedLookBack' });
    });

    it('called off by a leader ends', async () => {
      await talk.ask(leader, { type: 'CallOffInterview', reason: 'excused' });
      expect(await talk.result()).toBe('calledOff');
    });

    it('does once what it is asked twice', async () => {
      const answers = await Promise.all([
        talk.ask(office, notice, 'one tap'),
        talk.ask(office, notice, 'one tap'),
      ]);
      const events = answers.flatMap((a) => (typeof a === 'string' ? [a] : a.events));
      expect(events).toEqual(['InterviewNoticed']);
    });

    it('refuses without a trace', async () => {
      expect(await talk.ask(leadHead, notice)).toBe('OnlyOfficeMay');
      expect(await talk.ask(office, hold)).toBe('InterviewNotNoticed');
      const { events } = await talk.handle.fetchHistory();
      expect(events?.some((e) => e.workflowExecutionUpdateAcceptedEventAttributes)).toBe(false);
    });
  },
  { standIns: true },
);
