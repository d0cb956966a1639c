/** `npm run audit -- verify|head`: checks the record, without a running system. */
import { runAuditCommand } from './audit-command/run.js';

process.exitCode = await runAuditCommand(process.argv.slice(2));
