/** A stand-in for the API with contract-valid answers, to look at the page without the system. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express, type Response } from 'express';
import helmet from 'helmet';
import type { z } from 'zod';
import * as contract from '../../api/contract.js';
import { ACTS } from '../../api/contract/acts.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { mountAssessments } from './web-fixture/assessments.js';
import { mountChat } from './web-fixture/chat.js';
import { GROUPS, NOW, PEOPLE, PLAN_LINES, UNITS } from './web-fixture/cast.js';
import { SUCCESSIONS } from './web-fixture/successions.js';
import { askedIn, type Asked } from './web-fixture/asked.js';
import { mountDocuments } from './web-fixture/documents.js';
import { mountDraft } from './web-fixture/draft.js';
import * as circulars from './web-fixture/circulars.js';
import { EDITIONS, editionView } from './web-fixture/editions.js';
import * as future from './web-fixture/future.js';
import { mountProceedings } from './web-fixture/proceedings.js';
import * as lists from './web-fixture/lists.js';
import { mountIndicators } from './web-fixture/indicators.js';
import { mountPublications } from './web-fixture/publications.js';
import * as officeDay from './web-fixture/office-day.js';
import { LOOK_BACKS } from './web-fixture/excusals.js';
import { DRAFT, PLAN, planDetail } from './web-fixture/plans.js';
import { EVENTS, REPORT, UPCOMING, taskDetail } from './web-fixture/task-detail.js';
import { overduePage, taskPage } from './web-fixture/tasks.js';

export interface WebFixture {
  url: string;
  close: () => Promise<void>;
}

export interface FixtureOptions {
  /** Nobody is signed in. */
  signedOut?: boolean;
  /** Nothing was imported yet. */
  empty?: boolean;
  /** Plan time is a rehearsal's. */
  replaced?: boolean;
}

const DIST = join(import.meta.dirname, '../../web/dist');
const PERSON = {
  id: 'p90',
  name: '戚雨晴',
  role: 'office',
  unitId: null,
  unitName: null,
  mustChange: false,
};
const SESSION = { person: PERSON, csrf: 'csrf-of-the-fixture', may: ACTS };
const READY = { state: 'ready', note: '' };
const queryOf = (query: object): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([k, v]) => [k, String(v)]));

/** Answers with data that the contract's schema accepts; anything else is a fault of the fixture. */
const answer = (res: Response, schema: z.ZodType, data: unknown): void => {
  res.json(schema.parse(data));
};

const SIGN_IN_FIRST = {
  type: 'urn:duban:problem:NotSignedIn',
  title: '需要登录',
  status: 401,
  code: 'NotSignedIn',
  userMessage: '请先登录。',
};

function mountPerson(app: Express, options: FixtureOptions): void {
  let signedIn = !options.signedOut;
  app.get('/api/session', (_req, res) => {
    if (signedIn) answer(res, contract.session, SESSION);
    else res.status(401).type('application/problem+json').json(SIGN_IN_FIRST);
  });
  app.post('/api/session', (_req, res) => {
    signedIn = true;
    answer(res, contract.session, SESSION);
  });
  app.delete('/api/session', (_req, res) => {
    signedIn = false;
    res.status(204).end();
  });
  app.get('/api/clock', (_req, res) =>
    answer(res, contract.clock, {
      planNow: NOW,
      rate: options.replaced ? 600 : 1,
      replaced: options.replaced ?? false,
    }),
  );
  app.get('/api/health', (_req, res) =>
    answer(res, contract.health, {
      ready: true,
      parts: {
        database: READY,
        temporal: READY,
        worker: READY,
        bot: { state: 'starting', note: '未设置 Telegram 令牌，只有网页聊天' },
      },
      planNow: NOW,
      version: '0.1.0',
    }),
  );
}

