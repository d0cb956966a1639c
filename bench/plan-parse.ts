// Prints what reading a plan costs: ms a plan after warm-up, and how the time grows with the length.
// Run: npx tsx bench/plan-parse.ts [folder of .txt files]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodePlanText, parsePlan } from '../plan/parse-plan.js';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../shared/plans');
const WARM_UP = 5;
const ROUNDS = 9;
const TIMES = 100;

function milliseconds(text: string, rounds: number): number {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    parsePlan(text, { source: 'bench' });
    taken.push(performance.now() - from);
  }
  return taken.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const decoded = decodePlanText(readFileSync(path.join(folder, name)));
  if (!decoded.ok) {
    console.log(`${name}: ${decoded.reason}`);
    continue;
  }
  milliseconds(decoded.text, WARM_UP);
  const one = milliseconds(decoded.text, ROUNDS);
  const long = milliseconds(decoded.text.repeat(TIMES), 1);
  const growth = (long / one).toFixed(0);
  console.log(
    `${name}: ${one.toFixed(1)} ms; ${String(TIMES)} times the text: ${long.toFixed(0)} ms = ${growth} times`,
  );
}
