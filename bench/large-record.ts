/** A record of a very large plan, written straight into its tables: what pages read, without workflows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrisma } from '../prisma/client.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import { applyMigrations } from '../prisma/migrate.js';
import { PLAN_ID } from './seed.js';

const LARGE_TASKS = 100_000;
/** None of their people has a chat account. */
const UNITS = 60;
/** So many of them have reported. */
const REPORTING = 40;
/** One task in so many has no owner, and one was not accepted yet. */
const OWNERLESS = 500;
const NOT_ACCEPTED = 200;

const NUMBERS = (most: number): string =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})`;
const TASKS = NUMBERS(LARGE_TASKS);
/** Ids of a task and of its one node, and the unit that leads or (one further) supports it. */
const TASK = `'${PLAN_ID}-T' || i`;
const NODE = `'${PLAN_ID}-N' || i`;
const unit = (further: number): string => `'u' || ((i + ${further}) % ${UNITS})`;
/** Dates of five years back, in an order of their own. */
const DUE = `date('2026-11-01', '-' || ((i * 7919) % 1800) || ' days')`;

const owners = (role: string, further: number): string => `${TASKS}
  INSERT INTO "TaskOwner" ("taskId", "unitId", "role", "acceptance", "lastReportAt")
  SELECT ${TASK}, ${unit(further)}, '${role}',
    CASE WHEN i % ${NOT_ACCEPTED} = 1 THEN 'awaiting' ELSE 'accepted' END,
    CASE WHEN (i + ${further}) % ${UNITS} < ${REPORTING} THEN '2026-10-09T02:00:00.000Z' END
  FROM n WHERE i % ${OWNERLESS} <> 0`;
const owed = (further: number, status: string): string => `${TASKS}
  INSERT INTO "OwedNode" ("nodeId", "unitId", "planId", "taskId", "kind", "status", "firstDueOn",
    "dueOn", "dueMonth", "rung", "rungOrder", "rungAt")
  SELECT ${NODE}, ${unit(further)}, '${PLAN_ID}', ${TASK}, 'commitment', '${status}', ${DUE}, ${DUE},
    substr(${DUE}, 1, 7),
    CASE i % 5 WHEN 1 THEN 'chase' WHEN 2 THEN 'warn' WHEN 3 THEN 'circulate' WHEN 4 THEN 'interview' END,
    i % 5, CASE WHEN i % 5 > 0 THEN '2026-11-02T01:00:00.000Z' END
  FROM n`;

const STATEMENTS = [
  `INSERT INTO "Plan" ("id", "title", "region", "termStart", "termEnd", "status", "stage", "source",
     "sourceText", "parsed", "importedAt", "importedBy")
   VALUES ('${PLAN_ID}', '测速规划', '测速县', 2026, 2030, 'issued', 'active', 'bench.txt', '', '{}',
     '2026-01-01T00:00:00.000Z', 'bench')`,
  `${NUMBERS(UNITS)} INSERT INTO "Unit" ("id", "name", "kind")
   SELECT 'u' || (i - 1), '单位' || (i - 1), 'department' FROM n`,
  `${NUMBERS(UNITS)} INSERT INTO "Person" ("id", "name", "duty", "unitId")
   SELECT 'p' || (i - 1), '联络员' || (i - 1), 'liaison', 'u' || (i - 1) FROM n`,
  `${TASKS} INSERT INTO "PlanTask" ("id", "planId", "number", "title", "kind", "section", "text",
     "lineStart", "lineEnd", "phase", "light", "lastSeq", "nextDueOn")
   SELECT ${TASK}, '${PLAN_ID}', i, '开展第' || i || '项安全整治', 'task', '["一、主要任务"]',
     '推进重点行业领域安全整治，健全双重预防机制，按季度报送进展。', i, i, 'active', 'red', 9,
     CASE WHEN i % ${OWNERLESS} <> 0 THEN ${DUE} END FROM n`,
  owners('lead', 0),
  owners('support', 1),
  `${TASKS} INSERT INTO "Node" ("id", "planId", "taskId", "kind", "title", "dueOn")
   SELECT ${NODE}, '${PLAN_ID}', ${TASK}, 'commitment', '完成整治', ${DUE} FROM n`,
  `${TASKS} INSERT INTO "Report" ("id", "receipt", "planId", "taskId", "unitId", "personId",
     "personName", "channel", "percent", "done", "text", "serves", "reportedAt", "status")
   SELECT 'R' || i, '2026-' || i, '${PLAN_ID}', ${TASK}, ${unit(0)}, 'p', '联络员', 'webchat', 60,
     false, '方案已印发', '[]', '2026-10-09T02:00:00.000Z', 'accepted' FROM n
   WHERE i % ${UNITS} < ${REPORTING}`,
  owed(0, 'overdue'),
  owed(1, 'satisfied'),
  `${TASKS} INSERT INTO "TaskOwnerName" ("taskId", "role", "name", "resolved")
   SELECT ${TASK}, 'lead', '单位' || (i % ${UNITS}), true FROM n`,
  `${NUMBERS(LARGE_TASKS / 1000)} INSERT INTO "TaskOwnerName" ("taskId", "role", "name")
   SELECT '${PLAN_ID}-T' || (i * 1000), 'support', '未登记单位' || (i % 30) FROM n`,
];

export interface LargeRecord {
  /** `file:` url of the record. */
  url: string;
  prisma: PrismaClient;
  close(): Promise<void>;
}

/** Makes the record in a folder of its own; {@link LARGE_TASKS} tasks, each with one overdue row. */
export async function largeRecord(): Promise<LargeRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const url = `file:${join(folder, 'duban.db')}`;
  await applyMigrations({ url });
  const prisma = createPrisma(url);
  for (const statement of STATEMENTS) await prisma.$executeRawUnsafe(statement);
  return {
    url,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
