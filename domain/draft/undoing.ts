/** Which steps of a log can be taken back or brought back, and which other step stands in the way. */
import { applyEdit } from './apply-edit.js';
import { missingIds } from './check-edit.js';
import { startDraft, type Draft } from './draft.js';
import type { FindingId, LogLine } from './edits.js';
import type { PlanFindings } from './findings.js';
import { stepsOf, type LoggedStep } from './fold.js';
import type { DraftRefusal } from './refusals.js';
import { touchesOf, type Touch } from './touches.js';

interface Logged {
  log: readonly LogLine[];
  findings: PlanFindings;
  lines: readonly string[];
}

/** For every part of every finding the last holding step that touches it. */
type LastTouch = Map<FindingId, Map<string, number>>;

function lastTouching(index: LastTouch, { id, part }: Touch): number {
  const parts = index.get(id);
  if (!parts) return 0;
  if (part === '*') return Math.max(...parts.values());
  return Math.max(parts.get(part) ?? 0, parts.get('*') ?? 0);
}

function note(index: LastTouch, { id, part }: Touch, seq: number): void {
  const parts = index.get(id) ?? new Map<string, number>();
  if (!parts.has(part)) parts.set(part, seq);
  index.set(id, parts);
}

/** Of each step the last later one that stands on what it changed; 0 for none. */
function laterDependents(steps: readonly LoggedStep[]): Map<number, number> {
  const index: LastTouch = new Map();
  const found = new Map<number, number>();
  for (const step of steps.toReversed()) {
    const { changes, standsOn } = touchesOf(step);
    found.set(step.seq, Math.max(0, ...changes.map((touch) => lastTouching(index, touch))));
    if (step.undone) continue;
    for (const touch of [...changes, ...standsOn]) note(index, touch, step.seq);
  }
  return found;
}

/** Undone steps that name what is not there at their place: its maker is undone, or it was removed before. */
function withoutGround(
  steps: readonly LoggedStep[],
  { findings, lines }: Pick<Logged, 'findings' | 'lines'>,
): Set<number> {
  const groundless = new Set<number>();
  if (steps.every((step) => !step.undone)) return groundless;
  let draft: Draft = startDraft(findings);
  for (const step of steps) {
    if (!step.undone) draft = applyEdit(draft, step, lines);
    else if (missingIds(draft, step.edit).length > 0) groundless.add(step.seq);
  }
  return groundless;
}

export interface StepFreedom extends LoggedStep {
  /** It can be undone, or redone if it is undone. */
  free: boolean;
  /** The later step that stands in the way. */
  blockedBy: number | null;
}

/** Every step of a log, and whether it can be undone or redone now. */
export function stepFreedoms({ log, findings, lines }: Logged): StepFreedom[] {
  const steps = stepsOf(log);
  const later = laterDependents(steps);
  const groundless = withoutGround(steps, { findings, lines });
  return steps.map((step) => {
    const blockedBy = later.get(step.seq) || null;
    return { ...step, blockedBy, free: blockedBy === null && !groundless.has(step.seq) };
  });
}

/** The step that undo without a number takes: the last one that holds. */
export function lastHolding(steps: readonly StepFreedom[]): number | null {
  return steps.findLast((s) => !s.undone)?.seq ?? null;
}

/** The step that redo without a number brings back: the last undone one, unless something new was done since. */
export function lastUndone(log: readonly LogLine[]): number | null {
  const since = log.slice(log.findLastIndex((line) => line.act === 'edit') + 1);
  const waiting: number[] = [];
  for (const line of since) {
    if (line.act === 'undo') waiting.push(line.step);
    if (line.act === 'redo') waiting.splice(0, Infinity, ...waiting.filter((s) => s !== line.step));
  }
  return waiting.at(-1) ?? null;
}

interface Undoing {
  act: 'undo' | 'redo';
  /** Absent: the last one. */
  step?: number | undefined;
}

/** The step to be undone or redone, or why it cannot be. */
export function decideUndoing(
  { act, step }: Undoing,
  { log, findings, lines }: Logged,
): { step: number } | DraftRefusal {
  const steps = stepFreedoms({ log, findings, lines });
  const wanted = step ?? (act === 'undo' ? lastHolding(steps) : lastUndone(log));
  if (wanted === null) return { refused: act === 'undo' ? 'NothingToUndo' : 'NothingToRedo' };
  const found = steps.find((s) => s.seq === wanted);
  if (!found) return { refused: 'StepUnknown' };
  if (act === 'undo' && found.undone) return { refused: 'StepUndoneAlready' };
  if (act === 'redo' && !found.undone) return { refused: 'StepNotUndone' };
  if (found.free) return { step: wanted };
  if (found.blockedBy === null) return { refused: 'FindingUnknown' };
  return { refused: 'LaterStepsDepend', detail: { step: wanted, later: found.blockedBy } };
}
