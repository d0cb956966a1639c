/** Lives of interviews, listings, vetoes and rectifications whose histories are kept. */
import type { WorkflowHandle } from '@temporalio/client';
import type { Consequence } from '../../domain/proceeding/rules.js';
import {
  clockChangedSignal,
  jumpCalledSignal,
  openRectificationUpdate,
  proposeCaseUpdate,
  rulesChangedSignal,
  rungReachedSignal,
  showAnewUpdate,
} from '../../workflows/messages.js';
import { proceedingToldSignal } from '../../workflows/proceeding-messages.js';
import { LEAD, leadHead, leadLiaison, leader, office, otherOffice } from './cast.js';
import { runStandIns, startPlan } from './plan-on-stage.js';
import { startProceeding } from './proceeding-on-stage.js';
import { SECOND } from './proceeding-story.js';
import { at } from './task-story.js';
import { STAGE_RULES, type Stage } from './workflow-stage.js';

type Life = (stage: Stage) => Promise<WorkflowHandle[]>;

/** The stand-ins of plan and task are there while it lives. */
const withStandIns =
  (life: Life): Life =>
  async (stage) => {
    const end = await runStandIns(stage);
    const handles = await life(stage);
    await end();
    return handles;
  };

/** Postponed, held, its minutes sent back once, put right, and looked back at. */
const interview = withStandIns(async (stage) => {
  const { handle, ask, askItem, tell, result } = await startProceeding(stage, (item) => ({
    kind: 'interview',
    title: 'a promise',
    grounds: '',
    items: [item],
  }));
  const where = { place: '301', interviewer: 'the leader', summoned: 'the head' };
  await ask(office, { type: 'NoticeInterview', meetsAt: at('2026-03-10 15:00'), ...where });
  await ask(leadHead, { type: 'ConfirmAttendance', unitId: LEAD, name: 'Head', proxy: false });
  await tell({ news: 'slipAbsorbed', item: SECOND });
  const later = { meetsAt: at('2026-03-12 15:00'), reason: 'flood' };
  await ask(office, { type: 'PostponeInterview', ...later });
  await stage.until('2026-03-12 17:00');
  const held = { attendees: 'the head', headCame: true, minutes: 'put it right' };
  await ask(office, { type: 'HoldInterview', ...held });
  await ask(leader, { type: 'SignMinutes', accept: false, reason: 'too vague' });
  await ask(office, { type: 'RewriteMinutes', minutes: 'put it right by April' });
  await ask(leader, { type: 'SignMinutes', accept: true });
  await stage.until('2026-03-20 10:00');
  const report = { unitId: LEAD, text: 'measures taken', evidenceIds: [] };
  await ask(leadLiaison, { type: 'SubmitInterviewReport', ...report });
  const items = [{ title: 'repair', measure: 'replace it', dueOn: '2026-04-30' }];
  await ask(office, { type: 'JudgeInterviewReport', adequate: true, items });
  await stage.until('2026-04-10 10:00');
  const done = { unitId: LEAD, text: 'replaced', evidenceIds: ['E1'] };
  await askItem(1, leadLiaison, { type: 'ClaimRectified', ...done });
  await askItem(1, office, { type: 'VerifyRectification', accept: true });
  await stage.until('2026-10-20 10:00');
  await ask(office, { type: 'LookBackInterview', passed: true, findings: 'in place' });
  await result();
  return [handle];
});

/** Late, raised a level, sent back by a visit, delisted. */
const listing = withStandIns(async (stage) => {
  const { handle, ask, tell, result } = await startProceeding(stage, (item) => ({
    kind: 'listing',
    title: 'a promise',
    grounds: 'late',
    items: [item],
  }));
  const issue = { requirements: 'finish', dueOn: '2026-03-31', items: [] };
  await ask(office, { type: 'IssueListing', ...issue });
  await ask(office, { type: 'PublishListing', place: 'the portal' });
  await stage.until('2026-04-02 10:00');
  await tell({ news: 'raiseRejected', until: '2026-04-16' });
  await stage.until('2026-04-17 10:00');
  await tell({ news: 'levelRaised', level: 'city', by: leader });
  const asked = { unitId: LEAD, text: 'finished', evidenceIds: ['E1'] };
  await ask(leadLiaison, { type: 'AskListingCloseOut', ...asked });
  const visit = { visitedOn: '2026-04-17', visitors: 'two', findings: 'seen' };
  await ask(office, { type: 'VerifyListing', accept: false, ...visit });
  await ask(leadLiaison, { type: 'AskListingCloseOut', ...asked });
  await ask(office, { type: 'VerifyListing', accept: true, ...visit });
  await ask(leader, { type: 'Delist', accept: true });
  await ask(office, { type: 'PublishDelisting', place: 'the portal' });
  await stage.until('2026-10-20 10:00');
  await ask(office, { type: 'LookBackListing', passed: false, findings: 'undone' });
  await result();
  return [handle];
});

