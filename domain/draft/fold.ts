/** The log of a draft read: which steps hold, and the draft that they make. */
import type { Instant } from '../calendar/dates.js';
import { applyEdit } from './apply-edit.js';
import { startDraft, type Draft } from './draft.js';
import type { LogLine, Step } from './edits.js';
import type { PlanFindings } from './findings.js';

export interface LoggedStep extends Step {
  about: string;
  by: string;
  at: Instant;
  /** Who took it back and when; null while it holds. */
  undone: { by: string; at: Instant } | null;
}

/** The steps of a log in their order, each as it stands after all undoing and redoing. */
export function stepsOf(log: readonly LogLine[]): LoggedStep[] {
  const steps = new Map<number, LoggedStep>();
  for (const line of log) {
    const { seq, by, at } = line;
    if (line.act === 'edit') {
      steps.set(seq, { seq, edit: line.edit, about: line.about, by, at, undone: null });
      continue;
    }
    const step = steps.get(line.step);
    if (step) step.undone = line.act === 'undo' ? { by, at } : null;
  }
  return [...steps.values()];
}

/** The draft that steps make of what was read; undone ones are passed over. */
export function foldSteps(
  findings: PlanFindings,
  steps: readonly LoggedStep[],
  lines: readonly string[],
): Draft {
  return steps
    .filter((step) => step.undone === null)
    .reduce((draft, step) => applyEdit(draft, step, lines), startDraft(findings));
}

/** The lines of a document as the reader counts them: by line feeds, or by CR alone in a text that has none. */
export function linesOf(text: string): string[] {
  return text.split(text.includes('\n') ? /\r?\n/ : /\r/);
}
