/**
 * `node main/setup/run.mjs PURPOSE FILE.ts [args]`: prepares what the purpose needs, then runs the file in this
 * same process, so that Ctrl-C and SIGTERM reach it without a middleman and its exit code is the command's.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';

const [purpose, file, ...args] = process.argv.slice(2);
const calledFrom = process.cwd();
await setUp(purpose);
// Paths a person types are meant from where they stand; npm tells it, since it changes the folder itself.
process.env.INIT_CWD ??= calledFrom;
const entry = resolve(file);
process.argv.splice(1, process.argv.length, entry, ...args);
await import('tsx');
await import(pathToFileURL(entry).href);
