/** `npm run bench -- [part …]`: prints the figures kept in README.md here. */
import { cpus, loadavg, totalmem } from 'node:os';
import { benchActivation } from './activation.js';
import { benchAssess } from './assess.js';
import { benchAssessStore } from './assess-store.js';
import { benchDraft } from './draft.js';
import { benchMemory } from './memory.js';
import { benchOverdue } from './overdue.js';
import { benchPlanParse } from './plan-parse.js';
import { benchReports } from './reports.js';
import { benchUnclaimed } from './unclaimed.js';

const PARTS: Record<string, () => Promise<string[]>> = {
  reports: benchReports,
  activation: benchActivation,
  overdue: benchOverdue,
  unclaimed: benchUnclaimed,
  memory: benchMemory,
  assess: benchAssess,
  'assess-store': benchAssessStore,
  'plan-parse': benchPlanParse,
  draft: benchDraft,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(
    `没有这个测速项：${unknown.join('、')}。可选：${Object.keys(PARTS).join('、')}\n`,
  );
  process.exit(2);
}
const gib = (totalmem() / 2 ** 30).toFixed(0);
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${gib} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}\n`,
);
for (const name of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  const lines = (await PARTS[name]?.()) ?? [];
  process.stdout.write(`\n${name}\n${lines.map((l) => `  ${l}`).join('\n')}\n`);
}
process.exit(0);
