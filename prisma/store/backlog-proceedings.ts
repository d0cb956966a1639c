/** What the plan, tasks and proceedings have told each other that is not on the other's record yet. */
import type { Instant } from '../../domain/calendar/dates.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

const { sql } = Prisma;

const DECIDED = sql`('interview', 'list', 'veto')`;

/** Rungs with a decider that no case of that rung or a higher one holds; one rejected before holds none. */
const unproposed = (planId: string, since: Instant): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "Event" e
  WHERE e."planId" = ${planId} AND e."at" >= ${since}
    AND e."type" IN ('StepTaken', 'RectificationStep')
    AND json_extract(e."data", '$.rung') IN ${DECIDED}
    AND NOT EXISTS (SELECT 1 FROM "ProposalItem" i JOIN "ProposalCase" c ON c."id" = i."caseId"
      WHERE i."nodeId" = COALESCE(e."nodeId", e."stream") AND c."unitId" = e."unitId"
        AND (c."rung" IN ('veto', json_extract(e."data", '$.rung'))
          OR json_extract(e."data", '$.rung') = 'interview')
        AND (c."status" <> 'rejected' OR i."joinedAt" >= e."at"
          OR c."decidedAt" >= substr(e."at", 1, 10)))`;

/** Cases whose proceeding has not begun: approved, or a veto that was proposed. */
const unbegun = (planId: string, since: Instant): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "ProposalCase" c
  WHERE c."planId" = ${planId} AND c."raises" IS NULL
    AND COALESCE(c."decidedAt", c."openedAt") >= ${since}
    AND (c."status" = 'approved' OR (c."rung" = 'veto' AND c."status" = 'proposed'))
    AND NOT EXISTS (SELECT 1 FROM "Proceeding" p WHERE p."id" = c."id")`;

/** Proceedings that have ended and whose case has not; items settled of which nobody was told. */
const unended = (planId: string): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "Proceeding" p
  JOIN "ProposalCase" c ON c."id" = p."id"
  WHERE p."planId" = ${planId} AND p."ended" AND c."closedAt" IS NULL
  UNION ALL SELECT COUNT(*) FROM "Proceeding" p
  JOIN "Proceeding" o ON o."id" = p."parentId"
  WHERE p."planId" = ${planId} AND p."ended" AND NOT o."ended"
    AND NOT EXISTS (SELECT 1 FROM "Event" s WHERE s."stream" = o."id"
      AND s."type" = 'RectificationSettled'
      AND json_extract(s."data", '$.rectificationId') = p."id")`;

/** Ladders that still wait for what has been decided and carried out. */
function unreleased(planId: string, since: Instant): Prisma.Sql {
  const open = Prisma.join([...OPEN_STATUSES]);
  const last = (types: Prisma.Sql) => sql`(SELECT COALESCE(MAX(m."id"), 0) FROM "Event" m
    WHERE m."planId" = ${planId} AND m."nodeId" = i."nodeId" AND m."unitId" = o."unitId"
      AND ${types})`;
  const held = sql`(m."type" = 'LadderJumped'
    OR (m."type" = 'StepTaken' AND json_extract(m."data", '$.rung') IN ${DECIDED}))`;
  const freed = sql`m."type" IN ('LadderReleased', 'LadderPaused')`;
  const noticed = sql`EXISTS (SELECT 1 FROM "Event" n WHERE n."stream" = e."stream"
    AND n."id" < e."id" AND n."type" IN ('InterviewNoticed', 'ListingIssued'))`;
  return sql`SELECT COUNT(*) AS n FROM "Event" e
    JOIN "ProposalItem" i ON i."caseId" = e."stream"
    JOIN "OwedNode" o ON o."nodeId" = i."nodeId" AND o."unitId" = e."unitId"
    WHERE e."planId" = ${planId} AND e."at" >= ${since} AND o."status" IN (${open})
      AND (e."type" IN ('InterviewNoticed', 'InterviewCalledOff', 'ListingIssued',
          'ListingLifted', 'VetoUpheld', 'VetoDismissed')
        OR (e."type" = 'SlipAbsorbed' AND ${noticed}
          AND json_extract(e."data", '$.item.nodeId') = i."nodeId"))
      AND ${last(held)} > ${last(freed)}
      AND (${last(held)} < e."id" OR e."type" = 'SlipAbsorbed')
      AND NOT EXISTS (SELECT 1 FROM "Event" f WHERE f."planId" = ${planId}
        AND f."nodeId" = i."nodeId" AND f."unitId" = o."unitId"
        AND f."type" = 'LadderReleased' AND f."id" > e."id")`;
}

/**
 * A unit's third slip that is in no proposal yet, where the policy jumps; and proposals past the
 * ladder of which the ladder itself has not heard: what it does next hangs on them.
 */
function unjumped(planId: string, since: Instant): Prisma.Sql {
  const open = Prisma.join([...OPEN_STATUSES]);
  const owed = (node: Prisma.Sql, unit: Prisma.Sql) => sql`EXISTS (SELECT 1 FROM "OwedNode" o
    WHERE o."nodeId" = ${node} AND o."unitId" = ${unit} AND o."status" IN (${open}))`;
  const recent = sql`e."planId" = ${planId} AND e."at" >= ${since}`;
  return sql`SELECT COUNT(*) AS n FROM "Event" e
    WHERE ${recent} AND e."type" = 'ClimbCalledFor'
      AND COALESCE((SELECT json_extract(v."data", '$.measures.jumps.thirdSlip')
        FROM "PolicyVersion" v WHERE v."planId" = ${planId}
        ORDER BY v."version" DESC LIMIT 1), 'none') <> 'none'
      AND ${owed(sql`json_extract(e."data", '$.nodeId')`, sql`json_extract(e."data", '$.unitId')`)}
      AND NOT EXISTS (SELECT 1 FROM "ProposalItem" i JOIN "ProposalCase" c ON c."id" = i."caseId"
        WHERE i."nodeId" = json_extract(e."data", '$.nodeId')
          AND c."unitId" = json_extract(e."data", '$.unitId'))
    UNION ALL SELECT COUNT(*) FROM "Event" e
    WHERE ${recent} AND e."type" IN ('CaseProposed', 'CaseJoined')
      AND json_extract(e."data", '$.why') <> 'ladder' AND json_extract(e."data", '$.raises') IS NULL
      AND ${owed(sql`json_extract(e."data", '$.item.nodeId')`, sql`json_extract(e."data", '$.item.unitId')`)}
      AND NOT EXISTS (SELECT 1 FROM "Event" j WHERE j."planId" = ${planId}
        AND j."type" = 'LadderJumped'
        AND j."nodeId" = json_extract(e."data", '$.item.nodeId')
        AND j."unitId" = json_extract(e."data", '$.item.unitId'))`;
}

/** Slips that joined a case which runs, of which its proceeding has not heard. */
const unabsorbed = (planId: string, since: Instant): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "Event" e
  JOIN "Proceeding" p ON p."id" = json_extract(e."data", '$.caseId')
  WHERE e."planId" = ${planId} AND e."at" >= ${since} AND e."type" = 'CaseJoined'
    AND NOT p."ended"
    AND instr(p."facts", '"nodeId":"' || json_extract(e."data", '$.item.nodeId') || '"') = 0`;

