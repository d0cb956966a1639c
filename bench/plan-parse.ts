/** (e) What reading a plan costs: ms a plan once warm, and how the time grows with the length. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePlanText } from '../files/text/decode-text.js';
import { parsePlan } from '../plan/parse-plan.js';
import { longer } from './longer-plan.js';

const OWN = join(import.meta.dirname, '../samples');
/** Real plans lie beside the repository where they may be kept at all. */
const REAL = join(import.meta.dirname, '../../shared/plans');
const WARM_UP = 30;
const TIMES = 100;
const ROUNDS = 5;

/** The processor time of some work, in ms: other work on the machine is not counted. */
function cost(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** By turns, so that both meet the same machine; of each the least of all rounds. */
function leastByTurns(one: () => void, other: () => void): [number, number] {
  const rounds = Array.from({ length: ROUNDS }, () => [cost(one), cost(other)] as const);
  return [Math.min(...rounds.map(([a]) => a)), Math.min(...rounds.map(([, b]) => b))];
}

function read(text: string, times: number): void {
  for (let time = 0; time < times; time += 1) parsePlan(text, { source: 'bench' });
}

function costOf(folder: string, name: string): string {
  const decoded = decodePlanText(readFileSync(join(folder, name)));
  if (!decoded.ok) return `${name}: ${decoded.reason}`;
  const { text } = decoded;
  read(text, WARM_UP);
  const long = longer(text, TIMES);
  const [apart, together] = leastByTurns(
    () => read(text, TIMES),
    () => read(long, 1),
  );
  const growth = ((together / apart) * TIMES).toFixed(0);
  const each = (apart / TIMES).toFixed(1);
  return `${name} (${text.length} characters): ${each} ms; ${TIMES} times the text costs ${growth} times as much`;
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.endsWith('.txt'));

export async function benchPlanParse(): Promise<string[]> {
  const own = textsIn(OWN).map((name) => costOf(OWN, name));
  if (!existsSync(REAL)) return [...own, 'real plans: none beside the repository, left out'];
  return [...own, ...textsIn(REAL).map((name) => costOf(REAL, name))];
}