function mountLists(app: Express, { empty }: FixtureOptions): void {
  app.get('/api/overview', (_req, res) =>
    answer(res, contract.overview, empty ? lists.NO_OVERVIEW : lists.OVERVIEW),
  );
  app.get('/api/tasks', (req, res) => answer(res, contract.taskPage, taskPage(queryOf(req.query))));
  app.get('/api/tasks/:id', (req, res) =>
    answer(res, contract.taskDetail, taskDetail(req.params.id)),
  );
  app.get('/api/tasks/:id/events', (_req, res) => answer(res, contract.eventPage, EVENTS));
  app.get('/api/tasks/:id/deliveries', (req, res) => {
    const rows = taskDetail(req.params.id).deliveries;
    answer(res, contract.deliveryPage, { rows, total: rows.length });
  });
  app.get('/api/tasks/:id/upcoming', (_req, res) => answer(res, contract.upcoming, UPCOMING));
  app.get('/api/overdue', (req, res) =>
    answer(res, contract.overduePage, overduePage(queryOf(req.query))),
  );
  app.get('/api/circulars', (_req, res) =>
    answer(res, contract.circularList, circulars.CIRCULAR_LIST),
  );
  app.get('/api/circulars/:id', (req, res) =>
    answer(res, contract.circularDetail, circulars.circularDetail(req.params.id)),
  );
  app.get('/api/reviews', (_req, res) => answer(res, contract.reviewList, lists.REVIEWS));
  app.get('/api/decisions', (_req, res) => answer(res, contract.decisionList, lists.DECISIONS));
  app.get('/api/proposals', (_req, res) =>
    answer(res, contract.proposalList, { proposals: [lists.PROPOSAL] }),
  );
  app.get('/api/proposals/:id', (_req, res) =>
    answer(res, contract.proposalDetail, lists.PROPOSAL_DETAIL),
  );
  app.get('/api/unclaimed', (_req, res) => answer(res, contract.unclaimed, lists.UNCLAIMED));
  app.get('/api/today', (_req, res) => answer(res, contract.today, officeDay.TODAY));
  app.get('/api/unreached', (_req, res) =>
    answer(res, contract.unreachedList, officeDay.UNREACHED),
  );
  app.get('/api/deliveries', (_req, res) => answer(res, contract.ledgerPage, officeDay.LEDGER));
  app.get('/api/look-backs', (req, res) => {
    const lookBacks = LOOK_BACKS.filter((l) => l.status === queryOf(req.query)['status']);
    answer(res, contract.lookBackList, { lookBacks });
  });
  app.get('/api/circular-queue', (_req, res) =>
    answer(res, contract.circularQueue, lists.CIRCULARS),
  );
}

function mountKept(app: Express, { empty }: FixtureOptions): void {
  app.get('/api/plans', (_req, res) =>
    answer(res, contract.planList, { plans: empty ? [] : [PLAN, DRAFT] }),
  );
  app.get('/api/plans/:id', (req, res) =>
    answer(res, contract.planDetail, planDetail(req.params.id)),
  );
  app.get('/api/plans/:id/editions', (_req, res) =>
    answer(res, contract.editionList, { editions: EDITIONS }),
  );
  app.get('/api/editions/:id', (_req, res) => answer(res, contract.editionView, editionView()));
  app.get('/api/plans/:id/source', (_req, res) =>
    answer(res, contract.planSource, { lines: PLAN_LINES }),
  );
  app.get('/api/plans/:id/policy', (_req, res) =>
    answer(res, contract.policyVersion, { policy: DEFAULT_POLICY, savedAt: null, savedBy: null }),
  );
  app.get('/api/foresight', (_req, res) => answer(res, contract.foresight, future.FORESIGHT));
  app.get('/api/plans/:id/calendar', (_req, res) =>
    answer(res, contract.calendarAnswer, future.CALENDAR_ANSWER),
  );
  app.post('/api/plans/:id/policy/effect', (_req, res) =>
    answer(res, contract.effect, future.EFFECT),
  );
  app.get('/api/unit-successions', (_req, res) =>
    answer(res, contract.successionList, { successions: SUCCESSIONS }),
  );
  app.get('/api/units', (_req, res) => answer(res, contract.unitList, { units: UNITS }));
  app.get('/api/groups', (_req, res) => answer(res, contract.groupList, { groups: GROUPS }));
  app.get('/api/people', (req, res) => {
    const { unitId } = queryOf(req.query);
    const people = PEOPLE.filter((p) => !unitId || p.unitId === unitId);
    answer(res, contract.peopleList, { people });
  });
  app.post('/api/people/:id/binding-code', (_req, res) =>
    answer(res, contract.bindingCode, { code: 'K7M2QX9P', expiresAt: '2026-11-30T01:30:00.000Z' }),
  );
  app.get('/api/tokens', (_req, res) =>
    answer(res, contract.tokenList, {
      tokens: [
        {
          id: 'k1',
          name: '应急指挥大屏',
          role: 'auditor',
          createdAt: NOW,
          createdBy: '魏国梁',
          revokedAt: null,
        },
      ],
    }),
  );
}

function mountActs(app: Express, asked: Asked[]): void {
  app.use('/api', express.json(), (req, res) => {
    if (req.method === 'GET') return void res.status(404).json({ ...SIGN_IN_FIRST, status: 404 });
    asked.push(askedIn(req));
    return answer(res, contract.commandAnswer, { events: ['Done'], receipt: REPORT.receipt });
  });
}

/** Starts the stand-in on a free port of this machine. */
export async function startWebFixture(
  options: FixtureOptions = {},
): Promise<WebFixture & { asked: Asked[] }> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('build the page first: vite build web');
  const app = express();
  const asked: Asked[] = [];
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  mountPerson(app, options);
  mountLists(app, options);
  mountKept(app, options);
  const hangUp = mountChat(app);
  mountDraft(app, asked);
  mountDocuments(app);
  mountIndicators(app);
  mountPublications(app);
  mountProceedings(app);
  mountAssessments(app);
  mountActs(app, asked);
  app.use(express.static(DIST));
  app.use((_req, res) => res.sendFile(join(DIST, 'index.html')));
  const server: Server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    hangUp();
    return new Promise<void>((closed) => server.close(() => closed()));
  };
  return { url: `http://127.0.0.1:${port}`, close, asked };
}
