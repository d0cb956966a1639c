/** How workflows call activities: time limits and retries by kind. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  ChannelActivities,
  PlanActivities,
  ScoreActivities,
  RecordActivities,
} from '../activities/contracts.js';
import { QUEUES } from './messages.js';

/**
 * The record is retried without end: what has been decided must be written, and every write is
 * idempotent by stream and sequence number.
 */
const untilWritten = { initialInterval: '100ms', maximumInterval: '30s' } as const;

export const asking = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '30s',
  localRetryThreshold: '5s',
  retry: untilWritten,
});

export const planning = proxyActivities<PlanActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '30s',
  retry: untilWritten,
});

/** Long sums that nobody else waits for: they have no time to show that they are alive. */
export const computing = proxyActivities<ScoreActivities>({
  startToCloseTimeout: '10 minutes',
  retry: untilWritten,
});

/** A run that fails as a whole is taken up by the next one: messages stay queued. */
export const sending = proxyActivities<ChannelActivities>({
  taskQueue: QUEUES.channels,
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '2s', maximumInterval: '1 minute', maximumAttempts: 5 },
});
