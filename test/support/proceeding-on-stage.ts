/** One proceeding's workflow on the stage; its plan and its tasks are stand-ins that keep signals. */
import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import type { Actor } from '../../domain/people/roles.js';
import type { AnyFact } from '../../domain/proceeding/kinds.js';
import type { ProceedingStart } from '../../domain/proceeding/begin.js';
import type { ProceedingState, Stamp } from '../../domain/proceeding/proceeding.js';
import {
  QUEUES,
  planWorkflowId,
  taskWorkflowId,
  type CommandAnswer,
} from '../../workflows/messages.js';
import {
  newsSignal,
  proceedingUpdate,
  proceedingWorkflowId,
  type AskedOfProceeding,
  type ConductProceedingInput,
} from '../../workflows/proceeding-messages.js';
import type { News } from '../../domain/proceeding/rules.js';
import { LEAD, leader } from './cast.js';
import { comeToRest } from './come-to-rest.js';
import { dismiss, endProceedings, signalsTo, standIn } from './plan-on-stage.js';
import { ITEM, type ProceedingOrder } from './proceeding-story.js';
import { STAGE_RULES, refusalOf, type Stage } from './workflow-stage.js';

export interface ProceedingOnStage {
  proceedingId: string;
  handle: WorkflowHandle;
  firstRunId: string;
  /** What it answered, or the name of the refusal. */
  ask(actor: Actor, order: ProceedingOrder, key?: string): Promise<CommandAnswer | string>;
  /** The same of a rectification it began. */
  askItem(n: number, actor: Actor, order: ProceedingOrder): Promise<CommandAnswer | string>;
  tell(news: News): Promise<void>;
  events(id?: string): (AnyFact & Stamp)[];
  types(id?: string): string[];
  state(): ProceedingState | undefined;
  /** What the plan was told: the consequences, by name. */
  planHeard(): Promise<unknown[]>;
  /** Signals to the task of its slip. */
  taskHeard(): Promise<[string, unknown][]>;
  /** The phase it ended in. */
  result(): Promise<unknown>;
  end(): Promise<void>;
}

/** Asks a proceeding by its id. */
export async function askProceeding(
  stage: Stage,
  id: string,
  command: AskedOfProceeding,
): Promise<CommandAnswer | string> {
  const handle = stage.env.client.workflow.getHandle(proceedingWorkflowId(id));
  return handle.executeUpdate(proceedingUpdate(command.type), { args: [command] }).catch(refusalOf);
}

/** Starts a proceeding about one slip of one task. */
export async function startProceeding(
  stage: Stage,
  start: (item: typeof ITEM) => ProceedingStart,
  change: Partial<ConductProceedingInput> = {},
): Promise<ProceedingOnStage> {
  const planId = `plan-${randomUUID().slice(0, 8)}`;
  const proceedingId = `${planId}-C1`;
  const taskId = `${planId}-t1`;
  const plan = await standIn(stage, planWorkflowId(planId));
  const task = await standIn(stage, taskWorkflowId(taskId));
  const input: ConductProceedingInput = {
    proceedingId,
    planId,
    unitId: LEAD,
    start: start({ ...ITEM, taskId, nodeId: `${taskId}-N2` }),
    by: leader,
    rules: STAGE_RULES,
    clockKind: 'replaced',
    ...change,
  };
  const { workflow } = stage.env.client;
  const started = await workflow.start('conductProceeding', {
    taskQueue: QUEUES.rules,
    workflowId: proceedingWorkflowId(proceedingId),
    args: [input],
  });
  const handle = workflow.getHandle(started.workflowId);
  await comeToRest(stage, handle);
  const ask = (id: string, order: ProceedingOrder, by: { actor: Actor; key: string }) =>
    // An order with its envelope is one of the commands; the compiler does not add unions up.
    askProceeding(stage, id, { ...order, ...by } as AskedOfProceeding);
  const records = (id = proceedingId) =>
    stage.proceedingRecords.filter((r) => r.proceedingId === id);
  const events = (id?: string) => records(id).flatMap((r) => r.entries.map((e) => e.event));
  return {
    proceedingId,
    handle,
    firstRunId: started.firstExecutionRunId,
    ask: (actor, order, key = randomUUID()) => ask(proceedingId, order, { actor, key }),
    askItem: (n, actor, order) => ask(`${proceedingId}-Z${n}`, order, { actor, key: randomUUID() }),
    tell: (news) => handle.signal(newsSignal, news),
    events,
    types: (id) => events(id).map((e) => e.type),
    state: () => records().at(-1)?.view.state,
    planHeard: async () =>
      (await signalsTo(plan)).map(
        ([, told]) => (told as { consequence: { what: string } }).consequence,
      ),
    taskHeard: () => signalsTo(task),
    // By a client that does not let time leap: it ends at once or not at all.
    result: () =>
      new Client({ connection: stage.env.connection }).workflow
        .getHandle(handle.workflowId)
        .result(),
    end: async () => {
      await endProceedings(stage, planId);
      await dismiss(stage, plan);
      await dismiss(stage, task);
    },
  };
}
