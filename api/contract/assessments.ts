/** Assessments 考核评估 as they are read: the list, one with its phases and units, a unit's sheet. */
import { z } from 'zod';
import {
  ASSESSMENT_KINDS,
  ASSESSMENT_PHASES,
  ASSESSMENT_STEPS,
  CALL_STATUSES,
  GRADES,
  SCORE_STAGES,
  SELF_ASSESSMENT_RUNGS,
  UNIT_CLASSES,
} from './closed-sets.js';
import {
  assessor,
  objection,
  problemLine,
  qualitativeIndicator,
  thirdPartyMark,
} from './assessment-parts.js';
import { itemLine, openMatter, scoreTotals } from './score-lines.js';
import { id, instant, isoDate, planQuery, unitRef } from './values.js';

const period = z.object({ from: isoDate, to: isoDate });

export const assessmentRow = z
  .object({
    assessmentId: z.string(),
    planId: z.string(),
    kind: z.enum(ASSESSMENT_KINDS),
    period,
    phase: z.enum(ASSESSMENT_PHASES),
    /** Published or cancelled. */
    ended: z.boolean(),
    startedAt: instant,
    /** The last day of the phase it is in. */
    dueOn: isoDate.nullable(),
    units: z.number(),
    /** Units whose self-assessment is in. */
    submitted: z.number(),
    /** Objections without an answer. */
    objections: z.number(),
    editions: z.number(),
  })
  .meta({ id: 'Assessment' });
/** A review that the plan itself asks for. */
export const assessmentCall = z.object({
  kind: z.enum(ASSESSMENT_KINDS),
  dueOn: isoDate,
  clause: z.string(),
  status: z.enum(CALL_STATUSES),
  assessmentId: z.string().nullable(),
});
export const assessmentQuery = planQuery;
export const assessmentList = z
  .object({
    /** The latest first; a unit sees those in which it is assessed. */
    assessments: z.array(assessmentRow),
    calls: z.array(assessmentCall),
    mayStart: z.boolean(),
  })
  .meta({ id: 'AssessmentList' });

const phaseView = z.object({
  phase: z.enum(ASSESSMENT_PHASES),
  dueOn: isoDate.nullable(),
  enteredAt: instant.nullable(),
  leftAt: instant.nullable(),
  /** Working days over its date; 0 while it is not. */
  delay: z.number(),
  extensions: z.array(z.object({ dueOn: isoDate, reason: z.string(), at: instant })),
});
const assessedUnit = unitRef.extend({
  unitClass: z.enum(UNIT_CLASSES),
  /** Items of its sheet, and how many it has answered. */
  items: z.number(),
  answered: z.number(),
  submittedOn: isoDate.nullable(),
  rung: z.enum(SELF_ASSESSMENT_RUNGS).nullable(),
  /** Judged items whose marks are not complete, and those that are disputed. */
  marksMissing: z.number(),
  marksDisputed: z.number(),
  /** Sum of the unit's own points; null until it has answered anything. */
  selfTotal: z.number().nullable(),
  /** Of the reports of the host unit, how many were reviewed inside it 本单位复核. */
  ownHostReviews: z.number(),
  totals: scoreTotals.nullable(),
});
/** One assessment with everything that does not belong to a single unit. */
export const assessmentDetail = z
  .object({
    assessment: assessmentRow,
    /** The sentence of the plan that asks for it. */
    clause: z.string().nullable(),
    phases: z.array(phaseView),
    /** Which scores stand beside the units: of now, or as they were frozen. */
    stage: z.enum(SCORE_STAGES),
    asOf: instant,
    units: z.array(assessedUnit),
    assessors: z.array(assessor),
    objections: z.array(objection),
    /** Qualitative indicators; a unit reads its own. */
    qualitative: z.array(qualitativeIndicator),
    thirdParty: z.object({
      source: z.string().nullable(),
      sha256: z.string().nullable(),
      marks: z.array(thirdPartyMark),
    }),
    problems: z.array(problemLine),
    editions: z.array(
      z.object({
        edition: z.number(),
        number: z.string(),
        sha256: z.string(),
        publishedOn: isoDate,
        note: z.string().nullable(),
        /** Of its public page. */
        address: z.string().nullable(),
      }),
    ),
    freezes: z.array(
      z.object({
        freeze: z.number(),
        stage: z.enum(SCORE_STAGES),
        asOf: instant,
        sha256: z.string(),
      }),
    ),
    /** What has come up since the last edition and asks for a new one, such as a veto. */
    reissue: z.string().nullable(),
    decidedBy: z.string().nullable(),
    steps: z.array(z.enum(ASSESSMENT_STEPS)),
  })
  .meta({ id: 'AssessmentDetail' });

/** Which scores: of now, the last frozen ones, or those of one freeze. */
export const scoreQuery = z.object({
  stage: z.enum(SCORE_STAGES).optional(),
  freeze: z.coerce.number().int().min(1).optional(),
});
export const assessmentUnitParams = z.object({ id, unitId: id });
/** The sheet of one unit, line by line, with everything behind each number. */
export const unitSheet = z
  .object({
    assessment: assessmentRow,
    unit: unitRef.extend({ unitClass: z.enum(UNIT_CLASSES) }),
    sheet: z.object({ sheetId: z.string(), version: z.number(), name: z.string() }),
    stage: z.enum(SCORE_STAGES),
    asOf: instant,
    submittedOn: isoDate.nullable(),
    lines: z.array(itemLine),
    totals: scoreTotals,
    objections: z.array(objection),
    qualitative: z.array(qualitativeIndicator),
    /** Reports that wait and excusals asked for: what they would change can be asked. */
    openMatters: z.array(openMatter),
    steps: z.array(z.enum(ASSESSMENT_STEPS)),
  })
  .meta({ id: 'UnitSheet' });

export const suppositionQuery = z
  .object({ reportId: id.optional(), excusalId: id.optional() })
  .refine((q) => (q.reportId === undefined) !== (q.excusalId === undefined), {
    error: '请指明一份待审报告或一份免责申请',
  });
/** The score as it is, and as it would be; nothing is recorded. */
export const supposition = z
  .object({
    before: scoreTotals,
    after: scoreTotals,
    changed: z.array(
      z.object({
        itemId: z.string(),
        title: z.string(),
        before: z.number().nullable(),
        after: z.number().nullable(),
      }),
    ),
    grade: z.object({ before: z.enum(GRADES).nullable(), after: z.enum(GRADES).nullable() }),
  })
  .meta({ id: 'Supposition' });

export type AssessmentRowView = z.infer<typeof assessmentRow>;
export type AssessmentCallView = z.infer<typeof assessmentCall>;
export type AssessmentListView = z.infer<typeof assessmentList>;
export type AssessmentDetailView = z.infer<typeof assessmentDetail>;
export type AssessedUnitView = z.infer<typeof assessedUnit>;
export type UnitSheetView = z.infer<typeof unitSheet>;
export type SuppositionView = z.infer<typeof supposition>;
