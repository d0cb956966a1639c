/** The verbs of the plan command. Faults are sentences on the error stream and a status of 1 or 2. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describePlan } from '../../plan/print-plan.js';
import { StartFault } from '../preflight.js';
import { readPlan } from '../reading.js';
import { activatePlan, importPlan, listPlans } from './running-system.js';

const USAGE = `用法：
  npm run plan -- parse 文件 [--json]                 只解析，打印结果
  npm run plan -- import 文件 [--shift-years N]       导入正在运行的系统，成为草稿
  npm run plan -- list                                列出系统中的规划
  npm run plan -- activate 规划编号                   启动草稿规划`;

/** The command line was not understood: usage, status 2. */
class Misuse extends Error {}

/** Files are meant from where the person stands; npm changes the folder itself. */
const fromHere = (file: string): string => resolve(process.env['INIT_CWD'] ?? '.', file);

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(fromHere(file));
  } catch (error) {
    throw new StartFault(`读不到文件 ${file}，请检查路径和权限。`, { cause: error });
  }
}

function yearsOf(text: string | undefined): number {
  const years = Number(text ?? '0');
  if (!Number.isInteger(years) || Math.abs(years) > 20) {
    throw new Misuse('--shift-years 要一个 -20 到 20 的整数。');
  }
  return years;
}

async function parse(file: string, options: { json: boolean; years: number }): Promise<string> {
  const read = await readPlan(await readBytes(file), basename(file), options.years);
  if (!read.ok) throw new StartFault(read.reason);
  return options.json ? JSON.stringify(read.plan, null, 2) : describePlan(read.plan);
}

async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'shift-years': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [verb, subject, ...rest] = positionals;
  if (values.help) return USAGE;
  if (rest.length > 0) throw new Misuse(`多出来的参数：${rest.join(' ')}`);
  const years = yearsOf(values['shift-years']);
  if (verb === 'list' && !subject) return listPlans();
  if (!subject) throw new Misuse('缺少参数。');
  switch (verb) {
    case 'parse':
      return parse(subject, { json: values.json, years });
    case 'import':
      return importPlan({ bytes: await readBytes(subject), name: basename(subject), years });
    case 'activate':
      return activatePlan(subject);
    default:
      throw new Misuse(`不认识的命令：${verb}`);
  }
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof Misuse ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));

/** Runs one command and returns the exit status: 0 done, 1 refused, 2 not understood. */
export async function runPlanCommand(args: string[]): Promise<number> {
  try {
    process.stdout.write(`${await run(args)}\n`);
    return 0;
  } catch (error) {
    if (isMisuse(error)) {
      process.stderr.write(`${error.message}\n${USAGE}\n`);
      return 2;
    }
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
