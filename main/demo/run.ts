/** The demo from its arguments to its figures; leaves the finished plan to be looked at. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createSealing } from '../../bot/buttons/sealing.js';
import { calendarForTerm } from '../../domain/calendar/calendar-for-term.js';
import { addDays, dateOf, instantAt } from '../../domain/calendar/dates.js';
import type { RoundUpPeriod } from '../../domain/policy/policy.js';
import { ensureFirstAccounts } from '../../prisma/store/accounts.js';
import { countEvents, recordOf } from '../../prisma/store/backlog.js';
import { ensureLocalToken } from '../../prisma/store/local-token.js';
import { editionsOfPlan } from '../../prisma/store/publication/edition-rows.js';
import { openCore, type Core } from '../core.js';
import { StartFault, checkPort } from '../preflight.js';
import { configured, openLog, say, stopRequested } from '../process.js';
import { readPlan } from '../reading.js';
import { ensureSecret } from '../secret.js';
import { openService, type Service } from '../service.js';
import { behaviour, USUAL, USUAL_SLOWNESS } from './behaviour.js';
import { conduct } from './conductor.js';
import { fingerprint } from './fingerprint.js';
import { scriptedPeople } from './scripted-people.js';
import { addressesOf, setStage, type DemoPlan, type DemoSetting } from './setting.js';
import { countsTable, editionsTable } from './summary.js';

const USAGE = `用法：npm run demo -- 规划文件 [选项]
  --minutes 0.1            规划时钟走完全期最快用几分钟（到期事项另计）
  --round-up yearly        定期调度周期：monthly、quarterly、halfyearly、yearly
  --group-size 1           “各街道”一类单位组各有几个成员
  --seed 1                 联络员行为的种子
  --exit                   演完即退出，不再提供网页`;
const PERIODS = ['monthly', 'quarterly', 'halfyearly', 'yearly'] as const;
/** Plan days after the term: late answers and proposals run out. */
const AFTER_TERM_DAYS = 150;

interface Arguments {
  file: string;
  minutes: number;
  seed: number;
  groupSize: number;
  roundUp: RoundUpPeriod;
  exit: boolean;
}

function argumentsOf(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '0.1' },
      seed: { type: 'string', default: '1' },
      'group-size': { type: 'string', default: '1' },
      'round-up': { type: 'string', default: 'yearly' },
      exit: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const [minutes, seed, groupSize] = [values.minutes, values.seed, values['group-size']].map(
    Number,
  );
  const roundUp = PERIODS.find((p) => p === values['round-up']);
  const numbers = minutes && minutes > 0 && Number.isInteger(seed) && groupSize && groupSize > 0;
  if (!file || !numbers || groupSize > 9 || !roundUp) throw new StartFault(USAGE);
  return { file, minutes, seed: seed ?? 1, groupSize, roundUp, exit: values.exit };
}

async function planOf(file: string): Promise<DemoPlan> {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new StartFault(`读不到文件 ${file}，请检查路径和权限。`, { cause });
  });
  const read = await readPlan(new Uint8Array(bytes), file, 0);
  if (!read.ok) throw new StartFault(read.reason);
  return { bytes: new Uint8Array(bytes), file, text: read.text, plan: read.plan };
}

/** Each plan has a data folder of its own, so that a demo that was stopped goes on where it was. */
function folderFor(plan: DemoPlan, dataDir: string): string {
  const hash = createHash('sha256').update(plan.bytes).digest('hex').slice(0, 8);
  return join(dataDir, `demo-${hash}`);
}

async function play(core: Core, service: Service, given: Arguments & { plan: DemoPlan }) {
  const { plan, seed, groupSize, roundUp } = given;
  const { term } = plan.plan;
  const chat = service.bot.chatDesk;
  const setting = await setStage(core, chat, { ...plan, groupSize, roundUp });
  const end = `${term.end}-12-31`;
  const people = peopleOf({ core, service, setting, seed, term });
  say(
    `规划“${plan.plan.title ?? given.file}”开始演练：${setting.people.length} 人，一秒最快约 ${(core.clock.clock().rate / 86_400).toFixed(1)} 天。`,
  );
  let month = '';
  await conduct({
    core,
    planId: setting.planId,
    until: instantAt(addDays(end, AFTER_TERM_DAYS), '00:00'),
    people,
    say,
    progress: (now) => {
      const shown = dateOf(now).slice(0, 7);
      if (shown !== month && /-(03|06|09|12)$/.test(shown)) say(`  规划时间 ${shown}`);
      month = shown;
    },
  });
  return setting;
}

