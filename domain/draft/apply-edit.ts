/** What each edit makes of a draft. */
import { madeBy, nameOfId, type Draft } from './draft.js';
import type { DraftEdit, FindingId, Step } from './edits.js';
import { applyFindingEdit } from './finding-edits.js';
import { addTask, correctTask, joinTasks, setOwners, splitTask } from './task-edits.js';

interface Found {
  id: FindingId;
  line: number;
  accepted: boolean;
}

const accepted = <T extends Found>(all: T[], ids: Set<FindingId>, yes: boolean): T[] =>
  all.map((one) => (ids.has(one.id) ? { ...one, accepted: yes } : one));

function accept(draft: Draft, given: readonly FindingId[], yes: boolean): Draft {
  const ids = new Set(given);
  const names = { ...draft.names };
  for (const id of given) {
    const name = nameOfId(id);
    if (name !== undefined) names[name] = { ...names[name], accepted: yes };
  }
  return {
    ...draft,
    tasks: accepted(draft.tasks, ids, yes),
    commitments: accepted(draft.commitments, ids, yes),
    indicators: accepted(draft.indicators, ids, yes),
    checkpoints: accepted(draft.checkpoints, ids, yes),
    projects: accepted(draft.projects, ids, yes),
    names,
  };
}

function remove(draft: Draft, given: readonly FindingId[]): Draft {
  const ids = new Set(given);
  const kept = <T extends Found>(all: T[]): T[] => all.filter((one) => !ids.has(one.id));
  return {
    ...draft,
    tasks: kept(draft.tasks),
    commitments: kept(draft.commitments),
    indicators: kept(draft.indicators),
    checkpoints: kept(draft.checkpoints),
    projects: kept(draft.projects),
  };
}

function resolveName(draft: Draft, edit: Extract<DraftEdit, { type: 'resolveName' }>): Draft {
  const { name, meaning } = edit;
  const { [name]: before, ...others } = draft.names;
  const { meaning: _former, ...rest } = before ?? {};
  const stated = draft.stated.filter((s) => s.name !== name);
  const entry = meaning ? { ...rest, meaning } : rest;
  return { ...draft, stated, names: { ...others, [name]: entry } };
}

/** A draft after one step. `lines` are the lines of the document. */
export function applyEdit(draft: Draft, { seq, edit }: Step, lines: readonly string[]): Draft {
  switch (edit.type) {
    case 'accept':
      return accept(draft, edit.ids, edit.accepted);
    case 'correctHead':
      return { ...draft, head: { ...draft.head, ...edit.change } };
    case 'deleteFindings':
      return remove(draft, edit.ids);
    case 'resolveName':
      return resolveName(draft, edit);
    case 'correctTask':
      return correctTask(draft, edit, lines);
    case 'splitTask':
      return splitTask(draft, edit, { id: madeBy('T', seq), lines });
    case 'joinTasks':
      return joinTasks(draft, edit);
    case 'addTask':
      return addTask(draft, edit, { id: madeBy('T', seq), lines });
    case 'setOwners':
      return setOwners(draft, edit);
    default:
      return applyFindingEdit(draft, edit, seq);
  }
}
