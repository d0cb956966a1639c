/**
 * New editions of a running plan. What an edition would change stands as proposals; nothing changes
 * before the office confirms it, and what was confirmed is carried out by the plan's workflow.
 */
import { z } from 'zod';
import {
  CHANGE_KINDS,
  CHANGE_STATUSES,
  CHANGE_WARNINGS,
  NODE_KINDS,
  OWNER_ROLES,
  PHASES,
  TASK_KINDS,
} from './closed-sets.js';
import { id, instant, isoDate, requiredReason, unitRef } from './values.js';

const role = z.enum(OWNER_ROLES);
const span = z.object({ start: z.number(), end: z.number() });
const duty = z.object({ kind: z.enum(NODE_KINDS), title: z.string(), dueOn: isoDate });
const place = z.object({
  section: z.array(z.string()),
  kind: z.enum(TASK_KINDS),
  /** Its place among the tasks of its part, from 1. */
  position: z.number(),
});
const target = z.object({
  name: z.string(),
  baseline: z.string().nullable(),
  target: z.string(),
  attribute: z.string().nullable(),
  dueOn: isoDate.nullable(),
});
const term = z.object({ start: z.number(), end: z.number() });
const box = z.object({ title: z.string(), items: z.array(z.string()) });
const counts = z.object({
  open: z.number(),
  /** Confirmed and not carried out yet. */
  confirmed: z.number(),
  rejected: z.number(),
  done: z.number(),
  /** Confirmed, but the task would not take it. */
  refused: z.number(),
});

const editionSummary = z
  .object({
    id: z.string(),
    planId: z.string(),
    /** The draft that holds its text; its reading is corrected there. */
    draftId: z.string(),
    /** The first edition of a plan is 1. */
    number: z.number(),
    title: z.string(),
    source: z.string(),
    uploadedAt: instant,
    uploadedBy: z.string(),
    comparedAt: instant,
    counts,
  })
  .meta({ id: 'EditionSummary' });
export const editionList = z.object({ editions: z.array(editionSummary) });

/** A task that the edition adds, as it would start. */
const addedTask = z.object({
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  section: z.array(z.string()),
  text: z.string(),
  owners: z.array(unitRef.extend({ role })),
  /** Printed names that stand for nobody the office keeps. */
  unknownNames: z.array(z.string()),
  duties: z.array(duty),
});

/** One proposal. Which parts it has follows from its kind. */
const editionChange = z.object({
  id: z.string(),
  kind: z.enum(CHANGE_KINDS),
  status: z.enum(CHANGE_STATUSES),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedName: z.string().nullable(),
  /** Why the task would not take it, as a sentence. */
  refusal: z.string().nullable(),
  /** Lines in the text of the running plan and in that of the edition. */
  lines: z.object({ old: span.nullable(), new: span.nullable() }),
  /** Old and new wording laid over each other. */
  pieces: z.array(z.object({ text: z.string(), is: z.enum(['same', 'gone', 'new']) })).nullable(),
  duty: z.object({ from: duty.nullable(), to: duty.nullable() }).nullable(),
  owner: unitRef.extend({ from: role.nullable(), to: role.nullable() }).nullable(),
  place: z.object({ from: place, to: place }).nullable(),
  target: z.object({ from: target.nullable(), to: target.nullable() }).nullable(),
  term: z.object({ from: term, to: term }).nullable(),
  box: z.object({ from: box.nullable(), to: box.nullable() }).nullable(),
  /** Of a box: the units that are told once it is carried out; none: the office. */
  toldUnits: z.array(z.string()),
  task: addedTask.nullable(),
  /** The task it was split from or joined into, and how much of its text is found there, 0–1. */
  kin: z
    .object({
      taskId: z.string(),
      number: z.number().nullable(),
      title: z.string(),
      share: z.number(),
    })
    .nullable(),
  warnings: z.array(z.enum(CHANGE_WARNINGS)),
});

/** Why two tasks are taken for one, each figure 0–1. */
const match = z.object({
  score: z.number(),
  title: z.number(),
  text: z.number(),
  section: z.number(),
  byHand: z.boolean(),
});
/** The changes of one running task, or of one that the edition adds. */
const changesOfTask = z.object({
  taskId: z.string().nullable(),
  number: z.number().nullable(),
  title: z.string(),
  section: z.array(z.string()),
  phase: z.enum(PHASES).nullable(),
  /** Names the task within the edition. */
  ref: z.string().nullable(),
  match: match.nullable(),
  changes: z.array(editionChange),
});
export const editionView = z
  .object({
    edition: editionSummary,
    planTitle: z.string(),
    /** In the order of the edition's text. */
    tasks: z.array(changesOfTask),
    /** Changes of indicators that stand in no task. */
    targets: z.array(editionChange),
    /** The term and the project boxes. */
    plan: z.array(editionChange),
    /** Running tasks in which nothing changed. */
    unchanged: z.number(),
    /** The reading was corrected, or tasks changed, after the comparison. */
    outdated: z.boolean(),
    pairs: z.array(z.object({ taskId: z.string(), ref: z.string() })),
  })
  .meta({ id: 'EditionView' });

/** Pairs of a running task and one of the edition that are one task by the office's word. */
export const comparisonBody = z.object({
  pairs: z
    .array(z.object({ taskId: id, ref: id }))
    .max(500)
    .optional(),
});
const changeIds = z.array(id).max(2000).default([]);
export const editionDecision = z.object({
  confirm: changeIds,
  reject: changeIds,
  reason: requiredReason,
});

export type EditionSummary = z.infer<typeof editionSummary>;
export type EditionChangeView = z.infer<typeof editionChange>;
export type EditionTaskChanges = z.infer<typeof changesOfTask>;
export type EditionView = z.infer<typeof editionView>;
