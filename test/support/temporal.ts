import { TestWorkflowEnvironment } from '@temporalio/testing';
import { describe } from 'vitest';
import { findTemporalBinary } from '../../main/temporal-binary.js';
import { SEARCH_ATTRIBUTES } from '../../main/temporal-server/settings.js';

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

// temporal.api.enums.v1.IndexedValueType
const INDEXED_VALUE_TYPE = { Keyword: 2, Datetime: 6, KeywordList: 7 } as const;

async function registered(environment: TestWorkflowEnvironment): Promise<TestWorkflowEnvironment> {
  const searchAttributes = Object.fromEntries(
    Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, INDEXED_VALUE_TYPE[type]]),
  );
  const { namespace = 'default', connection } = environment;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  return environment;
}

function pathOf(kind: Kind): string {
  const binary = findTemporalBinary(kind);
  if (!binary) throw new Error(`no Temporal ${kind} found; run: node main/setup/setup.mjs test`);
  return binary.path;
}
