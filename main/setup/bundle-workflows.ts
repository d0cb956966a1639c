import { mkdir, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { bundleOptions } from './bundle-options.js';

const folder = fileURLToPath(new URL('../../workflows/dist/', import.meta.url));

const { code } = await bundleWorkflowCode(bundleOptions());
await mkdir(folder, { recursive: true });
// Renamed into place, so that a worker starting meanwhile never reads half a bundle.
const unfinished = `${folder}bundle.${process.pid}.tmp`;
await writeFile(unfinished, code);
await rename(unfinished, `${folder}bundle.js`);
