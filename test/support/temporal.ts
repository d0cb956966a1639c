import { TestWorkflowEnvironment } from '@temporalio/testing';
import { describe } from 'vitest';
import { findTemporalBinary } from '../../main/temporal-binary.js';
import { INDEXED_VALUE_TYPES } from '../../main/temporal-server/search-attributes.js';

type Kind = 'server' | 'testServer';

/**
 * `describe` where the Temporal program is present. Elsewhere the tests are skipped aloud; in CI they fail,
 * because a gate that quietly tests nothing is no gate.
 */
export function describeWithTemporal(kind: Kind): typeof describe | typeof describe.skip {
  if (findTemporalBinary(kind)) return describe;
  const words = `no Temporal ${kind} found; run: node main/setup/setup.mjs test`;
  if (process.env['CI']) throw new Error(words);
  process.stderr.write(`skipped: ${words}\n`);
  return describe.skip;
}

/** A server whose clock leaps over waits. For single lifecycles: it loses step with many workflows at once. */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: pathOf('testServer') } },
  });
  return registered(environment);
}

/** The development server in memory, in real time, on a port of its own. */
export async function devServerEnvironment(): Promise<TestWorkflowEnvironment> {
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path: pathOf('server') } },
  });
  return registered(environment);
}

// The time-skipping server can add search attributes but not list them.
async function registered(environment: TestWorkflowEnvironment): Promise<TestWorkflowEnvironment> {
  const { namespace = 'default', connection } = environment;
  const searchAttributes = INDEXED_VALUE_TYPES;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  return environment;
}

function pathOf(kind: Kind): string {
  const binary = findTemporalBinary(kind);
  if (!binary) throw new Error(`no Temporal ${kind} found; run: node main/setup/setup.mjs test`);
  return binary.path;
}
