/** The api on a port of its own, over a fresh record, with a desk that records what it is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '../../api/app.js';
import { readRowsFile } from '../../files/read-rows-file.js';
import { writeWorkbook } from '../../files/plan-workbook/write-workbook.js';
import type { ChatDesk, ChatFile, ChatInbound, KeptChatMessage } from '../../api/chat-desk.js';
import type { AppDeps } from '../../api/deps.js';
import { compareEditions } from '../../domain/edition/compare-editions.js';
import type { Role } from '../../domain/people/roles.js';
import { REAL_TIME } from '../../domain/calendar/plan-clock.js';
import type { Refusal } from '../../domain/task/refusals.js';
import { openSession } from '../../prisma/store/sessions.js';
import type { CommandAnswer } from '../../workflows/messages.js';
import type { Address } from '../../prisma/store/bindings.js';
import type { Desk } from '../../workflows/desk.js';
import { freshDatabase, type FreshDatabase } from './template-database.js';

/** Plan time of the stage: Monday noon in Asia/Shanghai. */
export const NOW = '2026-11-23T04:00:00.000Z';
export const TODAY = '2026-11-23';
const REAL_NOW = Date.parse('2026-11-23T04:00:00.000Z');

/** What the desk was told, and what it answers next. */
export interface RecordingDesk extends Desk {
  told: { to: string; what: unknown }[];
  answer: CommandAnswer | Refusal;
  /** Thrown by the next call, as if no workflow answered. */
  fails?: Error;
}

function recordingDesk(): RecordingDesk {
  const note = async <T>(to: string, what: unknown, answer: T): Promise<T> => {
    if (desk.fails) throw desk.fails;
    desk.told.push({ to, what });
    return answer;
  };
  const desk: RecordingDesk = {
    told: [],
    answer: { events: ['Something'] },
    tell: (taskId, command) => note(taskId, command, desk.answer),
    askCircular: (planId, command) => note(planId, command, desk.answer),
    decideProposal: (planId, decision) => note(planId, decision, desk.answer),
    decideEdition: (planId, decision) => note(planId, decision, desk.answer),
    proposeCase: (planId, proposal) => note(planId, proposal, desk.answer),
    tellProceeding: (proceedingId, command) => note(proceedingId, command, desk.answer),
    startAssessment: (planId, opening) =>
      note(
        planId,
        opening,
        'refused' in desk.answer ? desk.answer : { ...desk.answer, assessmentId: 'A1' },
      ),
    tellAssessment: (assessmentId, command) => note(assessmentId, command, desk.answer),
    openRectification: (planId, opening) => note(planId, opening, desk.answer),
    reviseCalendar: (planId, revision) => note(planId, revision, desk.answer),
    revisePolicy: (planId, revision) => note(planId, revision, desk.answer),
    settled: async () => {},
    activatePlan: (planId, actor) => note(planId, { activatedBy: actor.name }, undefined),
    unitReachabilityChanged: (unitId, reachable) => note(unitId, { reachable }, undefined),
    messagesQueued: (planId) => note(planId, 'messagesQueued', undefined),
    upcoming: (taskId) => note(taskId, 'upcoming', []),
  };
  return desk;
}

export interface FakeChat extends ChatDesk {
  received: { inbound: ChatInbound; files: ChatFile[] }[];
  kept: (KeptChatMessage & { address: string })[];
  say(address: string, text: string): void;
}

function fakeChat(): FakeChat {
  const listeners = new Map<string, () => void>();
  const chat: FakeChat = {
    received: [],
    kept: [],
    receive: async (inbound, files) => void chat.received.push({ inbound, files }),
    messagesAfter: async (address, afterId) =>
      chat.kept.filter((m) => m.address === address && m.id > afterId),
    subscribe: (address, listener) => {
      listeners.set(address, listener);
      return () => void listeners.delete(address);
    },
    say: (address, text) => {
      const card = { text, buttons: [] };
      chat.kept.push({ id: chat.kept.length + 1, address, fromBot: true, card, at: NOW });
      listeners.get(address)?.();
    },
  };
  return chat;
}

/** A signed-in browser. */
export interface Browser {
  personId: string;
  get(path: string): supertest.Test;
  send(method: 'post' | 'put' | 'patch' | 'delete', path: string, body?: object): supertest.Test;
}

export interface ApiStage {
  db: FreshDatabase['prisma'];
  desk: RecordingDesk;
  chat: FakeChat;
  /** Chat accounts that were told of their end. */
  toldEnded: Address[];
  deps: AppDeps;
  url: string;
  /** A visitor without session. */
  visitor: ReturnType<typeof supertest>;
  /** A new person of this role, signed in. */
  as(role: Role, unitId?: string): Promise<Browser>;
  /** A browser of a person who is kept already. */
  signedIn(personId: string): Promise<Browser>;
  close(): Promise<void>;
}

function depsOf(database: FreshDatabase, folder: string): AppDeps {
  return {
    prisma: database.prisma,
    desk: recordingDesk(),
    chat: fakeChat(),
    tellEnded: () => Promise.resolve(),
    clock: { now: () => NOW, planClock: () => REAL_TIME },
    realNow: () => REAL_NOW,
    health: () => {
      const ready = { state: 'ready', note: '' } as const;
      return { database: ready, temporal: ready, worker: ready, bot: ready };
    },
    version: '0.0.0-test',
    writeWorkbook,
    readPlan: () => Promise.resolve({ ok: false, reason: 'no reader on this stage' }),
    readRows: (bytes) => readRowsFile(bytes),
    compare: ({ running, edition, byHand }) =>
      Promise.resolve(compareEditions(running, edition, byHand)),
    sample: () => Promise.reject(new Error('no sample on this stage')),
    sampleLife: () => Promise.reject(new Error('no sample on this stage')),
    evidenceDir: join(folder, 'evidence'),
    documentDir: join(folder, 'documents'),
    webRoot: join(folder, 'web'),
    log: pino({ level: 'silent' }),
    checkAnswers: true,
  };
}

/** Opens the api; parts may be replaced. Answers are checked against their contract. */
export async function apiStage(replaced: Partial<AppDeps> = {}): Promise<ApiStage> {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'duban-api-'));
  const [desk, chat] = [recordingDesk(), fakeChat()];
  const toldEnded: Address[] = [];
  const tellEnded = async (accounts: readonly Address[]) => void toldEnded.push(...accounts);
  const deps = { ...depsOf(database, folder), desk, chat, tellEnded, ...replaced };
  const server = await listening(createServer(createApp(deps)));
  // The server listens on TCP, whose address is never a path.
  const { port } = server.address() as AddressInfo;
  const db = database.prisma;
  const signedIn = async (personId: string): Promise<Browser> => {
    const { token, csrf } = await openSession(db, personId, REAL_NOW);
    const cookie = `duban_session=${token}`;
    return {
      personId,
      get: (path) => supertest(server).get(path).set('cookie', cookie),
      send: (method, path, body) => {
        const test = supertest(server)[method](path).set('cookie', cookie).set('x-csrf', csrf);
        return test.set('idempotency-key', randomUUID()).send(body);
      },
    };
  };
  const as = async (role: Role, unitId?: string): Promise<Browser> => {
    const id = `${role}-${randomUUID().slice(0, 8)}`;
    const account = { username: id, passwordHash: 'none' };
    await db.person.create({ data: { id, name: id, duty: role, unitId, ...account } });
    return signedIn(id);
  };
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await database.dispose();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const visitor = supertest(server);
  return { db, desk, chat, toldEnded, deps, url, visitor, as, signedIn, close };
}

function listening(server: Server): Promise<Server> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
