/** Promises, targets, checkpoints and boxes of a draft: added, or corrected in place. */
import { madeBy, type Draft } from './draft.js';
import type { FindingEdit, FindingId } from './edits.js';
import { inserted } from './in-order.js';

/** Corrected where it stands, or where its new line puts it. What a person corrected has been looked at. */
function corrected<T extends { id: FindingId; line: number; endLine: number }>(
  all: readonly T[],
  id: FindingId,
  change: NoInfer<Partial<T>>,
): T[] {
  const one = all.find((o) => o.id === id);
  if (!one) return [...all];
  const { line = one.line, endLine = line === one.line ? one.endLine : line } = change;
  const next = { ...one, ...change, line, endLine, accepted: true };
  if (next.line === one.line) return all.map((o) => (o === one ? next : o));
  return inserted(
    all.filter((o) => o !== one),
    next,
  );
}

export function applyFindingEdit(draft: Draft, edit: FindingEdit, seq: number): Draft {
  const { commitments, indicators, checkpoints, projects } = draft;
  const made = (line: number) => ({ endLine: line, accepted: true, confidence: 1 });
  switch (edit.type) {
    case 'addCommitment': {
      const one = { ...edit.commitment, ...made(edit.commitment.line), id: madeBy('C', seq) };
      return { ...draft, commitments: inserted(commitments, one) };
    }
    case 'correctCommitment':
      return { ...draft, commitments: corrected(commitments, edit.id, edit.change) };
    case 'addIndicator': {
      const one = { ...edit.indicator, ...made(edit.indicator.line), id: madeBy('I', seq) };
      return { ...draft, indicators: inserted(indicators, one) };
    }
    case 'correctIndicator':
      return { ...draft, indicators: corrected(indicators, edit.id, edit.change) };
    case 'addCheckpoint': {
      const one = { ...edit.checkpoint, ...made(edit.checkpoint.line), id: madeBy('K', seq) };
      return { ...draft, checkpoints: inserted(checkpoints, one) };
    }
    case 'correctCheckpoint':
      return { ...draft, checkpoints: corrected(checkpoints, edit.id, edit.change) };
    case 'addProject': {
      const one = { ...edit.project, accepted: true, confidence: 1, id: madeBy('B', seq) };
      return { ...draft, projects: inserted(projects, one) };
    }
    case 'correctProject': {
      const endLine = projects.find((one) => one.id === edit.id)?.endLine;
      return { ...draft, projects: corrected(projects, edit.id, { endLine, ...edit.change }) };
    }
  }
}
