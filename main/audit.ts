/** `npm run audit -- verify|head|case-file`: checks and hands out the record, without a running system. */
import { runAuditCommand } from './audit-command/run.js';

process.exitCode = await runAuditCommand(process.argv.slice(2));
