/** How doubtful each finding of a draft is, and why: the order in which the office looks them over. */
import type { Draft, DraftTask } from './draft.js';
import type { DraftSight } from './sight.js';

type FindingKind = 'task' | 'name' | 'commitment' | 'indicator' | 'checkpoint' | 'project';

type DoubtReason =
  | 'unsure'
  | 'readerDoubts'
  | 'noOwner'
  | 'noDate'
  | 'noMeasure'
  | 'noText'
  | 'nameUnresolved'
  | 'noTask'
  | 'noBaseline'
  | 'noTarget'
  | 'lapsed'
  | 'beyondTerm'
  | 'noItems';

export interface QueueItem {
  id: string;
  kind: FindingKind;
  /** 0–1. */
  doubt: number;
  reasons: DoubtReason[];
  accepted: boolean;
}

/** How much each reason adds to what the reader itself is unsure of. */
const WEIGHT: Record<DoubtReason, number> = {
  unsure: 0,
  readerDoubts: 0.25,
  noOwner: 0.4,
  noDate: 0.05,
  noMeasure: 0.05,
  noText: 0.5,
  nameUnresolved: 0.6,
  noTask: 0.2,
  noBaseline: 0.1,
  noTarget: 0.6,
  lapsed: 0.3,
  beyondTerm: 0.4,
  noItems: 0.4,
};
/** For a task: an open name stands in the queue itself. */
const OPEN_NAME_OF_TASK = 0.1;
const DIGITS = 1000;

function weightOf(kind: FindingKind, reason: DoubtReason): number {
  if (kind === 'task' && reason === 'nameUnresolved') return OPEN_NAME_OF_TASK;
  return WEIGHT[reason];
}

interface Judged {
  id: string;
  accepted: boolean;
  confidence: number;
}

/** Independent doubts: what all of them leave over is sure. */
function item(kind: FindingKind, one: Judged, found: (DoubtReason | false)[]): QueueItem {
  const { id, accepted, confidence } = one;
  const reasons = found.filter((reason) => reason !== false);
  if (confidence < 1) reasons.unshift('unsure');
  const sure = reasons.reduce((left, reason) => left * (1 - weightOf(kind, reason)), confidence);
  const doubt = accepted ? 0 : Math.round((1 - sure) * DIGITS) / DIGITS;
  return { id, kind, doubt, reasons, accepted };
}

function taskItem(task: DraftTask, sight: DraftSight): QueueItem {
  const flags = sight.flags.get(task.id) ?? [];
  const names = sight.owners.get(task.id);
  const ownerless = (names?.owners.length ?? 0) === 0;
  const open = names?.printed.some((n) => !n.resolved) ?? false;
  return item('task', task, [
    sight.doubtedLines.has(task.line) && 'readerDoubts',
    ownerless && !open && 'noOwner',
    open && 'nameUnresolved',
    flags.includes('noDate') && 'noDate',
    flags.includes('noMeasure') && 'noMeasure',
    task.text === '' && 'noText',
  ]);
}

/** Whether a date lies outside the plan's term. */
export function isBeyondTerm(date: string | null, { head }: Draft): boolean {
  const year = Number(date?.slice(0, 4));
  return date !== null && (year < head.termStart || year > head.termEnd);
}

/** A target of an indicator that says nothing to compare with; qualitative ones need no number. */
export function lacksTarget(one: { target: string; op: string; value: number | null }): boolean {
  return one.target.trim() === '' || (one.op !== 'qualitative' && one.value === null);
}

/** A change against a year before cannot be reckoned without that year's figure. */
function lacksBaseline(one: { baseline: string | null; op: string }): boolean {
  return one.baseline === null && (one.op === 'down' || one.op === 'up');
}

function dated(date: string | null, draft: Draft, today: string): (DoubtReason | false)[] {
  return [date !== null && date <= today && 'lapsed', isBeyondTerm(date, draft) && 'beyondTerm'];
}

/** The most doubtful first; what was accepted last; otherwise in the order of the text. */
export function queueOf(sight: DraftSight): QueueItem[] {
  const { draft } = sight;
  const { tasks, commitments, indicators, checkpoints, projects } = draft;
  const marked = (line: number) => sight.doubtedLines.has(line) && ('readerDoubts' as const);
  const all: { line: number; item: QueueItem }[] = [
    ...tasks.map((t) => ({ line: t.line, item: taskItem(t, sight) })),
    ...sight.names.map((n) => ({
      line: tasks.find((t) => t.id === n.taskIds[0])?.line ?? 0,
      item: item('name', { ...n, confidence: 1 }, [!n.resolved && 'nameUnresolved']),
    })),
    ...commitments.map((c) => {
      const reasons = [!sight.taskOf.has(c.id) && ('noTask' as const)];
      const found = [...reasons, ...dated(c.due, draft, sight.today)];
      return { line: c.line, item: item('commitment', c, found) };
    }),
    ...indicators.map((i) => {
      const missing = [lacksTarget(i) && ('noTarget' as const)];
      const found = [...missing, lacksBaseline(i) && ('noBaseline' as const), marked(i.line)];
      return { line: i.line, item: item('indicator', i, found) };
    }),
    ...checkpoints.map((k) => {
      const wants = k.date === null && (k.kind === 'midterm' || k.kind === 'final');
      const found = [wants && ('noDate' as const), ...dated(k.date, draft, sight.today)];
      return { line: k.line, item: item('checkpoint', k, found) };
    }),
    ...projects.map((b) => {
      const found = [b.items.length === 0 && ('noItems' as const)];
      return { line: b.line, item: item('project', b, found) };
    }),
  ];
  const order = (one: QueueItem) => (one.accepted ? -1 : one.doubt);
  return all
    .sort((a, b) => order(b.item) - order(a.item) || a.line - b.line)
    .map((entry) => entry.item);
}
