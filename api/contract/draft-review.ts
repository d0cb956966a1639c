/**
 * The review of a draft before it is activated. `GET /plans/:id/draft` shows the findings as edited so far,
 * `POST …/draft/steps` adds a change, `…/draft/undo` and `…/draft/redo` take one back or bring it back; each answers
 * with the new view. Every one needs an Idempotency-Key and the version it was made on.
 */
import { z } from 'zod';
import {
  AMENDED_MATTERS,
  CHECKPOINT_KINDS,
  DOUBT_REASONS,
  DRAFT_CHECKS,
  DRAFT_EDIT_TYPES,
  FINDING_KINDS,
  INDICATOR_OPS,
  NAME_MEANINGS,
  OWNER_ROLES,
  TASK_FLAGS,
  TASK_KINDS,
} from './closed-sets.js';
import { planSummary } from './plans.js';
import { instant, isoDate, unitRef } from './values.js';

const role = z.enum(OWNER_ROLES);
const lines = { line: z.number(), endLine: z.number() };
/** `confidence` 0–1 is the reader's; `accepted`: the office looked it over. */
const finding = { id: z.string(), ...lines, confidence: z.number(), accepted: z.boolean() };

const draftTask = z.object({
  ...finding,
  /** Its number as it would be activated, from 1 in the order of the text. */
  number: z.number(),
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  section: z.array(z.string()),
  text: z.string(),
  flags: z.array(z.enum(TASK_FLAGS)),
  /** Owners as printed; `resolved`: they stand for somebody, or the office said for nobody. */
  printed: z.array(z.object({ role, name: z.string(), resolved: z.boolean() })),
  owners: z.array(unitRef.extend({ role })),
  /** The office chose the owners in place of the printed ones. */
  chosen: z.boolean(),
  commitmentIds: z.array(z.string()),
});
const draftName = z.object({
  ...finding,
  name: z.string(),
  roles: z.array(role),
  taskIds: z.array(z.string()),
  resolved: z.boolean(),
  /** Said by the office for this plan, or what the roster gives; null: nobody knows it. */
  meaning: z.enum(NAME_MEANINGS).nullable(),
  /** True when the office said it for this plan: `resolveName` with null takes it back. */
  stated: z.boolean(),
  units: z.array(unitRef),
  /** What kind of unit it sounds like; null: like a group. */
  guess: z.enum(['department', 'street', 'town']).nullable(),
});
const draftCommitment = z.object({
  ...finding,
  kind: z.enum(['commitment', 'milestone']),
  due: isoDate,
  text: z.string(),
  /** The task that owes it, or null. */
  taskId: z.string().nullable(),
  lapsed: z.boolean(),
});
const draftIndicator = z.object({
  ...finding,
  name: z.string(),
  baseline: z.string().nullable(),
  target: z.string(),
  op: z.enum(INDICATOR_OPS),
  value: z.number().nullable(),
  unit: z.string(),
  attribute: z.enum(['binding', 'expected']).nullable(),
  due: isoDate.nullable(),
});
const draftCheckpoint = z.object({
  ...finding,
  kind: z.enum(CHECKPOINT_KINDS),
  date: isoDate.nullable(),
  lapsed: z.boolean(),
});
const draftProject = z.object({ ...finding, title: z.string(), items: z.array(z.string()) });

/** One finding in the order in which it is worth a look: the most doubtful first, accepted ones last. */
const queueItem = z.object({
  id: z.string(),
  kind: z.enum(FINDING_KINDS),
  /** 0–1. */
  doubt: z.number(),
  reasons: z.array(z.enum(DOUBT_REASONS)),
  accepted: z.boolean(),
});
/** One line of the check list: what is missing, how often, and where. */
const draftCheck = z.object({
  check: z.enum(DRAFT_CHECKS),
  count: z.number(),
  /** Findings to jump to. */
  ids: z.array(z.string()),
  /** Lines to jump to, for `contents`, with what the reader says. */
  sayings: z.array(z.object({ line: z.number(), what: z.string() })),
  /** For `holidaysUnknown`. */
  years: z.array(z.number()),
});
const historyStep = z.object({
  step: z.number(),
  type: z.enum(DRAFT_EDIT_TYPES),
  /** Title or name of the first finding it changed, as it was then. */
  about: z.string(),
  /** How many findings it changed. */
  count: z.number(),
  by: z.string(),
  at: instant,
  undone: z.object({ by: z.string(), at: instant }).nullable(),
  /** Whether it can be undone (or, undone, redone) now; if not, the later step that stands on it. */
  free: z.boolean(),
  blockedBy: z.number().nullable(),
});

/** What was changed of a plan since it was activated, old and new as words of the plan. */
const amendedMatter = z.object({
  matter: z.enum(AMENDED_MATTERS),
  /** The task by its number; null: the plan as a whole. */
  taskNumber: z.number().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  at: instant,
  by: z.string(),
  /** Title of the edition that brought it; null: the office or a decider did. */
  edition: z.string().nullable(),
  reason: z.string().nullable(),
});

export const draftView = z
  .object({
    plan: planSummary,
    /** Counts changes and undoings; goes with every change. */
    version: z.number(),
    /** A draft that is not activated yet. */
    editable: z.boolean(),
    tasks: z.array(draftTask),
    names: z.array(draftName),
    commitments: z.array(draftCommitment),
    indicators: z.array(draftIndicator),
    checkpoints: z.array(draftCheckpoint),
    projects: z.array(draftProject),
    headings: z.array(z.object({ line: z.number(), level: z.number(), text: z.string() })),
    doubts: z.array(z.object({ line: z.number(), what: z.string() })),
    queue: z.array(queueItem),
    checks: z.array(draftCheck),
    /** Of a plan that was started, the newest first. */
    amended: z.array(amendedMatter),
    /** The newest first. */
    history: z.array(historyStep),
    /** Steps that undo and redo without a number would take; null: none. */
    undo: z.number().nullable(),
    redo: z.number().nullable(),
  })
  .meta({ id: 'DraftView' });

/** Units that a task without owner might belong to, the likeliest first, and why. */
export const ownerSuggestions = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      suggestions: z.array(
        unitRef.extend({
          role,
          /** Higher is likelier; for comparing within one task. */
          score: z.number(),
          because: z.array(
            z.discriminatedUnion('by', [
              /** Words of the task that fall into the unit's field. */
              z.object({ by: z.literal('wording'), words: z.array(z.string()) }),
              /** Tasks of the same part that the unit owns, by number. */
              z.object({ by: z.literal('siblings'), taskNumbers: z.array(z.number()) }),
              /** Nothing speaks for anybody else: the unit that houses the office. */
              z.object({ by: z.literal('host') }),
            ]),
          ),
        }),
      ),
    }),
  ),
});

export type DraftView = z.infer<typeof draftView>;
export type DraftTaskView = z.infer<typeof draftTask>;
export type DraftNameView = z.infer<typeof draftName>;
export type DraftCommitmentView = z.infer<typeof draftCommitment>;
export type DraftIndicatorView = z.infer<typeof draftIndicator>;
export type DraftCheckpointView = z.infer<typeof draftCheckpoint>;
export type DraftProjectView = z.infer<typeof draftProject>;
export type AmendedMatterView = z.infer<typeof amendedMatter>;
export type QueueItem = z.infer<typeof queueItem>;
export type DraftCheck = z.infer<typeof draftCheck>;
export type HistoryStep = z.infer<typeof historyStep>;
export type OwnerSuggestions = z.infer<typeof ownerSuggestions>;
