/** Asking a workflow something, and doubting what the record shows where the outcome is open. */
import type { Client } from '@temporalio/client';
import { orRefusal } from '../activities/or-refusal.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { PROCEEDING_CONTRADICTIONS } from '../domain/proceeding/refusals.js';
import type { Refusal, RefusalName } from '../domain/task/refusals.js';
import type { ClockKind, CommandAnswer } from '../workflows/messages.js';
import { untilAnswered } from './aborted-updates.js';
import type { Settling } from './settling.js';

export interface DeskDeps {
  client: Client;
  prisma: PrismaClient;
  clockKind: ClockKind;
  clock: { now(): string };
  settling: Settling;
}

/**
 * Refusals of what the pages offered: the record may hold what the history lost with a killed
 * worker, so the task is asked to write anew what stands (prisma/store/record-truth.ts).
 */
const CONTRADICTIONS: RefusalName[] = [
  'ReportNotWaiting',
  'ExtensionNotWaiting',
  'ExcusalNotWaiting',
  'CloseOutNotAsked',
  'LookBackNotWaiting',
  'CircularNotAsking',
  'CircularNotDrafted',
  'CircularNotSubmitted',
  'AssignmentNotReturned',
  'AssignmentNotAccepted',
  'NodeUnknown',
  'NodeNotOpen',
  ...PROCEEDING_CONTRADICTIONS,
];

/** What is not a refusal leaves the outcome open: the command may or may not have been carried out. */
export async function asked(
  { settling }: Pick<DeskDeps, 'settling'>,
  workflowId: string,
  ask: () => Promise<CommandAnswer>,
): Promise<CommandAnswer | Refusal> {
  try {
    const answer = await orRefusal(() => untilAnswered(ask));
    const contradicts = 'refused' in answer && CONTRADICTIONS.includes(answer.refused);
    if (contradicts) settling.doubt(workflowId);
    return answer;
  } catch (error) {
    settling.doubt(workflowId);
    throw error;
  }
}