/** Listings past their date that nobody has proposed to raise; and what became of such proposals. */
const unraised = (planId: string, since: Instant): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "Event" e JOIN "Proceeding" p ON p."id" = e."stream"
  WHERE e."planId" = ${planId} AND e."at" >= ${since} AND e."type" = 'ListingOverdue'
    AND NOT p."ended" AND p."level" <> 'province'
    AND NOT EXISTS (SELECT 1 FROM "ProposalCase" c WHERE c."raises" = p."id"
      AND (c."status" = 'proposed' OR c."openedAt" >= e."at"))
  UNION ALL SELECT COUNT(*) FROM "ProposalCase" c JOIN "Proceeding" p ON p."id" = c."raises"
  WHERE c."planId" = ${planId} AND c."decidedAt" >= ${since} AND NOT p."ended"
    AND p."state" <> 'lookBack'
    AND NOT EXISTS (SELECT 1 FROM "Event" h WHERE h."stream" = p."id" AND h."at" >= c."decidedAt"
      AND h."type" IN ('ListingLevelRaised', 'RaiseRejected'))`;

/** Vetoes that were decided and whose case was not; problems of an assessment not begun to be put right. */
const undecided = (planId: string, since: Instant): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "Event" e JOIN "ProposalCase" c ON c."id" = e."stream"
  WHERE e."planId" = ${planId} AND e."at" >= ${since} AND c."status" = 'proposed'
    AND e."type" IN ('VetoUpheld', 'VetoDismissed')
  UNION ALL SELECT COUNT(*) FROM "Event" e
  WHERE e."planId" = ${planId} AND e."at" >= ${since} AND e."type" = 'ProblemListed'
    AND NOT EXISTS (SELECT 1 FROM "Proceeding" p
      WHERE p."id" = json_extract(e."data", '$.rectificationId'))`;

/** Ladders that have not heard yet that their proposal was rejected: they rest for a while. */
const unpaused = (planId: string, since: Instant): Prisma.Sql => sql`
  SELECT COUNT(*) AS n FROM "Event" e
  JOIN "ProposalCase" c ON c."id" = json_extract(e."data", '$.caseId')
  JOIN "ProposalItem" i ON i."caseId" = c."id"
  JOIN "OwedNode" o ON o."nodeId" = i."nodeId" AND o."unitId" = c."unitId"
  WHERE e."planId" = ${planId} AND e."at" >= ${since} AND e."type" = 'ProposalRejected'
    AND c."raises" IS NULL AND o."status" IN (${Prisma.join([...OPEN_STATUSES])})
    AND NOT EXISTS (SELECT 1 FROM "Event" p WHERE p."planId" = ${planId}
      AND p."type" = 'LadderPaused' AND p."nodeId" = i."nodeId" AND p."unitId" = c."unitId"
      AND p."at" >= e."at")`;

/** How much of it there is; nothing stays so for long, and the demo's clock waits for it. */
export async function untoldOfProceedings(
  prisma: PrismaClient,
  planId: string,
  since: Instant,
): Promise<number> {
  const parts = [
    unproposed(planId, since),
    unbegun(planId, since),
    unended(planId),
    unreleased(planId, since),
    unjumped(planId, since),
    unpaused(planId, since),
    unabsorbed(planId, since),
    unraised(planId, since),
    undecided(planId, since),
  ];
  let sum = 0;
  for (const part of parts) {
    const rows = await prisma.$queryRaw<{ n: number | bigint }[]>(part);
    for (const { n } of rows) sum += Number(n);
  }
  return sum;
}
