/** Runs one rehearsal from the command line. Faults are sentences and a status of 1 or 2. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { addDays } from '../../domain/calendar/dates.js';
import { calendarForTerm } from '../../domain/calendar/calendar-for-term.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { nothingKept } from '../../domain/rehearsal/kept-record.js';
import { ASSESSED, assessRehearsal } from '../../domain/rehearsal/rehearsed-assessments.js';
import { rehearsePlan } from '../../domain/rehearsal/rehearse-plan.js';
import { seededChance } from '../../domain/rehearsal/seeded.js';
import type { ParsedPlan } from '../../plan/types.js';
import { StartFault } from '../preflight.js';
import { readPlan } from '../reading.js';
import { Misuse, readOptions, USAGE, type RehearseOptions } from './options.js';
import { impliedRoster, plannedTasks } from './planned-tasks.js';
import { assessedPlan } from './assessed-plan.js';
import { policyIn, policyWith } from './policies.js';
import { describeRehearsal, rehearsalAsJson, type Found } from './report.js';
import { readRoster } from './roster-file.js';

/** Files are meant from where the person stands; npm changes the folder itself. */
async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(process.env['INIT_CWD'] ?? '.', file));
  } catch (error) {
    throw new StartFault(`读不到文件 ${file}，请检查路径和权限。`, { cause: error });
  }
}

async function planIn({ file, shiftYears: years }: RehearseOptions): Promise<ParsedPlan> {
  const read = await readPlan(await readBytes(file), basename(file), years);
  if (!read.ok) throw new StartFault(read.reason);
  const { plan } = read;
  if (plan.tasks.length > 0) return plan;
  throw new StartFault(
    `在 ${file} 里没有读出任务，无法演练。可以用 npm run plan -- parse 看看读出了什么。`,
  );
}

async function rosterFor(plan: ParsedPlan, { roster, groupSize }: RehearseOptions) {
  if (roster === undefined) return impliedRoster(plan, groupSize);
  return readRoster((await readBytes(roster)).toString('utf8'), roster);
}

/** The policy rehearsed, and the one it is compared with, if any. */
async function policiesOf({ policy: file, against, whatIf }: RehearseOptions) {
  const read = async (name: string) => policyIn((await readBytes(name)).toString('utf8'), name);
  const policy = file === undefined ? DEFAULT_POLICY : await read(file);
  if (against !== undefined) return { policy, other: await read(against) };
  return whatIf.length > 0 ? { policy, other: policyWith(policy, whatIf) } : { policy };
}

/** Reads the files and rehearses. @throws StartFault when a file cannot be used */
export async function rehearse(options: RehearseOptions): Promise<Found> {
  const read = await planIn(options);
  const planned = plannedTasks(read, await rosterFor(read, options), options.unowned);
  if (planned.tasks.length === 0) {
    throw new StartFault(
      `规划里的 ${read.tasks.length} 项任务都没有写明责任单位，无从演练。可以加 --unowned 单位名称，看看都交给一个单位会怎样。`,
    );
  }
  const { start, end } = read.term;
  const dates = { termStart: `${start}-01-01`, termEnd: `${end}-12-31` };
  const until = options.scores ? addDays(dates.termEnd, ASSESSED.draftDays) : dates.termEnd;
  const plan = { planId: 'P', tasks: planned.tasks, ...dates, until };
  const calendar = calendarForTerm(start, end);
  const { shares, seed } = options;
  const { policy, other } = await policiesOf(options);
  const began = performance.now();
  const assumed = { shares, chance: seededChance(seed) };
  const kept = options.scores ? nothingKept() : undefined;
  const rehearsal = rehearsePlan(plan, { policy, calendar }, { ...assumed, kept });
  const assessed = assessedPlan(read, plan);
  const assessments = kept && assessRehearsal(assessed, kept, assumed.chance);
  const against = other && rehearsePlan(plan, { policy: other, calendar }, assumed);
  const tookMs = performance.now() - began;
  const title = read.title ?? basename(options.file);
  const unknownYears = calendar.unknownYears.filter((year) => year <= end);
  return {
    title,
    options,
    planned,
    plan,
    rehearsal,
    against,
    assessed,
    kept,
    assessments,
    unknownYears,
    tookMs,
  };
}

/** Runs the command and returns the exit status: 0 done, 1 refused, 2 not understood. */
export async function runRehearseCommand(args: string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const found = await rehearse(options);
    const text = options.json ? rehearsalAsJson(found) : describeRehearsal(found);
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Misuse) {
      process.stderr.write(`${error.message}\n${USAGE}\n`);
      return 2;
    }
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
