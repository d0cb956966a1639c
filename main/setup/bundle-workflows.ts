import { mkdir, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));
const folder = fileURLToPath(new URL('../../workflows/dist/', import.meta.url));

const { code } = await bundleWorkflowCode({ workflowsPath });
await mkdir(folder, { recursive: true });
// Renamed into place, so that a worker starting meanwhile never reads half a bundle.
const unfinished = `${folder}bundle.${process.pid}.tmp`;
await writeFile(unfinished, code);
await rename(unfinished, `${folder}bundle.js`);
