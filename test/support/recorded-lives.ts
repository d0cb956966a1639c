/** The lives whose histories are kept: every command, every news, every kind of waiting. */
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import {
  QUEUES,
  clockChangedSignal,
  interviewReachedSignal,
  mailWorkflowId,
  messagesQueuedSignal,
  rulesChangedSignal,
  slipRecordedSignal,
  unitReachabilitySignal,
} from '../../workflows/messages.js';
import {
  LEAD,
  NEWCOMER,
  SUPPORT,
  leadLiaison,
  office,
  otherOffice,
  supportLiaison,
} from './cast.js';
import { EDITION, amend, dropping } from './amendments.js';
import { runStandIns, startPlan } from './plan-on-stage.js';
import { assessmentLife } from './recorded-assessments.js';
import { PROCEEDING_LIVES } from './recorded-proceedings.js';
import { JUNE, WITH_SUPPORT, startTask } from './task-on-stage.js';
import { report } from './task-story.js';
import { STAGE_RULES, type Stage } from './workflow-stage.js';

type Life = (stage: Stage) => Promise<WorkflowHandle[]>;

const accept = (unitId: string) => ({ type: 'AcceptAssignment', unitId }) as const;
const done = report({ percent: 100, done: true, text: 'finished' });

/** From the assignment to the close-out, by way of a return, an extension and the whole ladder. */
const wholeLife: Life = async (stage) => {
  const task = await startTask(stage, { owners: WITH_SUPPORT, termEnd: '2026-10-31' });
  const { taskId, ask, handle } = task;
  const node = { nodeId: `${taskId}-N2`, unitId: LEAD };
  const review = (n: number, accepted: boolean) =>
    ({
      type: 'ReviewReport',
      reportId: `${taskId}-R${n}`,
      accept: accepted,
      reason: 'see the figures',
    }) as const;
  await stage.until('2026-03-04 10:00');
  await ask(leadLiaison, accept(LEAD));
  const grounds = 'not our field';
  await ask(supportLiaison, { type: 'ReturnAssignment', unitId: SUPPORT, grounds });
  const decision = { uphold: true, reason: 'agreed', newUnitId: NEWCOMER, newUnitReachable: true };
  await ask(office, { type: 'DecideReturn', unitId: SUPPORT, ...decision });
  await ask(leadLiaison, report());
  await ask(office, review(1, false));
  await stage.until('2026-06-26 10:00');
  await ask(leadLiaison, { type: 'Snooze', ...node, workdays: 2 });
  await ask(leadLiaison, { type: 'AskExtension', ...node, toDate: '2026-07-10', reason: 'floods' });
  await ask(office, { type: 'DecideExtension', extensionId: `${taskId}-E1`, grant: true });
  await handle.signal(unitReachabilitySignal, { unitId: NEWCOMER, reachable: false });
  await stage.until('2026-07-14 10:00');
  await ask(office, { type: 'SuspendTask', reason: 'merged offices' });
  await ask(office, { type: 'ResumeTask', reason: 'the merger is done' });
  await stage.until('2026-08-20 10:00');
  await handle.signal(rulesChangedSignal, { ...STAGE_RULES });
  await ask(leadLiaison, { ...done, nodeId: `${taskId}-N2` });
  await stage.until('2026-08-27 10:00');
  await ask(office, review(2, true));
  const moved = { nodeId: `${taskId}-N3`, unitId: LEAD, dueOn: '2026-09-30', reason: 'earlier' };
  await ask(office, { type: 'AmendDueDate', ...moved });
  await ask(leadLiaison, { ...done, nodeId: `${taskId}-N3` });
  await ask(office, review(3, true));
  await ask(office, { type: 'CancelTask', reason: 'the plan was amended' });
  await handle.result();
  return [handle];
};

/** An owner who joins later, and one who leaves: the server's search hears of both. */
const ownersComeAndGo: Life = async (stage) => {
  const { ask, handle } = await startTask(stage, { owners: WITH_SUPPORT });
  await ask(leadLiaison, accept(LEAD));
  const joins = { unitId: NEWCOMER, role: 'support', reachable: true } as const;
  await ask(office, { type: 'AppointOwner', ...joins, reason: 'one more' });
  await ask(office, amend({}, { leaves: dropping(SUPPORT).leaves }));
  await ask(office, { type: 'CancelTask', reason: 'the plan was amended' });
  await handle.result();
  return [handle];
};

