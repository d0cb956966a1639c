/** Changes of a draft, as the review page asks for them. Ids are the findings' ids of the draft's view. */
import { z } from 'zod';
import { CHECKPOINT_KINDS, INDICATOR_OPS, PLAN_STATUSES, TASK_KINDS } from './closed-sets.js';
import { id, isoDate, words } from './values.js';

const MOST_IDS = 2000;
const MOST_UNITS = 200;
const line = z.number().int().min(1).max(10_000_000);
const ids = z.array(id).min(1, '请至少选一项').max(MOST_IDS);
const title = words(300).min(1, '请填写标题');
const year = z.number().int().min(1990).max(2100);
const short = words(200);

/** A change names at least one field. */
const change = <T extends z.ZodRawShape>(fields: T) =>
  z.object(fields).refine((given) => Object.keys(given).length > 0, '没有要修改的内容');

const taskFields = { title, kind: z.enum(TASK_KINDS), line, endLine: line };
const commitmentFields = {
  line,
  due: isoDate,
  text: words(1000).min(1, '请写明承诺的内容'),
  kind: z.enum(['commitment', 'milestone']),
};
const indicatorFields = {
  line,
  name: words(300).min(1, '请填写指标名称'),
  baseline: short.nullable(),
  target: short,
  op: z.enum(INDICATOR_OPS),
  value: z.number().nullable(),
  unit: words(40),
  attribute: z.enum(['binding', 'expected']).nullable(),
  due: isoDate.nullable(),
};
const checkpointFields = { line, kind: z.enum(CHECKPOINT_KINDS), date: isoDate.nullable() };
const MOST_ITEMS = 200;
const projectFields = { line, endLine: line, title, items: z.array(title).max(MOST_ITEMS) };
const unitIds = z.array(id).max(MOST_UNITS);

const taskEdits = [
  z.object({
    type: z.literal('correctTask'),
    id,
    change: change({
      title: title.optional(),
      kind: taskFields.kind.optional(),
      line: line.optional(),
      endLine: line.optional(),
    }),
  }),
  /** The second task begins at `atLine`, behind `atChar` characters of it if given, and bears `title`. */
  z.object({
    type: z.literal('splitTask'),
    id,
    atLine: line,
    atChar: z.number().int().min(1).max(100_000).optional(),
    title,
  }),
  /** Neighbours become one, which keeps the first one's id and, unless given, its title. */
  z.object({
    type: z.literal('joinTasks'),
    ids: z.array(id).min(2, '合并至少要选两项任务').max(MOST_IDS),
    title: title.optional(),
  }),
  z.object({ type: z.literal('addTask'), task: z.object(taskFields) }),
  /** One step for many tasks, each with its own owners; null: as the plan prints them. */
  z.object({
    type: z.literal('setOwners'),
    tasks: z
      .array(z.object({ id, owners: z.object({ lead: unitIds, support: unitIds }).nullable() }))
      .min(1, '请至少选一项任务')
      .max(MOST_IDS),
  }),
] as const;

const dateEdits = [
  /** `taskId` null: owed by no task; left out: by the task whose lines hold `line`. */
  z.object({
    type: z.literal('addCommitment'),
    commitment: z.object({ ...commitmentFields, taskId: id.nullable().optional() }),
  }),
  z.object({
    type: z.literal('correctCommitment'),
    id,
    change: change({
      line: line.optional(),
      due: isoDate.optional(),
      text: commitmentFields.text.optional(),
      kind: commitmentFields.kind.optional(),
      taskId: id.nullable().optional(),
    }),
  }),
  z.object({
    type: z.literal('addCheckpoint'),
    checkpoint: z.object(checkpointFields),
  }),
  z.object({
    type: z.literal('correctCheckpoint'),
    id,
    change: change({
      line: line.optional(),
      kind: checkpointFields.kind.optional(),
      date: checkpointFields.date.optional(),
    }),
  }),
] as const;

const targetEdits = [
  z.object({ type: z.literal('addIndicator'), indicator: z.object(indicatorFields) }),
  z.object({
    type: z.literal('correctIndicator'),
    id,
    change: z
      .object(indicatorFields)
      .partial()
      .refine((given) => Object.keys(given).length > 0, '没有要修改的内容'),
  }),
  z.object({ type: z.literal('addProject'), project: z.object(projectFields) }),
  z.object({
    type: z.literal('correctProject'),
    id,
    change: change({
      line: line.optional(),
      endLine: line.optional(),
      title: title.optional(),
      items: projectFields.items.optional(),
    }),
  }),
] as const;

const draftEdit = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accept'), ids, accepted: z.boolean() }),
  z.object({
    type: z.literal('correctHead'),
    change: change({
      title: title.optional(),
      region: words(60).optional(),
      termStart: year.optional(),
      termEnd: year.optional(),
      status: z.enum(PLAN_STATUSES).optional(),
    }),
  }),
  ...taskEdits,
  z.object({ type: z.literal('deleteFindings'), ids }),
  /** What a printed name stands for in this plan; null: whatever the roster says. */
  z.object({
    type: z.literal('resolveName'),
    name: words(200).min(1),
    meaning: z
      .discriminatedUnion('as', [
        z.object({ as: z.literal('unit'), unitId: id }),
        z.object({ as: z.literal('group'), groupId: id }),
        z.object({ as: z.literal('nobody') }),
      ])
      .nullable(),
  }),
  ...dateEdits,
  ...targetEdits,
]);

/** `version` is the version of the view that the change was made on. */
const version = z.number().int().min(0);
export const draftStep = z.object({ version, edit: draftEdit });
/** `step` is a number of the history; without it the last one. */
export const draftUndo = z.object({ version, step: z.number().int().min(1).optional() });

export type DraftEditBody = z.infer<typeof draftEdit>;
export type DraftStepBody = z.infer<typeof draftStep>;
