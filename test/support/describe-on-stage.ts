import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Activities } from '../../activities/contracts.js';
import { describeWithTemporal, timeSkippingEnvironment } from './temporal.js';
import { openStage, quietRuntime, type Stage } from './workflow-stage.js';

/** `describe` with a stage of its own; plan time is back at the opening before every test. */
export function describeOnStage(
  subject: string,
  specify: (stage: () => Stage) => void,
  overrides?: (literal: Activities) => Partial<Activities>,
): void {
  describeWithTemporal('testServer')(subject, () => {
    let env: TestWorkflowEnvironment;
    let stage: Stage;
    beforeAll(async () => {
      quietRuntime();
      env = await timeSkippingEnvironment();
      stage = await openStage(env, overrides);
    });
    beforeEach(() => stage.setClock());
    afterAll(async () => {
      await stage.shutdown();
      await env.teardown();
    });
    specify(() => stage);
  });
}
