/** `npm run plan -- parse|import|activate|list`: plans from the command line. */
import { runPlanCommand } from './plan-command/run.js';

process.exitCode = await runPlanCommand(process.argv.slice(2));
