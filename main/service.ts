/** Everything above the core in one process: bot, workers, api and page. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import { createApp } from '../api/app.js';
import type { AppDeps } from '../api/deps.js';
import type { Health, Part } from '../api/contract/health.js';
import { SendFailure } from '../bot/channel.js';
import { documentNumber } from '../documents/kinds/kind-words.js';
import { writePaperText } from '../documents/write-paper.js';
import { openBot, type OpenBot } from '../bot/open-bot.js';
import type { RosterFile } from '../prisma/store/import-roster.js';
import { noteCleanStop, streamsInDoubt } from '../prisma/store/clean-stop.js';
import { documentBytes } from '../prisma/store/documents/document-bytes.js';
import { finishIssuing } from '../prisma/store/documents/issue.js';
import { saveEvidence } from '../prisma/store/save-evidence.js';
import { planWorkflowId, roundUpsWorkflowId, taskWorkflowId } from '../workflows/messages.js';
import { proceedingWorkflowId } from '../workflows/proceeding-messages.js';
import type { Core } from './core.js';
import { tellLostStep } from './lost-steps.js';
import { StartFault } from './preflight.js';
import { writeWorkbook } from '../files/plan-workbook/write-workbook.js';
import { openComparer } from './comparing/comparer.js';
import { planReading, rowsReading } from './reading.js';
import { startAllAssessmentCalls } from './assessments.js';
import { startAllRoundUps } from './round-ups.js';
import { bringToLife } from './sample-life/bring-to-life.js';
import { ensureSecret } from './secret.js';
import { VERSION } from './version.js';
import { startWorkers, type Workers } from './worker.js';

const WEB_ROOT = fileURLToPath(new URL('../web/dist', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url));

/** Longer than a step of a workflow can be under way (STEP_TIMEOUT). */
const LAST_MOMENTS_MS = 60_000;

export interface Service {
  bot: OpenBot;
  workers: Workers;
  /** `http://host:port` of page and api. */
  url: string;
  /** What the api is given, for those who do in this process what people do in the page. */
  page: AppDeps;
  close(): Promise<void>;
}

const evidenceDir = (core: Core): string => join(core.config.dataDir, 'evidence');
const documentDir = (core: Core): string => join(core.config.dataDir, 'documents');

function botOf(core: Core): OpenBot {
  const { prisma, desk, clock, log, config } = core;
  const { telegram } = config;
  return openBot({
    db: prisma,
    desk,
    clock,
    realNow: () => Date.now(),
    secret: ensureSecret(config.dataDir, 'button-secret'),
    saveEvidence: async ({ name, bytes }, person) => {
      const sent = { name, bytes, person, receivedAt: clock.now() };
      return (await saveEvidence(prisma, evidenceDir(core), sent))?.id;
    },
    log,
    dataDir: config.dataDir,
    documentBytes: (id) => documentBytes(prisma, documentDir(core), id),
    telegram,
  });
}

function workersOf(core: Core, bot: OpenBot): Promise<Workers> {
  const { prisma, client, clock, desk, log, config } = core;
  return startWorkers({
    address: core.temporalAddress,
    namespace: config.temporalNamespace,
    rules: { prisma, client, planClock: () => clock.clock(), realNow: () => Date.now() },
    mail: {
      prisma,
      clock,
      realNow: () => Date.now(),
      documentDir: documentDir(core),
      channels: [...bot.channels],
      render: (facts) => {
        const [only, second] = facts;
        return only && !second ? bot.renderNotice(only) : bot.renderDigest(facts);
      },
      failureOf: (error) => (error instanceof SendFailure ? error : undefined),
      reachChanged: async (changes) => {
        for (const { unitId, reachable } of changes) {
          await desk.unitReachabilityChanged(unitId, reachable);
        }
      },
      stepUnreached: (step) => tellLostStep(core.client, step),
      log,
    },
  });
}

const READY: Part = { state: 'ready', note: '' };
const failed = (note: string): Part => ({ state: 'failed', note });

async function healthOf(core: Core, bot: OpenBot, workers: Workers): Promise<Health['parts']> {
  const answers = async (ask: () => Promise<unknown>): Promise<boolean> =>
    ask().then(
      () => true,
      () => false,
    );
  const database = await answers(() => core.prisma.setting.count());
  const temporal = await core.temporalIsReady();
  return {
    database: database ? READY : failed('数据库没有回答'),
    temporal: temporal ? READY : failed('Temporal 服务没有回答'),
    worker: workers.isRunning() ? READY : failed('工作进程没有运行'),
    bot: bot.health(),
  };
}

