import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readOptions } from '../../main/rehearse-command/options.js';
import {
  impliedRoster,
  plannedTasks,
  type PlannedTasks,
} from '../../main/rehearse-command/planned-tasks.js';
import {
  describeRehearsal,
  rehearsalAsJson,
  type Found,
} from '../../main/rehearse-command/report.js';
import { readRoster } from '../../main/rehearse-command/roster-file.js';
import { rehearse, runRehearseCommand } from '../../main/rehearse-command/run.js';
import { textTable, widthOf } from '../../main/rehearse-command/text-table.js';
import { parsePlan } from '../../plan/parse-plan.js';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const PLAN = sample('plan.txt');

async function found(...args: string[]): Promise<Found> {
  const options = readOptions([PLAN, ...args]);
  if (!options) throw new Error('help was not asked for');
  return rehearse(options);
}

/** Runs the command and keeps what it says. */
async function said(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const status = await runRehearseCommand(args);
  const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
  return { status, out: text(out), err: text(err) };
}
afterEach(() => vi.restoreAllMocks());

describe('rehearsing the sample plan', () => {
  let rehearsed: Found;
  let text: string;
  beforeAll(async () => {
    rehearsed = await found();
    text = describeRehearsal(rehearsed);
    // Seconds of work, several times that on a machine busy with the other tests.
  }, 60_000);

  it('names the plan, its term and what it came to', () => {
    expect(text).toMatch(/^演练：青屏县“十五五”安全生产规划（2026—2030年）/);
    expect(text).toMatch(/整个规划期：提醒 \d+ 次，催办 \d+ 次，警示 \d+ 次/);
  });

  it('lists every unit and every year of the term', () => {
    expect(text).toContain('县应急');
    for (const year of [2026, 2027, 2028, 2029, 2030]) expect(text).toMatch(`\n${year}-03`);
  });

  it('says what it assumed and who was left out', () => {
    expect(text).toContain('20% 的事项到期后');
    expect(text).toContain('没有责任单位、未参加演练：跟踪研判新业态风险、促进交流互鉴。');
    expect(text).toContain('2027、2028、2029、2030 年的放假安排尚未公布');
  });

  it('adds up to the same by unit and by month', () => {
    const totals = text.split('\n').filter((line) => line.startsWith('合计'));
    const numbers = totals.map((line) => line.split(/\s+/).slice(1));
    expect(numbers).toHaveLength(2);
    expect(numbers[0]).toEqual(numbers[1]);
  });

  it('gives programs the same counts as people', () => {
    const json = JSON.parse(rehearsalAsJson(rehearsed)) as {
      total: { remind: number };
      months: { remind: number }[];
    };
    expect(json.months.reduce((sum, m) => sum + m.remind, 0)).toBe(json.total.remind);
    expect(text).toContain(`提醒 ${json.total.remind} 次`);
  });

  it('shows units, months, or units by month as asked', () => {
    const shown = (change: Partial<Found['options']>) =>
      describeRehearsal({ ...rehearsed, options: { ...rehearsed.options, ...change } });
    expect(shown({ byUnit: true })).not.toContain('各月全部单位');
    expect(shown({ byMonth: true })).not.toContain('各单位整个规划期');
    expect(shown({ byUnit: true, byMonth: true })).toContain('各单位逐月');
  });
});

describe('the units of a rehearsal', () => {
  const plan = parsePlan(readFileSync(PLAN, 'utf8'), { source: 'plan.txt' });
  const namesIn = (planned: PlannedTasks): string[] => [
    ...new Set(planned.tasks.flatMap((t) => t.owners.map((o) => o.unitId))),
  ];

  it('come from the roster, its groups taken apart', () => {
    const file = sample('roster.json');
    const planned = plannedTasks(plan, readRoster(readFileSync(file, 'utf8'), file));
    expect(namesIn(planned)).toContain('澄湖街道');
    expect(planned.unknown).toEqual(['县融媒体中心']);
  });

  it('come from the plan without a roster, groups in the size asked for', () => {
    const several = namesIn(plannedTasks(plan, impliedRoster(plan, 3)));
    const single = namesIn(plannedTasks(plan, impliedRoster(plan, 1)));
    expect(single.some((name) => name.startsWith('各'))).toBe(true);
    expect(several.some((name) => /^各.*之3$/.test(name))).toBe(true);
  });

  it('leave out what nobody owns, unless somebody takes it', () => {
    const roster = impliedRoster(plan, 1);
    const left = plannedTasks(plan, roster);
    const taken = plannedTasks(plan, roster, ['县安委办']);
    expect(taken.tasks.length - left.tasks.length).toBe(left.unowned.length);
    expect(left.unowned).toHaveLength(2);
  });
});

