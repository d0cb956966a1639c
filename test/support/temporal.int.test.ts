import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { describeWithTemporal, devServerEnvironment, timeSkippingEnvironment } from './temporal.js';

describeWithTemporal('testServer')('the time-skipping environment', () => {
  let environment: TestWorkflowEnvironment;
  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });
  afterAll(() => environment.teardown());

  it('leaps over five years', async () => {
    const before = await environment.currentTimeMs();
    await environment.sleep('1826 days');
    const years = ((await environment.currentTimeMs()) - before) / (365.25 * 86_400_000);
    expect(years).toBeGreaterThan(4.99);
  });
});

describeWithTemporal('server')('the development server environment', () => {
  let environment: TestWorkflowEnvironment;
  beforeAll(async () => {
    environment = await devServerEnvironment();
  });
  afterAll(() => environment.teardown());

  it('knows the search attributes of the workflows', async () => {
    const { namespace = 'default', connection } = environment;
    const known = await connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(known.customAttributes)).toEqual(
      expect.arrayContaining(['DubanPlan', 'DubanUnit', 'DubanLight', 'DubanDueOn']),
    );
  });
});
