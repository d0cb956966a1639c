/** What people hand in with each step of a proceeding. Every one carries the header `Idempotency-Key`. */
import { z } from 'zod';
import { DECIDED_RUNGS, LISTING_LEVELS } from './closed-sets.js';
import type { Step } from './step-paths.js';
import { id, instant, isoDate, planQuery, reason, requiredReason, words } from './values.js';

const LONGEST_TEXT = 4000;
const SHORT = 200;
const MOST_ITEMS = 30;
const long = (ask: string) => words(LONGEST_TEXT).min(1, ask);
const short = (ask: string) => words(SHORT).min(1, ask);
const evidenceIds = z.array(id).max(20).default([]);
const moment = instant.regex(/^\d{4}-\d{2}-\d{2}T/, '请选择日期和时间');
const verdict = { reason: reason.optional() };
const said = z.object({ text: long('请写明情况'), evidenceIds });
const lookBack = z.object({ passed: z.boolean(), findings: long('请写明回头看的情况') });
const newItem = z.object({
  title: short('请写明整改事项'),
  measure: long('请写明整改要求'),
  dueOn: isoDate,
});
const items = z.array(newItem).max(MOST_ITEMS, `一次最多登记${MOST_ITEMS}项整改`).default([]);
const place = short('请写明公布的地方');

export const STEP_BODIES = {
  NoticeInterview: z.object({
    meetsAt: moment,
    place: short('请写明地点'),
    interviewer: short('请写明约谈人'),
    summoned: short('请写明被约谈人'),
    requirements: words(LONGEST_TEXT).optional(),
  }),
  ConfirmAttendance: z.object({
    name: short('请写明参加人员的姓名和职务'),
    proxy: z.boolean().default(false),
  }),
  PostponeInterview: z.object({
    meetsAt: moment,
    place: words(SHORT).optional(),
    reason: requiredReason,
  }),
  HoldInterview: z.object({
    attendees: long('请写明参加人员'),
    headCame: z.boolean(),
    minutes: long('请写明约谈纪要'),
  }),
  RecordAbsence: z.object({ grounds: long('请写明缺席情况') }),
  SignMinutes: z.object({ accept: z.boolean(), ...verdict }),
  RewriteMinutes: z.object({ minutes: long('请写明约谈纪要') }),
  SubmitInterviewReport: said,
  JudgeInterviewReport: z.object({ adequate: z.boolean(), ...verdict, items }),
  LookBackInterview: lookBack,
  CallOffInterview: z.object({ reason: requiredReason }),
  IssueListing: z.object({
    requirements: long('请写明督办要求'),
    dueOn: isoDate.optional(),
    items,
  }),
  PublishListing: z.object({ place }),
  AskListingCloseOut: said,
  VerifyListing: z.object({
    accept: z.boolean(),
    visitedOn: isoDate,
    visitors: short('请写明核查人员'),
    findings: long('请写明核查情况'),
  }),
  Delist: z.object({ accept: z.boolean(), ...verdict }),
  PublishDelisting: z.object({ place }),
  LookBackListing: lookBack,
  LiftListing: z.object({ reason: requiredReason }),
  StateCase: said,
  DecideVeto: z.object({
    uphold: z.boolean(),
    reason: requiredReason,
    meeting: words(SHORT).optional(),
  }),
  AskVetoReview: said,
  DecideVetoReview: z.object({ revoke: z.boolean(), reason: requiredReason }),
  DraftReferral: z.object({ grounds: long('请写明移送问责的依据') }),
  ClaimRectified: said,
  VerifyRectification: z.object({ accept: z.boolean(), ...verdict }),
  MoveRectificationDate: z.object({ dueOn: isoDate, reason: requiredReason }),
  WithdrawRectification: z.object({ reason: requiredReason }),
  LookBackRectification: lookBack,
} as const satisfies Record<Step, z.ZodType>;

/** What the office enters by hand, from a risk slip 风险提示单 or from a public report 举报. */
export const rectificationBody = newItem.extend({
  planId: id.optional(),
  unitId: id,
  origin: z.enum(['hand', 'riskSlip', 'publicReport']),
  /** Number of the slip or of the report. */
  source: words(SHORT).optional(),
  taskId: id.optional(),
  /** Of a public report: who told of it. Kept apart, and shown nowhere. */
  complainant: z
    .object({ name: words(SHORT).min(1, '请写明举报人'), contact: words(SHORT).optional() })
    .optional(),
});
export const openedAnswer = z
  .object({ events: z.array(z.string()), proceedingId: z.string() })
  .meta({ id: 'OpenedRectification' });
export const complainant = z
  .object({ name: z.string(), contact: z.string().nullable(), keptBy: z.string(), keptAt: instant })
  .meta({ id: 'Complainant' });

/** An interview, a listing or a veto proposed by hand, or a finding of false reporting 瞒报谎报. */
export const proposalBody = z.object({
  planId: id.optional(),
  unitId: id,
  nodeIds: z.array(id).min(1, '请选择作为依据的事项').max(MOST_ITEMS),
  rung: z.enum(DECIDED_RUNGS).optional(),
  finding: z.literal('falseReporting').optional(),
  grounds: long('请写明理由和依据'),
  evidenceIds,
  level: z.enum(LISTING_LEVELS).optional(),
  periodEnd: isoDate.optional(),
});
export const groundsQuery = planQuery.extend({ unitId: id });
export const groundsList = z
  .object({
    rows: z.array(
      z.object({
        nodeId: z.string(),
        taskId: z.string(),
        number: z.number(),
        title: z.string(),
        nodeTitle: z.string(),
        dueOn: isoDate,
        status: z.string(),
      }),
    ),
  })
  .meta({ id: 'ProposalGrounds' });

export type StepBody<S extends Step> = z.input<(typeof STEP_BODIES)[S]>;
export type RectificationBody = z.input<typeof rectificationBody>;
export type ProposalBody = z.input<typeof proposalBody>;
export type ProposalGroundsRow = z.infer<typeof groundsList>['rows'][number];
export type ComplainantView = z.infer<typeof complainant>;
