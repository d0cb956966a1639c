import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Activities } from '../../activities/contracts.js';
import { runStandIns } from './plan-on-stage.js';
import { describeWithTemporal, timeSkippingEnvironment } from './temporal.js';
import { openStage, quietRuntime, type Stage } from './workflow-stage.js';

interface Staging {
  /** Activities that a test needs other than the literal ones. */
  overrides?: (literal: Activities) => Partial<Activities>;
  /** Whether a worker runs the stand-ins all the while. */
  standIns?: boolean;
}

/**
 * `describe` with a stage of its own; plan time is back at the opening before every test. A second try gets a
 * new stage: a server whose clock hangs from the first would let it fail as well.
 */
export function describeOnStage(
  subject: string,
  specify: (stage: () => Stage) => void,
  { overrides, standIns = false }: Staging = {},
): void {
  describeWithTemporal('testServer')(subject, () => {
    let env: TestWorkflowEnvironment;
    let stage: Stage;
    let endStandIns: (() => Promise<void>) | undefined;
    const open = async () => {
      env = await timeSkippingEnvironment();
      stage = await openStage(env, overrides);
      endStandIns = standIns ? await runStandIns(stage) : undefined;
    };
    const close = async () => {
      await endStandIns?.();
      await stage.shutdown();
      await env.teardown();
    };
    beforeAll(async () => {
      quietRuntime();
      await open();
    });
    beforeEach(async ({ task }) => {
      if (task.result?.retryCount) {
        await close();
        await open();
      }
      await stage.setClock();
    });
    afterAll(close);
    specify(() => stage);
  });
}
