/** What becomes of a change that somebody asks for in a draft. */
import { applyEdit } from './apply-edit.js';
import { checkEdit, type EditGround } from './check-edit.js';
import { nameOfId, type Draft } from './draft.js';
import type { DraftEdit, LogLine } from './edits.js';
import type { PlanFindings } from './findings.js';
import { foldSteps, stepsOf } from './fold.js';
import type { DraftRefusal } from './refusals.js';
import { namedIds } from './touches.js';
import { decideUndoing } from './undoing.js';

/** A change of a draft, or of its log. */
export type DraftAsk =
  { act: 'edit'; edit: DraftEdit } | { act: 'undo' | 'redo'; step?: number | undefined };

/** What a line of the log says, before who and when. */
export type DraftDeed =
  { act: 'edit'; edit: DraftEdit; about: string } | { act: 'undo' | 'redo'; step: number };

export interface DraftRecord {
  findings: PlanFindings;
  lines: readonly string[];
  log: readonly LogLine[];
}

/** A record with the draft that it makes. */
export interface FoldedRecord extends DraftRecord {
  draft: Draft;
}

/** The draft that a record makes. */
export function draftOf({ findings, lines, log }: DraftRecord): Draft {
  return foldSteps(findings, stepsOf(log), lines);
}

/** A record with one more line; a change is laid upon the draft, undoing makes it anew from the start. */
export function withLine<R extends FoldedRecord>(record: R, line: LogLine): R {
  const next = { ...record, log: [...record.log, line] };
  const { draft, lines } = record;
  return { ...next, draft: line.act === 'edit' ? applyEdit(draft, line, lines) : draftOf(next) };
}

/** Title or name of the first finding that an edit is about; '' for what is only being made. */
function subjectOf(edit: DraftEdit, draft: Draft): string {
  if (edit.type === 'addTask') return edit.task.title;
  if (edit.type === 'addCommitment') return edit.commitment.text;
  if (edit.type === 'addIndicator') return edit.indicator.name;
  if (edit.type === 'addProject') return edit.project.title;
  if (edit.type === 'resolveName') return edit.name;
  const id = namedIds(edit)[0] ?? '';
  const { tasks, commitments, indicators, projects } = draft;
  const same = (one: { id: string }) => one.id === id;
  return (
    nameOfId(id) ??
    [...tasks, ...projects].find(same)?.title ??
    commitments.find(same)?.text ??
    indicators.find(same)?.name ??
    ''
  );
}

/** The line to be written in the log, or why there is none. `ground` is the roster of the day. */
export function decideDraft(
  ask: DraftAsk,
  record: FoldedRecord,
  ground: Pick<EditGround, 'unitIds' | 'groupIds'>,
): DraftDeed | DraftRefusal {
  if (ask.act !== 'edit') {
    const decision = decideUndoing(ask, record);
    return 'refused' in decision ? decision : { act: ask.act, step: decision.step };
  }
  const { edit } = ask;
  const { draft, lines } = record;
  const refusal = checkEdit(edit, { ...ground, draft, lines });
  return refusal ?? { act: 'edit', edit, about: subjectOf(edit, draft) };
}

/** How many findings an edit is about. */
export function countOf(edit: DraftEdit): number {
  return edit.type === 'addCommitment' ? 1 : Math.max(1, new Set(namedIds(edit)).size);
}