/** Stated, upheld, reviewed, lapsed; its history grew long on the way. */
const veto = withStandIns(async (stage) => {
  const started = await startProceeding(
    stage,
    (item) => ({ kind: 'veto', title: 'a', grounds: 'made up', evidenceIds: [], items: [item] }),
    { historyLimit: 60 },
  );
  const { handle, ask, result, firstRunId } = started;
  const said = { unitId: LEAD, text: 'not so', evidenceIds: [] };
  await ask(leadLiaison, { type: 'StateCase', ...said });
  await stage.until('2026-04-15 10:00');
  await ask(leader, { type: 'DecideVeto', uphold: true, reason: 'proved' });
  await ask(leadLiaison, { type: 'AskVetoReview', ...said });
  await stage.until('2026-06-15 10:00');
  await ask(leader, { type: 'DecideVetoReview', revoke: false, reason: 'nothing new' });
  await stage.until('2027-01-01 10:00');
  await result();
  const { workflow } = stage.env.client;
  return [workflow.getHandle(handle.workflowId, firstRunId), handle];
});

/** Out of reach, climbing, claimed, returned, verified, looked back at. */
const rectification = withStandIns(async (stage) => {
  const { handle, ask, tell, result } = await startProceeding(stage, () => ({
    kind: 'rectification',
    title: 'blocked exit',
    measure: 'clear it',
    dueOn: '2026-03-31',
    origin: 'riskSlip',
    reachable: false,
  }));
  await tell({ news: 'reachability', reachable: true });
  await handle.signal(rulesChangedSignal, { ...STAGE_RULES });
  await handle.signal(clockChangedSignal);
  await handle.executeUpdate(showAnewUpdate);
  const moved = { dueOn: '2026-04-15', reason: 'parts' };
  await ask(office, { type: 'MoveRectificationDate', ...moved });
  await stage.until('2026-06-30 10:00');
  await tell({ news: 'ladderPaused', rung: 'interview', until: '2026-07-10' });
  await tell({ news: 'ladderJumped', rung: 'list', why: 'hand' });
  await tell({ news: 'ladderReleased' });
  const done = { unitId: LEAD, text: 'cleared', evidenceIds: ['E1'] };
  await ask(leadLiaison, { type: 'ClaimRectified', ...done });
  const back = { accept: false, reason: 'a box is left' };
  await ask(otherOffice, { type: 'VerifyRectification', ...back });
  await ask(leadLiaison, { type: 'ClaimRectified', ...done });
  await ask(otherOffice, { type: 'VerifyRectification', accept: true });
  await stage.until('2027-01-05 10:00');
  await ask(office, { type: 'LookBackRectification', passed: true, findings: 'clear' });
  await result();
  return [handle];
});

/** A plan whose proposals are carried out: approved, raised, by hand, told of their ends. */
const cases = withStandIns(async (stage) => {
  const plan = await startPlan(stage);
  const { handle, planId } = plan;
  const item = { ...SECOND, taskId: 't1', dueOn: '2026-01-30' };
  await handle.signal(rungReachedSignal, { rung: 'list', item });
  await plan.decide({});
  await handle.signal(rungReachedSignal, { rung: 'list', item: { ...item, nodeId: 't1-N9' } });
  const told = (consequence: Consequence) =>
    handle.signal(proceedingToldSignal, {
      proceedingId: `${planId}-C1`,
      unitId: LEAD,
      consequence,
    });
  await told({ what: 'raise', level: 'city', item });
  await plan.decide({ caseId: `${planId}-C2` });
  await told({ what: 'jump', why: 'failedLookBack', items: [item] });
  await told({ what: 'climb', rung: 'veto', item });
  await told({ what: 'end', outcome: 'failed' });
  const decided = { what: 'decided', approved: false, reason: 'no', by: leader } as const;
  const vetoed = { proceedingId: `${planId}-C3`, unitId: LEAD, consequence: decided };
  await handle.signal(proceedingToldSignal, vetoed);
  await handle.signal(jumpCalledSignal, { why: 'failedLookBack', item: { ...item, nodeId: 'x' } });
  const byHand = { key: 'by hand', actor: office, rung: 'interview' as const, grounds: 'idle' };
  const other = { ...item, taskId: 't2', nodeId: 't2-N2' };
  await handle.executeUpdate(proposeCaseUpdate, { args: [{ ...byHand, items: [other] }] });
  const work = { title: 'exit', measure: 'clear it', dueOn: '2026-03-31' };
  const opening = { key: 'openings', actor: office, unitId: LEAD, origin: 'hand' as const };
  await handle.executeUpdate(openRectificationUpdate, { args: [{ ...opening, item: work }] });
  await stage.until('2026-03-12 10:00');
  await plan.end();
  return [handle];
});

export const PROCEEDING_LIVES: Record<string, Life> = {
  interview,
  listing,
  veto,
  rectification,
  cases,
};