async function sample() {
  const bytes = await readFile(join(SAMPLES, 'plan.txt'));
  // Our own file, kept in shape by test/samples.
  const roster = JSON.parse(await readFile(join(SAMPLES, 'roster.json'), 'utf8')) as RosterFile;
  return { bytes: new Uint8Array(bytes), name: 'plan.txt', roster };
}

function depsOf(core: Core, bot: OpenBot, workers: Workers): AppDeps {
  const { prisma, desk, clock, log } = core;
  const page: AppDeps = {
    prisma,
    desk,
    chat: bot.chatDesk,
    tellEnded: bot.bot.tellEnded,
    clock: { now: clock.now, planClock: clock.clock },
    realNow: () => Date.now(),
    health: () => healthOf(core, bot, workers),
    version: VERSION,
    writeWorkbook,
    readPlan: planReading((fault) => log.error({ fault }, 'a file could not be read')),
    readRows: rowsReading((fault) => log.error({ fault }, 'a workbook could not be read')),
    compare: openComparer(),
    sample,
    evidenceDir: evidenceDir(core),
    documentDir: documentDir(core),
    webRoot: WEB_ROOT,
    log,
    sampleLife: (planId) => bringToLife(page, planId),
    webhook: bot.webhook,
  };
  return page;
}

function listen(app: Express, { host, port }: Core['config']): Promise<Server> {
  return new Promise((settle, fail) => {
    const server = createServer(app);
    server.once('error', (cause: NodeJS.ErrnoException) => {
      fail(
        new StartFault(`不能在 ${host}:${port} 上监听（${cause.code ?? '未知原因'}）。`, { cause }),
      );
    });
    server.listen(port, host, () => settle(server));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    // Open event streams would keep it waiting for ever.
    server.closeAllConnections();
  });
}

/**
 * A process that was killed may have written what its workflows then lost. Before anybody is
 * listened to, those with events of its last moments write anew what stands.
 */
async function settleLastMoments({ prisma, settling, log }: Core): Promise<void> {
  const streams = await streamsInDoubt(prisma, LAST_MOMENTS_MS);
  if (streams.length === 0) return;
  log.warn({ streams: streams.length }, 'the last stop was not in order: asking what stands');
  const among = { where: { id: { in: streams } }, select: { id: true } };
  const plans = new Set((await prisma.plan.findMany(among)).map((p) => p.id));
  const proceedings = new Set((await prisma.proceeding.findMany(among)).map((p) => p.id));
  for (const stream of streams) {
    if (plans.has(stream)) settling.doubt(planWorkflowId(stream));
    else if (proceedings.has(stream)) settling.doubt(proceedingWorkflowId(stream));
    else if (stream.startsWith(roundUpsWorkflowId(''))) settling.doubt(stream);
    else settling.doubt(taskWorkflowId(stream));
  }
  await settling.settled();
}

/** Documents that have their number and were not finished when the process ended. */
async function finishDocuments(core: Core): Promise<void> {
  const { prisma } = core;
  const issuing = {
    prisma,
    documentDir: documentDir(core),
    write: writePaperText,
    numberOf: documentNumber,
  };
  const finished = await finishIssuing(issuing, new Date().toISOString());
  if (finished > 0) core.log.info({ finished }, 'documents were finished');
}

/** Starts everything; closes it in reverse. The core is the caller's to close. */
export async function openService(core: Core): Promise<Service> {
  const bot = botOf(core);
  const workers = await workersOf(core, bot);
  workers.ended.catch((error: unknown) => {
    core.log.fatal({ err: error }, 'a worker failed for good');
  });
  await settleLastMoments(core);
  await finishDocuments(core);
  await startAllRoundUps({ ...core, clockKind: core.clock.kind });
  await startAllAssessmentCalls({ ...core, clockKind: core.clock.kind });
  const page = depsOf(core, bot, workers);
  const server = await listen(createApp(page), core.config);
  await bot.start();
  return {
    bot,
    workers,
    page,
    url: `http://${core.config.host}:${core.config.port}`,
    close: async () => {
      await shut(server);
      await bot.stop();
      await workers.stop();
      await noteCleanStop(core.prisma, new Date().toISOString());
    },
  };
}
