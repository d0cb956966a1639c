/** `npm run demo -- FILE`: a whole term on the real server in minutes, with scripted liaisons. */
import { runDemo } from './demo/run.js';
import { runCommand } from './process.js';

await runCommand(() => runDemo(process.argv.slice(2)));
