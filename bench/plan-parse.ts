// Prints what reading a plan costs: ms a plan after warm-up, and how the time grows with the length.
// Run: npx tsx bench/plan-parse.ts [folder of .txt files]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodePlanText, parsePlan } from '../plan/parse-plan.js';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../shared/plans');
const WARM_UP = 30;
const TIMES = 100;
const ROUNDS = 3;

/** The quickest of some rounds, in ms: the rest is other work on the machine. */
function quickest(work: () => void): number {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    work();
    taken.push(performance.now() - from);
  }
  return Math.min(...taken);
}

function read(text: string, times: number): void {
  for (let time = 0; time < times; time += 1) parsePlan(text, { source: 'bench' });
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const decoded = decodePlanText(readFileSync(path.join(folder, name)));
  if (!decoded.ok) {
    console.log(`${name}: ${decoded.reason}`);
    continue;
  }
  const { text } = decoded;
  read(text, WARM_UP);
  const apart = quickest(() => read(text, TIMES));
  const long = text.repeat(TIMES);
  const together = quickest(() => read(long, 1));
  const ratio = ((together / apart) * TIMES).toFixed(0);
  console.log(
    `${name}: ${(apart / TIMES).toFixed(1)} ms a plan; ${String(TIMES)} times the text costs ${ratio} times as much`,
  );
}