/** In service's own time, closed by the office. */
const closedInService: Life = async (stage) => {
  const termEnd = new Date((await stage.env.currentTimeMs()) + 90 * 86_400_000).toISOString();
  const { taskId, ask, handle } = await startTask(stage, {
    clockKind: 'real',
    duties: [],
    termEnd: termEnd.slice(0, 10),
  });
  await ask(leadLiaison, accept(LEAD));
  await stage.env.sleep('80 days');
  await ask(leadLiaison, { ...done, nodeId: `${taskId}-N2` });
  await ask(leadLiaison, { ...done, nodeId: `${taskId}-N3` });
  for (const n of [1, 2]) {
    await ask(office, { type: 'ReviewReport', reportId: `${taskId}-R${n}`, accept: true });
  }
  await ask(leadLiaison, { type: 'AskCloseOut', unitId: LEAD, text: 'all done', evidenceIds: [] });
  await ask(otherOffice, { type: 'DecideCloseOut', accept: true });
  const seen = { passed: true, text: 'seen', evidenceIds: [] };
  await ask(office, { type: 'RecordLookBack', ...seen });
  await handle.result();
  return [handle];
};

/** A history that grew long, and the one that goes on from it. */
const carriedOver: Life = async (stage) => {
  const { ask, handle } = await startTask(stage, { historyLimit: 60 });
  const { workflow } = stage.env.client;
  const { runId } = await handle.describe();
  await ask(leadLiaison, accept(LEAD));
  for (let n = 0; n < 12; n += 1) await ask(leadLiaison, report({ percent: n }), `report ${n}`);
  await handle.signal(clockChangedSignal);
  await stage.until('2026-06-10 10:00');
  await ask(leadLiaison, report({ percent: 0 }), 'report 0');
  return [workflow.getHandle(handle.workflowId, runId), handle];
};

/** Proposals joined, reminded of, approved and rejected; a revision; news for the tasks. */
const proposals: Life = async (stage) => {
  const endStandIns = await runStandIns(stage);
  const plan = await startPlan(stage);
  const item = (n: number, unitId: string) => {
    const title = `task ${n}`;
    return { taskId: `t${n}`, nodeId: `t${n}-N2`, unitId, title, dueOn: '2026-02-02' };
  };
  for (const n of [1, 2, 3]) {
    const { taskId, nodeId, unitId } = item(n, LEAD);
    const on = `2026-02-0${n}`;
    await plan.handle.signal(slipRecordedSignal, { taskId, nodeId, unitId, on });
  }
  await plan.handle.signal(interviewReachedSignal, item(1, LEAD));
  await plan.handle.signal(interviewReachedSignal, item(2, LEAD));
  await plan.handle.signal(interviewReachedSignal, item(3, SUPPORT));
  await stage.until('2026-03-17 10:00');
  await plan.decide({});
  await plan.decide({ caseId: `${plan.planId}-C2`, approve: false, reason: 'they were flooded' });
  await plan.revise({ key: 'one revision' });
  await plan.handle.signal(unitReachabilitySignal, { unitId: LEAD, reachable: false });
  await plan.handle.signal(clockChangedSignal);
  await stage.until('2026-03-18 10:00');
  await plan.end();
  await endStandIns();
  return [plan.handle];
};

/** A new edition: decided in two steps, carried out, and a task amended and then cancelled by it. */
const edition: Life = async (stage) => {
  const endStandIns = await runStandIns(stage);
  const plan = await startPlan(stage);
  await plan.decideEdition({ confirm: ['a', 'b'], reject: ['c'] });
  await stage.until('2026-03-03 10:00');
  await plan.decideEdition({ reject: ['d'] });
  await plan.end();
  await endStandIns();
  const task = await startTask(stage, { owners: WITH_SUPPORT });
  const { ask, handle } = task;
  await ask(leadLiaison, accept(LEAD));
  const duty = { kind: 'commitment', title: JUNE.title, dueOn: JUNE.dueOn } as const;
  const duties = [
    { from: duty, to: { ...duty, dueOn: '2026-09-30' } },
    { to: { ...duty, title: 'a depot', dueOn: '2027-12-31' } },
  ];
  const joins = [{ unitId: NEWCOMER, role: 'support', name: 'n', reachable: true } as const];
  const { leaves } = dropping(SUPPORT);
  const title = { from: 'a task', to: 'a better task' };
  await ask(office, amend({ duties, title }, { joins, leaves }));
  await stage.until('2026-10-12 10:00');
  await ask(office, { type: 'CancelTask', reason: 'no longer named', edition: EDITION });
  await handle.result();
  return [plan.handle, handle];
};

/** Nudged, and left alone for an hour. */
const mail: Life = async (stage) => {
  const planId = randomUUID();
  const handle = await stage.env.client.workflow.start('deliverMail', {
    taskQueue: QUEUES.rules,
    workflowId: mailWorkflowId(planId),
    args: [{ planId, clockKind: 'real' }],
  });
  await stage.env.sleep('1 minute');
  await handle.signal(messagesQueuedSignal);
  await stage.env.sleep('1 hour');
  await handle.cancel();
  await handle.result().catch(() => undefined);
  return [handle];
};

export const LIVES: Record<string, Life> = {
  'whole-life': wholeLife,
  'closed-in-service': closedInService,
  'carried-over': carriedOver,
  proposals,
  edition,
  'owners-come-and-go': ownersComeAndGo,
  mail,
  assessment: assessmentLife,
  ...PROCEEDING_LIVES,
};
