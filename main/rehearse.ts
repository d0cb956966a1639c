/** `npm run rehearse -- FILE`: a plan's whole term in seconds, by the same rules, without a server. */
import { runRehearseCommand } from './rehearse-command/run.js';

process.exitCode = await runRehearseCommand(process.argv.slice(2));
