/**
 * Makes a fresh clone runnable: `node main/setup/setup.mjs tool|start|test`.
 * Plain Node without packages, because it is what installs them. Each step looks first and works only when needed.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, preparePackages } from './packages.mjs';
import { preparePrismaClient } from './prisma-client.mjs';
import { SetupFault, say } from './progress.mjs';
import { prepareTemporal } from './temporal-binary.mjs';
import { prepareWebPage } from './web-page.mjs';
import { prepareWorkflowBundle } from './workflow-bundle.mjs';

const prepareServer = () => {
  const cluster = process.env.TEMPORAL_ADDRESS?.trim();
  return cluster ? say(`使用已有的 Temporal 集群：${cluster}`) : prepareTemporal('server');
};

const TOOL = [checkNode, preparePackages, preparePrismaClient];
const PURPOSES = {
  tool: TOOL,
  start: [...TOOL, prepareServer, prepareWorkflowBundle, prepareWebPage],
  test: [
    ...TOOL,
    () => prepareTemporal('server'),
    () => prepareTemporal('testServer'),
    prepareWorkflowBundle,
    prepareWebPage,
  ],
};

/** Runs the steps of one purpose in the project's folder; ends the process with code 1 on a fault. */
export async function setUp(purpose) {
  process.chdir(resolve(import.meta.dirname, '../..'));
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    for (const step of PURPOSES[purpose]) await step();
  } catch (fault) {
    if (!(fault instanceof SetupFault)) throw fault;
    say(fault.message);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const purpose = process.argv[2] ?? 'start';
  if (!(purpose in PURPOSES)) {
    say(`用法：node main/setup/setup.mjs ${Object.keys(PURPOSES).join('|')}`);
    process.exit(2);
  }
  await setUp(purpose);
}
