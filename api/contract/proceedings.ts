/** Interviews 约谈, listings 挂牌督办, vetoes 一票否决, rectifications 整改: lists and one with its record. */
import { z } from 'zod';
import { AWAITED, LISTING_LEVELS, PROCEEDING_KINDS } from './closed-sets.js';
import { documentRow } from './documents.js';
import { proceedingFacts } from './proceeding-facts.js';
import { PROCEEDING_LISTS, STEPS } from './step-paths.js';
import { deliveryRow, eventRow, evidenceItem, owed } from './task-page.js';
import { id, isoDate, paging, planQuery, taskRef, unitRef } from './values.js';

export const proceedingQuery = planQuery.extend(paging.shape).extend({
  list: z.enum(PROCEEDING_LISTS).default('mine'),
  unitId: id.optional(),
});
export const proceedingRow = unitRef.extend({
  id: z.string(),
  planId: z.string(),
  kind: z.enum(PROCEEDING_KINDS),
  title: z.string(),
  phase: z.string(),
  ended: z.boolean(),
  level: z.enum(LISTING_LEVELS).nullable(),
  openedOn: isoDate,
  /** The day by which whoever is awaited has to act. */
  dueOn: isoDate.nullable(),
  /** Whose turn it is; null: nobody's, time alone moves it or it has ended. */
  awaited: z.enum(AWAITED).nullable(),
  overdue: z.boolean(),
  parentId: z.string().nullable(),
  task: taskRef.nullable(),
});
export const proceedingPage = z
  .object({
    rows: z.array(proceedingRow),
    total: z.number(),
    /** How long each list is. */
    counts: z.record(z.enum(PROCEEDING_LISTS), z.number()),
  })
  .meta({ id: 'ProceedingPage' });

/** A slip it is about: what is owed, and everything recorded of it. */
const slip = z.object({
  taskId: z.string(),
  nodeId: z.string(),
  title: z.string(),
  dueOn: isoDate,
  task: taskRef.nullable(),
  /** It is no node of a task but a rectification of this id. */
  rectificationId: z.string().nullable(),
  owed: owed.nullable(),
  events: z.array(eventRow),
});
/** Something this person can do now; with `blocked`, why not yet or not by them. */
const openStep = z.object({
  step: z.enum(STEPS),
  verdicts: z.array(z.enum(['yes', 'no'])),
  blocked: z.string().nullable(),
});
export const proceedingDetail = z
  .object({
    proceeding: proceedingRow,
    facts: proceedingFacts,
    steps: z.array(openStep),
    slips: z.array(slip),
    /** Rectification items that belong to it. */
    items: z.array(proceedingRow),
    parent: proceedingRow.nullable(),
    events: z.array(eventRow),
    /** Files that came with it, by the number of the event that named them. */
    evidence: z.array(evidenceItem.extend({ seq: z.number() })),
    deliveries: z.array(deliveryRow),
    documents: z.array(documentRow),
    /** The complainant's name is kept apart: only the office may ask for it. */
    complainantKept: z.boolean(),
  })
  .meta({ id: 'ProceedingDetail' });

export type ProceedingQuery = z.infer<typeof proceedingQuery>;
export type ProceedingRow = z.infer<typeof proceedingRow>;
export type ProceedingPage = z.infer<typeof proceedingPage>;
export type ProceedingDetail = z.infer<typeof proceedingDetail>;
export type OpenStepView = z.infer<typeof openStep>;
export type SlipView = z.infer<typeof slip>;