function peopleOf(at: {
  core: Core;
  service: Service;
  setting: DemoSetting;
  seed: number;
  term: { start: number; end: number };
}) {
  const { core, service, setting, seed, term } = at;
  const { people, planId } = setting;
  const names = new Map(people.flatMap((p) => (p.unitId ? [[p.unitId, p.unitName ?? '']] : [])));
  const secret = ensureSecret(core.config.dataDir, 'button-secret');
  return scriptedPeople({
    answerer: {
      prisma: core.prisma,
      sealing: createSealing(secret),
      desk: core.desk,
      page: service.page,
      behaviour: behaviour({
        seed,
        slowness: USUAL_SLOWNESS,
        shares: USUAL,
        asksForTime: setting.asksForTime,
      }),
      calendar: calendarForTerm(term.start, term.end),
      planId,
      cast: new Map(people.map((p) => [p.personId, p])),
      nameOf: (unitId) => names.get(unitId) ?? unitId,
      now: () => core.clock.now(),
      today: () => dateOf(core.clock.now()),
      term: { start: `${term.start}-01-01`, end: `${term.end}-12-31` },
    },
    chat: service.bot.chatDesk,
    planId,
    now: () => core.clock.now(),
    addresses: addressesOf(people),
  });
}

/** Writes the comparable record beside the data, and says its fingerprint. */
async function keepFingerprint(core: Core, planId: string): Promise<void> {
  const { lines, sha256 } = fingerprint(await recordOf(core.prisma, planId));
  const file = join(core.config.dataDir, 'record.txt');
  await writeFile(file, `${lines.join('\n')}\n`);
  say(`记录 ${lines.length} 条，指纹 ${sha256}\n（逐条见 ${file}）`);
}

/** Plan seconds per real second at which the term takes these minutes when nothing holds the clock. */
function rateFor({ plan }: DemoPlan, minutes: number): number {
  const days = (plan.term.end - plan.term.start + 1) * 365.25 + AFTER_TERM_DAYS;
  return Math.round((days * 86_400) / (minutes * 60));
}

/** Runs the demo and keeps serving the page until it is stopped (or leaves, with --exit). */
export async function runDemo(args: string[]): Promise<void> {
  const given = argumentsOf(args);
  const plan = await planOf(given.file);
  const base = configured();
  const config = configured({ DATA_DIR: folderFor(plan, base.dataDir), DATABASE_URL: '' });
  const log = openLog(config);
  const stop = stopRequested();
  await checkPort(config.port, config.host, 'PORT');
  const from = instantAt(`${plan.plan.term.start}-01-04`, '08:00');
  const core = await openCore({
    config,
    log,
    progress: say,
    replacedClock: { from, rate: rateFor(plan, given.minutes) },
    durability: 'normal',
  });
  try {
    const service = await openService(core);
    await ensureLocalToken(core.prisma, config.dataDir);
    const accounts = await ensureFirstAccounts(core.prisma);
    for (const { username, password } of accounts) say(`  登录：${username} ${password}`);
    say(`网页 ${service.url}　数据目录 ${config.dataDir}`);
    const began = Date.now();
    const played = play(core, service, { ...given, plan }).then(async ({ planId }) => {
      say(countsTable(await countEvents(core.prisma, planId)));
      say(editionsTable(await editionsOfPlan(core.prisma, planId), service.url));
      await keepFingerprint(core, planId);
      say(`演练用时 ${((Date.now() - began) / 1000).toFixed(0)} 秒。`);
      if (!given.exit) say(`结果可在 ${service.url} 查看，按 Ctrl-C 停止。`);
    });
    await Promise.race([stop, given.exit ? played : played.then(() => stop)]);
    await service.close();
  } finally {
    await core.close();
  }
}
