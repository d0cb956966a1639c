import type { trackTask } from '../../workflows/track-task.js';
import { taskWorkflowId } from '../../workflows/messages.js';
import { readTask } from '../../prisma/store/tasks.js';

export type Track = typeof trackTask;
export const ways = [taskWorkflowId, readTask];
