/** Runs the bare baseline beside Duban's own workers, on the same server. */
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Worker, bundleWorkflowCode } from '@temporalio/worker';
import { byActivityUpdate, byLocalActivityUpdate } from './bare-workflow.js';

export const BARE_QUEUE = 'bench-bare';
const bareId = (n: number): string => `bare/${n}`;

export interface Bare {
  start(count: number): Promise<void>;
  ask(serial: number, count: number, way: 'normal' | 'local'): Promise<unknown>;
  /** Workflows whose first step has run. */
  begun(): number;
  stop(): Promise<void>;
}

export async function bareWorker(address: string, client: Client): Promise<Bare> {
  const workflowsPath = fileURLToPath(new URL('./bare-workflow.ts', import.meta.url));
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue: BARE_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') }),
    maxCachedWorkflows: 2_000,
    activities: { nothing: async () => {} },
  });
  const running = worker.run();
  return {
    start: async (count) => {
      for (let n = 0; n < count; n += 1) {
        await client.workflow.start('bare', { taskQueue: BARE_QUEUE, workflowId: bareId(n) });
      }
    },
    ask: (serial, count, way) => {
      const update = way === 'normal' ? byActivityUpdate : byLocalActivityUpdate;
      const handle = client.workflow.getHandle(bareId(serial % count));
      return handle.executeUpdate(update, { args: [String(serial)] });
    },
    begun: () => worker.getStatus().numCachedWorkflows,
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
