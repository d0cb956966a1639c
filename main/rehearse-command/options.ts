/** What may be said on the command line of a rehearsal, checked. */
import { parseArgs } from 'node:util';
import { RUNGS } from '../../domain/policy/policy.js';
import { USUAL_SHARES, type Shares } from '../../domain/rehearsal/assumed-behaviour.js';
import type { WhatIf } from '../../domain/rehearsal/what-if.js';

export const USAGE = `用法：npm run rehearse -- 规划文件 [选项]
  --late 比例         按期之后才报的比例，0 到 1，缺省 ${USUAL_SHARES.late}
  --silent 比例       始终不报的比例，缺省 ${USUAL_SHARES.silent}
  --returned 比例     报告被退回的比例，缺省 ${USUAL_SHARES.returned}
  --extensions 比例   到期前申请延期的比例，缺省 ${USUAL_SHARES.extensions}
  --seed 整数         换一个数就换一种可能，同一个数结果相同，缺省 1
  --shift-years N     把规划整体推后 N 年（负数为提前）
  --roster 文件       单位名册（JSON，格式见 samples/roster.json）
  --group-size N      没有名册时，“各街道”这类一组单位按几个算，缺省 1
  --unowned 单位      没有责任单位的任务暂交这个单位，缺省不参加演练；几个单位用顿号隔开，轮流分
  --policy 文件       措施政策（JSON），缺省为系统默认
  --against 文件      与另一份措施政策对比
  --what-if 假设      与改一个数后的措施政策对比，可以写多次：
                      interview=+10（约谈改在到期后第10个工作日）、list=none（不挂牌）、
                      round-up=halfyearly（定期调度改为半年）；措施层级：chase 催办、
                      warn 警示、circulate 通报、interview 约谈、list 挂牌、veto 否决
  --scores            另列各年度、中期、终期考核评估的得分
  --by-unit           只列各单位
  --by-month          只列各月；两个都写，逐单位逐月列出
  --json              输出 JSON`;

const PERIODS = ['monthly', 'quarterly', 'halfyearly', 'yearly'] as const;

/** The command line was not understood; the message is the sentence for the person. */
export class Misuse extends Error {}

export interface RehearseOptions {
  file: string;
  shares: Shares;
  seed: number;
  shiftYears: number;
  groupSize: number;
  roster?: string;
  unowned: string[];
  policy?: string;
  against?: string;
  whatIf: WhatIf[];
  scores: boolean;
  byUnit: boolean;
  byMonth: boolean;
  json: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  late: text,
  silent: text,
  returned: text,
  extensions: text,
  seed: text,
  'shift-years': text,
  'group-size': text,
  roster: text,
  unowned: text,
  policy: text,
  against: text,
  'what-if': { ...text, multiple: true },
  scores: flag,
  'by-unit': flag,
  'by-month': flag,
  json: flag,
  help: { ...flag, short: 'h' },
} as const;

function shareOf(name: keyof Shares, given: string | undefined): number {
  const share = given === undefined ? USUAL_SHARES[name] : Number(given);
  if (given?.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new Misuse(
      `--${name} 要一个 0 到 1 之间的数，例如 ${USUAL_SHARES[name]}；收到的是“${given}”。`,
    );
  }
  return share;
}

function wholeOf(
  name: string,
  given: string | undefined,
  range: { least: number; most: number; usual: number },
): number {
  const value = given === undefined ? range.usual : Number(given);
  const fits = Number.isInteger(value) && value >= range.least && value <= range.most;
  if (given?.trim() === '' || !fits) {
    throw new Misuse(
      `--${name} 要一个 ${range.least} 到 ${range.most} 的整数；收到的是“${given}”。`,
    );
  }
  return value;
}

const OFFSET = /^\+?(\d{1,3})$/;

/** `interview=+10`, `list=none`, `round-up=halfyearly`. */
function whatIfOf(said: string): WhatIf {
  const [what = '', to = ''] = said.split('=');
  const period = PERIODS.find((p) => p === to);
  if (what === 'round-up' && period) return { roundUp: period };
  const rung = RUNGS.find((r) => r === what);
  const offset = to === 'none' ? 'none' : Number(OFFSET.exec(to)?.[1] ?? 0);
  if (rung && rung !== 'remind' && (offset === 'none' || offset > 0)) return { rung, offset };
  throw new Misuse(`--what-if 要写成 interview=+10 这样；收到的是“${said}”。`);
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Misuse('有不认识的选项，或者选项后面缺了值。', { cause: error });
  }
}

/** Reads the command line; `undefined` when only help was asked for. @throws Misuse */
export function readOptions(args: string[]): RehearseOptions | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined) throw new Misuse('请写明规划文件。');
  if (more.length > 0) throw new Misuse(`一次演练一份规划，多出来的是：${more.join(' ')}`);
  const shares: Shares = {
    late: shareOf('late', values.late),
    silent: shareOf('silent', values.silent),
    returned: shareOf('returned', values.returned),
    extensions: shareOf('extensions', values.extensions),
  };
  if (values.against !== undefined && (values['what-if'] ?? []).length > 0) {
    throw new Misuse('--against 与 --what-if 只能用一个。');
  }
  if (shares.late + shares.silent > 1) throw new Misuse('--late 与 --silent 加起来不能超过 1。');
  return {
    file,
    shares,
    seed: wholeOf('seed', values.seed, { least: 0, most: 2 ** 31 - 1, usual: 1 }),
    shiftYears: wholeOf('shift-years', values['shift-years'], { least: -20, most: 20, usual: 0 }),
    groupSize: wholeOf('group-size', values['group-size'], { least: 1, most: 200, usual: 1 }),
    roster: values.roster,
    unowned: (values.unowned ?? '').split(/[、,，]/).filter((name) => name !== ''),
    policy: values.policy,
    against: values.against,
    whatIf: (values['what-if'] ?? []).map(whatIfOf),
    scores: values.scores,
    byUnit: values['by-unit'],
    byMonth: values['by-month'],
    json: values.json,
  };
}
