/** One task's workflow on the stage: asked like the desk asks it, its record read as lines. */
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TaskView } from '../../activities/contracts.js';
import type { Actor } from '../../domain/people/roles.js';
import type { TaskEvent } from '../../domain/task/task-events.js';
import {
  QUEUES,
  taskUpdate,
  taskWorkflowId,
  type AskedOfTask,
  type CommandAnswer,
  type TrackTaskInput,
} from '../../workflows/messages.js';
import { LEAD, SUPPORT, leadLiaison, office, supportLiaison } from './cast.js';
import type { Order } from './task-story.js';
import { STAGE_RULES, refusalOf, type Stage } from './workflow-stage.js';

export interface TaskOnStage {
  taskId: string;
  handle: WorkflowHandle;
  /** What it answered, or the name of the refusal. */
  ask(actor: Actor, order: Order, key?: string): Promise<CommandAnswer | string>;
  bothAccept(): Promise<void>;
  events(): TaskEvent[];
  /** What happened, as `03-04 09:00 chase lead-unit`, Shanghai time. */
  lines(): string[];
  view(): TaskView | undefined;
  end(): Promise<void>;
}

/** The promise most tests are about: due on 30 June, the second node after the acceptance. */
export const JUNE = { kind: 'commitment', title: 'the June promise', dueOn: '2026-06-30' } as const;

export function taskInput(task: Partial<TrackTaskInput> = {}): TrackTaskInput {
  return {
    taskId: `task-${randomUUID().slice(0, 8)}`,
    planId: 'p1',
    number: 12,
    title: 'a task',
    kind: 'task',
    termEnd: '2030-12-31',
    owners: [{ unitId: LEAD, role: 'lead', reachable: true }],
    duties: [JUNE],
    rules: STAGE_RULES,
    clockKind: 'replaced',
    ...task,
  };
}

export const WITH_SUPPORT: TrackTaskInput['owners'] = [
  { unitId: LEAD, role: 'lead', reachable: true },
  { unitId: SUPPORT, role: 'support', reachable: true },
];

function lineOf(event: TaskEvent): string {
  const moment = new Date(Date.parse(event.at) + 8 * 3_600_000).toISOString();
  const what = event.type === 'StepTaken' ? event.rung : event.type;
  const whose = 'unitId' in event ? ` ${event.unitId}` : '';
  return `${moment.slice(5, 10)} ${moment.slice(11, 16)} ${what}${whose}`;
}

/** Starts a task's workflow; `end` leaves no timer behind for the next test to wait through. */
export async function startTask(
  stage: Stage,
  task: Partial<TrackTaskInput> = {},
): Promise<TaskOnStage> {
  const input = taskInput(task);
  const { taskId } = input;
  const started = await stage.env.client.workflow.start('trackTask', {
    taskQueue: QUEUES.rules,
    workflowId: taskWorkflowId(taskId),
    args: [input],
  });
  const handle = stage.env.client.workflow.getHandle(started.workflowId);
  const ask: TaskOnStage['ask'] = async (actor, order, key = randomUUID()) => {
    // An order with its envelope is one of the commands; the compiler does not add unions up.
    const command = { ...order, actor, key } as AskedOfTask;
    try {
      return await handle.executeUpdate(taskUpdate(command.type), { args: [command] });
    } catch (error) {
      return refusalOf(error);
    }
  };
  const own = () => stage.records.filter((r) => r.taskId === taskId);
  const events = () => own().flatMap((r) => r.entries.map((e) => e.event));
  return {
    taskId,
    handle,
    ask,
    bothAccept: async () => {
      await ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
      await ask(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
    },
    events,
    lines: () => events().map(lineOf),
    view: () => own().at(-1)?.view,
    // Terminated in the middle of a step, it would keep the server from skipping time for good.
    end: async () => {
      const { status } = await handle.describe();
      if (status.name !== 'RUNNING') return;
      const cancelled = await ask(office, { type: 'CancelTask', reason: 'the test is over' });
      const seen = { passed: true, text: 'the test is over', evidenceIds: [] };
      if (cancelled === 'TaskHasEnded') await ask(office, { type: 'RecordLookBack', ...seen });
      await handle.result();
    },
  };
}
