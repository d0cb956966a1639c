/** Two units, three tasks, an office, a leader; and phones that speak with the real bot. */
import { createBot, type Bot } from '../../bot/bot.js';
import { createSealing } from '../../bot/buttons/sealing.js';
import type { Verb } from '../../bot/buttons/tap.js';
import type { Card, Channel, ChannelKind, Inbound, InboundFile } from '../../bot/channel.js';
import type { BotLog } from '../../bot/deps.js';
import type { Instant } from '../../domain/calendar/dates.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { bindCodeHash } from '../../prisma/store/redeem-bind-code.js';
import {
  CALENDAR,
  HOST,
  LEAD,
  leadLiaison,
  leader,
  office,
  SUPPORT,
  supportLiaison,
} from './cast.js';
import { createRulesDesk, type RulesDesk } from './rules-desk.js';
import { freshDatabase, type FreshDatabase } from './template-database.js';

export const SECRET = 'a secret of the tests, long enough';
export const T12 = 'p1-T12';
export const T13 = 'p1-T13';

export interface Logged {
  level: 'info' | 'warn' | 'error';
  message: string;
}

export interface ChatStage {
  database: FreshDatabase;
  db: FreshDatabase['prisma'];
  desk: RulesDesk;
  bot: Bot;
  log: BotLog & { lines: Logged[] };
  /** Plan time and real time, both to be moved by hand. */
  time: { now: Instant; real: number };
  /** Everything sent, by address. */
  sent: Map<string, Card[]>;
  files: Map<string, InboundFile>;
  kept: InboundFile[];
  /** Data of a button as a message would carry it to its reader. */
  seal(personId: string, verb: Verb, subject: string): string;
  /** A fresh code for a person. */
  code(personId: string): Promise<string>;
  phone(address: string, channel?: ChannelKind): Phone;
  /** A phone bound to a person. */
  bound(personId: string, address?: string): Promise<Phone>;
  end(): Promise<void>;
}

export interface Phone {
  address: string;
  /** Sends words and answers with the cards that came back. */
  say(text: string, more?: Partial<Inbound>): Promise<Card[]>;
  /** Presses the newest button of this label. */
  tap(label: string): Promise<Card[]>;
  press(data: string, more?: Partial<Inbound>): Promise<Card[]>;
  /** The data of the newest button of this label. */
  button(label: string): string;
}

let updates = 0;

export function quietLog(): BotLog & { lines: Logged[] } {
  const lines: Logged[] = [];
  const at = (level: Logged['level']) => (_: object, message: string) => {
    lines.push({ level, message });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

async function seed(db: FreshDatabase['prisma'], desk: RulesDesk, now: Instant): Promise<void> {
  await db.plan.create({
    data: {
      ...{ id: 'p1', title: '规划', region: '某区', termStart: 2026, termEnd: 2030 },
      ...{ status: 'issued', stage: 'active', source: '', sourceText: '', parsed: '{}' },
      ...{ importedAt: now, importedBy: 'office' },
    },
  });
  await db.unit.createMany({
    data: [
      { id: LEAD, name: '区应急管理局', kind: 'department' },
      { id: SUPPORT, name: '区住建局', kind: 'department' },
      { id: HOST, name: '区安委办', kind: 'office' },
    ],
  });
  await db.person.createMany({
    data: [leadLiaison, supportLiaison, office, leader].map((a) => ({
      id: a.personId,
      name: a.name,
      duty: a.role,
      unitId: a.unitId ?? null,
    })),
  });
  const lead = { unitId: LEAD, role: 'lead', reachable: true } as const;
  const support = { unitId: SUPPORT, role: 'support', reachable: true } as const;
  const duties = [{ kind: 'milestone', title: '完成预案修编', dueOn: '2027-03-31' } as const];
  await desk.assign({
    taskId: T12,
    number: 12,
    title: '修编区级生产安全事故应急预案',
    owners: [lead, support],
    duties,
  });
  await desk.assign({
    taskId: T13,
    number: 13,
    title: '建设危险化学品监测预警系统',
    owners: [lead],
    duties: [],
  });
}

/** Opens the stage: two tasks assigned on a Monday in November, not yet accepted. */
export async function chatStage(): Promise<ChatStage> {
  const database = await freshDatabase();
  const db = database.prisma;
  const time = { now: '2026-11-23T02:00:00.000Z', real: Date.parse('2026-11-23T02:00:00.000Z') };
  const context = () => ({ policy: DEFAULT_POLICY, calendar: CALENDAR, now: time.now });
  const desk = createRulesDesk(db, context);
  const sent = new Map<string, Card[]>();
  const files = new Map<string, InboundFile>();
  const kept: InboundFile[] = [];
  const log = quietLog();
  const channelOf = (kind: ChannelKind): Channel => ({
    kind,
    async send(address, card) {
      sent.set(address, [...(sent.get(address) ?? []), card]);
      return { ref: '1' };
    },
    async fetchFile(ref) {
      const file = files.get(ref);
      if (!file) throw new Error(`no file ${ref}`);
      return file;
    },
  });
  const saveEvidence = async (file: InboundFile): Promise<string | undefined> => {
    if (file.mime === 'application/x-msdownload') return undefined;
    kept.push(file);
    const id = `E${kept.length}`;
    const { name, mime } = file;
    const about = { id, sha256: id, name, mime, size: file.bytes.length };
    await db.evidence.create({
      data: { ...about, personId: leadLiaison.personId, receivedAt: time.now },
    });
    return id;
  };
  const bot = createBot({
    ...{ db, desk, secret: SECRET, saveEvidence, log },
    clock: { now: () => time.now },
    realNow: () => time.real,
    channels: [channelOf('webchat'), channelOf('telegram')],
  });
  await seed(db, desk, time.now);

  const phone: ChatStage['phone'] = (address, channel = 'webchat') => {
    const act = async (what: Partial<Inbound>): Promise<Card[]> => {
      const before = sent.get(address)?.length ?? 0;
      updates += 1;
      await bot.handle({ channel, updateId: String(updates), address, files: [], ...what });
      return sent.get(address)?.slice(before) ?? [];
    };
    const button = (label: string): string => {
      const all = (sent.get(address) ?? []).flatMap((c) => c.buttons.flat());
      const found = all.findLast((b) => b.label === label || b.label.startsWith(label));
      if (!found) throw new Error(`no button ${label} among ${all.map((b) => b.label).join(' ')}`);
      return found.data;
    };
    return {
      address,
      button,
      say: (text, more) => act({ text, ...more }),
      press: (data, more) => act({ button: data, ...more }),
      tap: (label) => act({ button: button(label) }),
    };
  };
  const code: ChatStage['code'] = async (personId) => {
    updates += 1;
    const made = `AB${String(updates).padStart(6, '0')}`;
    const real = (ms: number) => new Date(time.real + ms).toISOString();
    const dates = { createdReal: real(0), expiresReal: real(7 * 86_400_000) };
    await db.bindCode.create({ data: { codeHash: bindCodeHash(made), personId, ...dates } });
    return made;
  };
  const sealing = createSealing(SECRET);
  return {
    seal: (personId, verb, subject) => sealing.seal(personId, { verb, subject, detail: '' }),
    ...{ database, db, desk, bot, log, time, sent, files, kept, phone, code },
    async bound(personId, address = `chat of ${personId}`) {
      const own = phone(address);
      await own.say(`绑定 ${await code(personId)}`);
      return own;
    },
    end: () => database.dispose(),
  };
}

/** The texts of cards, joined. */
export const textOf = (cards: Card[]): string => cards.map((c) => c.text).join('\n');
