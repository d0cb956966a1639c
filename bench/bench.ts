/** `npm run bench -- [reports|activation|overdue|memory]`: prints the figures kept in README.md here. */
import { cpus, totalmem } from 'node:os';
import { benchActivation } from './activation.js';
import { benchReports } from './reports.js';

const PARTS: Record<string, () => Promise<string[]>> = {
  reports: benchReports,
  activation: benchActivation,
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
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${gib} GiB, Node ${process.version}\n`,
);
for (const name of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  const lines = (await PARTS[name]?.()) ?? [];
  process.stdout.write(`\n${name}\n${lines.map((l) => `  ${l}`).join('\n')}\n`);
}
process.exit(0);
