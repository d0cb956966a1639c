/** Everything the api is given. It opens nothing and reads no environment. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Instant } from '../domain/calendar/dates.js';
import type { PlanClock } from '../domain/calendar/plan-clock.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import type { Address } from '../prisma/store/bindings.js';
import type { RosterFile } from '../prisma/store/import-roster.js';
import type { PlanFindings } from '../domain/draft/findings.js';
import type { Comparison } from '../domain/edition/compare-editions.js';
import type { EditionPlan, RunningPlan } from '../domain/edition/compared-plans.js';
import type { HandPair } from '../domain/edition/match-tasks.js';
import type { ReadSheet, WrittenSheet } from '../domain/draft/tables/sheets.js';
import type { Desk } from '../workflows/desk.js';
import type { ChatDesk } from './chat-desk.js';
import type { Health } from './contract/health.js';

/** A plan that was read, its dates already shifted, with the text its lines count in. */
type PlanReading = { ok: true; plan: PlanFindings; text: string } | { ok: false; reason: string };

export interface AppDeps {
  prisma: PrismaClient;
  desk: Desk;
  chat: ChatDesk;
  /** Tells chat accounts that they were ended; failures are its own affair. */
  tellEnded(accounts: readonly Address[]): Promise<void>;
  /** Plan time, for everything that is shown or kept of the plan. */
  clock: { now(): Instant; planClock(): PlanClock };
  /** Real time in milliseconds, for sessions, codes and tokens. */
  realNow(): number;
  health(): Promise<Health['parts']> | Health['parts'];
  version: string;
  readPlan(bytes: Uint8Array, name: string, shiftYears: number): Promise<PlanReading>;
  /** The rows of a filled-in workbook, sheet by sheet; a refusal is a sentence for people. */
  readRows(
    bytes: Uint8Array,
    name: string,
  ): Promise<{ ok: true; sheets: ReadSheet[] } | { ok: false; reason: string }>;
  /** Sheets as an Excel file; `made` is an instant. */
  writeWorkbook(sheets: readonly WrittenSheet[], made: Instant): Promise<Uint8Array>;
  /** What an edition would change; nothing when comparing took too long. */
  compare(plans: {
    running: RunningPlan;
    edition: EditionPlan;
    byHand: readonly HandPair[];
  }): Promise<Comparison | undefined>;
  /** The sample plan and its roster. */
  sample(): Promise<{ bytes: Uint8Array; name: string; roster: RosterFile }>;
  /** Activates the imported sample plan and plays its first day, so that its lists hold something. */
  sampleLife(planId: string): Promise<void>;
  /** Folder of the bytes of evidence. */
  evidenceDir: string;
  /** Folder of the bytes of issued documents. */
  documentDir: string;
  /** Folder of the built page; its `api-docs/` holds Swagger UI. */
  webRoot: string;
  log: Logger;
  /** Takes Telegram's calls at POST /api/telegram; absent when we ask Telegram instead. */
  webhook?: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Behind a reverse proxy: how many of them to believe about the caller's address. */
  trustProxies?: number;
  /** Checks every answer against its contract: for tests. */
  checkAnswers?: boolean;
}
