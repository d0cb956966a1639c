/** Indicators: how each stands, its chart, its yearly values with their history. */
import { z } from 'zod';
import { ACTUAL_STATUS_NAMES, INDICATOR_OPS, OUTLOOK_NAMES } from './closed-sets.js';
import { id, instant, isoDate, requiredReason, reason, unitRef, words } from './values.js';

const LONGEST_VALUE = 400;
const LONGEST_SOURCE = 200;
const MOST_FILES = 9;
const MOST_UNITS = 20;

const point = z.object({ year: z.number(), value: z.number() });

/** A share from 0 to 1, or why nothing can be said. */
const attainment = z.union([
  z.object({ share: z.number(), met: z.boolean() }),
  z.object({ gap: z.enum(['noActual', 'noTarget', 'noBaseline', 'noMark']) }),
]);

export const indicatorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    attribute: z.enum(['binding', 'expected']).nullable(),
    op: z.enum(INDICATOR_OPS),
    /** As the plan prints them. */
    baseline: z.string().nullable(),
    target: z.string(),
    /** In which the values are entered; empty for a bare number. */
    unit: z.string(),
    dueOn: isoDate.nullable(),
    /** First line in the plan's text. */
    line: z.number(),
    units: z.array(unitRef),
    outlook: z.enum(OUTLOOK_NAMES),
    newest: point.nullable(),
    /** Of a qualitative one: its newest verified sentence. */
    newestText: z.object({ year: z.number(), text: z.string() }).nullable(),
    targetValue: z.number().nullable(),
    pathValue: z.number().nullable(),
    onPath: attainment.nullable(),
    onTarget: attainment.nullable(),
    forecast: z.number().nullable(),
    /** Values that wait to be verified. */
    waiting: z.number(),
    /** Years gone by without a value. */
    missingYears: z.array(z.number()),
  })
  .meta({ id: 'IndicatorRow' });

export const indicatorList = z
  .object({
    planId: z.string().nullable(),
    term: z.object({ start: z.number(), end: z.number() }).nullable(),
    rows: z.array(indicatorRow),
  })
  .meta({ id: 'IndicatorList' });

export const actualView = z
  .object({
    id: z.string(),
    year: z.number(),
    value: z.number().nullable(),
    text: z.string(),
    source: z.string(),
    status: z.enum(ACTUAL_STATUS_NAMES),
    unitName: z.string().nullable(),
    enteredName: z.string(),
    enteredAt: instant,
    /** What it corrects, and why. */
    replaces: z.object({ value: z.number().nullable(), text: z.string() }).nullable(),
    reason: z.string().nullable(),
    verifiedAt: instant.nullable(),
    returnedAt: instant.nullable(),
    decidedName: z.string().nullable(),
    returnedWhy: z.string().nullable(),
    hostReview: z.boolean(),
    evidence: z.array(
      z.object({
        id: z.string(),
        sha256: z.string(),
        name: z.string(),
        mime: z.string(),
        size: z.number(),
      }),
    ),
    /** Whether the caller may verify or return it now. */
    mayJudge: z.boolean(),
  })
  .meta({ id: 'IndicatorActual' });

/** What page and papers draw (domain/indicator/chart.ts). */
export const indicatorChart = z.object({
  firstYear: z.number(),
  lastYear: z.number(),
  min: z.number(),
  max: z.number(),
  ticks: z.array(z.number()),
  baseline: point.nullable(),
  target: point.nullable(),
  path: z.array(point),
  actuals: z.array(point),
  forecast: z.array(point),
});

export const indicatorDetail = z
  .object({
    indicator: indicatorRow,
    planId: z.string(),
    /** Years for which a value may be entered now, the baseline year first. */
    years: z.array(z.number()),
    chart: indicatorChart.nullable(),
    /** Newest first; what was replaced is among them. */
    actuals: z.array(actualView),
    may: z.object({ enter: z.boolean(), appoint: z.boolean() }),
  })
  .meta({ id: 'IndicatorDetail' });

const value = words(LONGEST_VALUE).min(1, '请填写数值');
const source = words(LONGEST_SOURCE).min(1, '请写明数据来源');
const evidenceIds = z.array(id).max(MOST_FILES).default([]);
const year = z.number().int();

export const actualBody = z.object({ year, value, source, evidenceIds });
export const correctionBody = actualBody.extend({ reason: requiredReason });
export const actualParams = z.object({ id, actualId: id });
export const verdictBody = z.object({ accept: z.boolean(), reason: reason.optional() });
export const indicatorUnitsBody = z.object({ unitIds: z.array(id).max(MOST_UNITS) });
export const actualAnswer = z.object({ actualId: z.string() });
export const importAnswer = z
  .object({
    entered: z.number(),
    corrected: z.number(),
    unchanged: z.number(),
    /** Empty when everything was taken; otherwise nothing was. */
    faults: z.array(z.object({ row: z.number(), what: z.string() })),
  })
  .meta({ id: 'ActualsImport' });

export type IndicatorRow = z.infer<typeof indicatorRow>;
export type IndicatorList = z.infer<typeof indicatorList>;
export type IndicatorDetail = z.infer<typeof indicatorDetail>;
export type ActualView = z.infer<typeof actualView>;
export type ActualsImport = z.infer<typeof importAnswer>;