describe('a command that cannot be carried out', () => {
  it('explains a file that is not there', async () => {
    const { status, err } = await said('no-such-plan.txt');
    expect([status, err]).toEqual([1, '读不到文件 no-such-plan.txt，请检查路径和权限。\n']);
  });

  it('explains a file that is no plan', async () => {
    const { status, err } = await said(sample('roster.json'));
    expect(status).toBe(1);
    expect(err).toContain('可能不是规划');
  });

  it('explains a roster that is none', async () => {
    const { status, err } = await said(PLAN, '--roster', PLAN);
    expect(status).toBe(1);
    expect(err).toContain('不是 JSON 文件');
  });

  it('explains a policy that cannot be carried out', async () => {
    const { status, err } = await said(PLAN, '--what-if', 'interview=+2');
    expect(status).toBe(1);
    expect(err).toContain('催办及以上的措施应当在到期日之后');
  });

  it('explains a policy file that is none', async () => {
    const { status, err } = await said(PLAN, '--against', PLAN);
    expect(status).toBe(1);
    expect(err).toContain('不是 JSON 文件');
  });

  it.each([
    [['--what-if', 'interview'], '--what-if 要写成 interview=+10'],
    [['--what-if', 'remind=+1'], '--what-if 要写成'],
    [['--what-if', 'list=none', '--against', 'b.json'], '只能用一个'],
    [['--late', '2'], '--late 要一个 0 到 1 之间的数'],
    [['--late', '0.8', '--silent', '0.4'], '加起来不能超过 1'],
    [['--seed', 'x'], '--seed 要一个'],
    [['--shift-years', '1.5'], '--shift-years 要一个'],
    [['--group-size', '0'], '--group-size 要一个'],
    [['--wat'], '有不认识的选项'],
    [['second.txt'], '一次演练一份规划'],
  ])('explains %j and shows the usage', async (args, sentence) => {
    const { status, err } = await said(PLAN, ...args);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain('用法：npm run rehearse');
  });

  it('asks for the file when none is named', async () => {
    expect((await said()).err).toContain('请写明规划文件。');
  });

  it('shows the usage when asked for help', async () => {
    const { status, out } = await said('--help');
    expect([status, out.startsWith('用法')]).toEqual([0, true]);
  });
});

describe('comparing two policies', () => {
  let text: string;
  beforeAll(async () => {
    text = describeRehearsal(await found('--what-if', 'round-up=yearly', '--by-unit'));
    // Twice the work of one rehearsal.
  }, 60_000);

  it('shows first what changes most', () => {
    const changes = [...text.matchAll(/ ([+-]?\d+)\n/g)].map(([, n]) => Math.abs(Number(n)));
    const total = changes.slice(0, 10);
    expect(total).toEqual([...total].sort((a, b) => b - a));
    expect(total[0]).toBeGreaterThan(0);
  });

  it('shows each unit old and new', () => {
    expect(text).toContain('各单位（现行→改后）');
    expect(text).toMatch(/县教体局.* \d+→\d+/);
  });

  it('finds no difference between a policy and itself', async () => {
    const same = describeRehearsal(await found('--what-if', 'interview=+20'));
    expect(same).toContain('没有差别');
  }, 60_000);
});

describe('a table for the terminal', () => {
  it('counts a Chinese character as two columns', () => {
    expect([widthOf('县应急局'), widthOf('2026-03'), widthOf('“两客一危”·')]).toEqual([8, 7, 11]);
  });

  it('lines up names to the left and numbers to the right', () => {
    const table = textTable(
      ['单位', '提醒'],
      [
        ['县局', 7],
        ['县应急管理局', 1200],
      ],
    );
    expect(table.split('\n')).toEqual([
      '单位          提醒',
      '──────────────────',
      '县局             7',
      '县应急管理局  1200',
    ]);
  });

  it('shows nothing for none', () => {
    expect(textTable(['a', 'b'], [['x', 0]])).toContain('·');
  });
});
