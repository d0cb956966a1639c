/** Starts the workflows that hold the round-ups of plans. */
import type { Client } from '@temporalio/client';
import {
  TypedSearchAttributes,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/common';
import { activePlans, rulesOf } from '../prisma/store/activation.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import {
  QUEUES,
  STEP_TIMEOUT,
  roundUpsWorkflowId,
  type ClockKind,
  type HoldRoundUpsInput,
} from '../workflows/messages.js';
import { PLAN } from '../workflows/search-attributes.js';

export interface RoundUpsDeps {
  client: Client;
  prisma: PrismaClient;
  clockKind: ClockKind;
}

/** Starts a plan's round-ups; where they run already, or the term has none left, nothing changes. */
export async function startRoundUps(
  { client, clockKind }: Pick<RoundUpsDeps, 'client' | 'clockKind'>,
  about: Pick<HoldRoundUpsInput, 'planId' | 'rules' | 'termEnd'>,
): Promise<void> {
  try {
    await client.workflow.start('holdRoundUps', {
      taskQueue: QUEUES.rules,
      workflowId: roundUpsWorkflowId(about.planId),
      workflowTaskTimeout: STEP_TIMEOUT,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      args: [{ clockKind, ...about }],
      typedSearchAttributes: new TypedSearchAttributes([{ key: PLAN, value: about.planId }]),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Plans that were activated before there were round-ups to hold get theirs. */
export async function startAllRoundUps(deps: RoundUpsDeps): Promise<void> {
  for (const { planId, termEnd } of await activePlans(deps.prisma)) {
    await startRoundUps(deps, { planId, termEnd, rules: await rulesOf(deps.prisma, planId) });
  }
}
