/** A draft, or the plan confirmed from it, as sheets that an office person reads and a later import takes back. */
import type { DraftTask } from '../draft.js';
import type { DraftName } from '../names.js';
import type { DraftSight } from '../sight.js';
import { dateOf } from '../../calendar/dates.js';
import type { AmendedMatter } from '../running/amended-matters.js';
import { cellsOf, joinNames, startOf } from './lists.js';
import {
  ABOUT,
  ATTRIBUTE_WORDS,
  CHECKPOINT_WORDS,
  KIND_WORDS,
  MATTER_WORDS,
  MARK,
  MEANING_WORDS,
  NO,
  OP_WORDS,
  OWNERS_FROM,
  PART_WORDS,
  PROMISE_WORDS,
  SHEETS,
  STATUS_WORDS,
  UNRESOLVED,
  YES,
  type Cell,
  type Sheet,
  type WrittenSheet,
} from './sheets.js';

export interface ToWrite {
  sight: DraftSight;
  lines: readonly string[];
  /** Name of the file it was read from. */
  source: string;
  /** Changes since it was activated; a draft has none. */
  amended?: readonly AmendedMatter[];
}

/** Several cells: a text too long for one. */
type Row<S extends Sheet> = Record<keyof S['columns'], Cell | Cell[]>;

function written<S extends Sheet>(sheet: S, rows: Row<S>[]): WrittenSheet {
  const keys: (keyof S['columns'])[] = Object.keys(sheet.columns);
  return {
    name: sheet.name,
    columns: Object.values(sheet.columns).map(([title, width]) => ({ title, width })),
    rows: rows.map((row) => keys.flatMap((key) => row[key])),
  };
}

const yes = (is: boolean): string => (is ? YES : NO);

interface Placed {
  line: number;
  endLine: number;
  confidence: number;
  accepted: boolean;
}
const placed = ({ line, endLine, confidence, accepted }: Placed) => ({
  line,
  endLine,
  confidence,
  accepted: yes(accepted),
});

function aboutSheet({ sight, source }: ToWrite): WrittenSheet {
  const { head } = sight.draft;
  const said: [string, Cell][] = [
    [...MARK],
    [ABOUT.title, head.title],
    [ABOUT.region, head.region],
    [ABOUT.termStart, head.termStart],
    [ABOUT.termEnd, head.termEnd],
    [ABOUT.status, STATUS_WORDS[head.status]],
    [ABOUT.source, source],
  ];
  return written(
    SHEETS.about,
    said.map(([what, text]) => ({ what, said: text })),
  );
}

/** Owners of a task by name: as printed, or as the office chose them, names among them that nobody knows. */
function ownerCells(task: DraftTask, { owners: ownersOf, roster }: DraftSight) {
  const { lead, support, chosen, assigned } = task;
  if (!chosen && !assigned) {
    const printed = { lead: joinNames(lead), support: joinNames(support) };
    return { ...printed, ownersFrom: OWNERS_FROM.printed };
  }
  const { owners = [], printed = [] } = ownersOf.get(task.id) ?? {};
  const names = new Map(roster.units.map((u) => [u.unitId, u.name]));
  const named = (role: 'lead' | 'support') => {
    const known = owners.filter((o) => o.role === role).map((o) => names.get(o.unitId) ?? '');
    const open = printed.filter((n) => n.role === role && !n.resolved).map((n) => n.name);
    return joinNames([...known, ...open]);
  };
  return { lead: named('lead'), support: named('support'), ownersFrom: OWNERS_FROM.chosen };
}

function taskSheet(sight: DraftSight): WrittenSheet {
  const rows = sight.draft.tasks.map((task, at) => ({
    number: at + 1,
    title: task.title,
    kind: KIND_WORDS[task.kind],
    section: task.section.join('\n'),
    ...ownerCells(task, sight),
    printedLead: joinNames(task.lead),
    printedSupport: joinNames(task.support),
    measured: yes(task.measured),
    ...placed(task),
    text: cellsOf(task.text),
  }));
  return written(SHEETS.tasks, rows);
}

function commitmentSheet({ draft: { tasks, commitments }, taskOf }: DraftSight): WrittenSheet {
  const numbers = new Map(tasks.map((task, at) => [task, at + 1]));
  const rows = commitments.map((one, at) => {
    const task = taskOf.get(one.id);
    return {
      number: at + 1,
      due: one.due,
      kind: PROMISE_WORDS[one.kind],
      task: task ? (numbers.get(task) ?? null) : null,
      ...placed(one),
      text: cellsOf(one.text),
    };
  });
  return written(SHEETS.commitments, rows);
}

function indicatorSheet({ draft: { indicators } }: DraftSight): WrittenSheet {
  const rows = indicators.map((one, at) => {
    const { name, baseline, target, op, value, unit, attribute, due } = one;
    const words = { op: OP_WORDS[op], attribute: attribute && ATTRIBUTE_WORDS[attribute] };
    return { number: at + 1, name, baseline, target, value, unit, due, ...words, ...placed(one) };
  });
  return written(SHEETS.indicators, rows);
}

function checkpointSheet({ draft: { checkpoints } }: DraftSight): WrittenSheet {
  const rows = checkpoints.map((one, at) => {
    return { number: at + 1, kind: CHECKPOINT_WORDS[one.kind], date: one.date, ...placed(one) };
  });
  return written(SHEETS.checkpoints, rows);
}

function projectSheet({ draft: { projects } }: DraftSight): WrittenSheet {
  const rows = projects.map((one, at) => {
    const items = cellsOf(joinNames(one.items));
    return { number: at + 1, title: one.title, ...placed(one), items };
  });
  return written(SHEETS.projects, rows);
}

function nameRow(one: DraftName, { draft, roster }: DraftSight) {
  const names = new Map(roster.units.map((u) => [u.unitId, u.name]));
  const said = draft.names[one.name]?.meaning;
  const groupId = said?.as === 'group' ? said.groupId : undefined;
  const group = roster.groups.find((g) => g.groupId === groupId)?.name;
  const stated = draft.stated.find((s) => s.name === one.name);
  const numbers = one.taskIds.map((id) => draft.tasks.findIndex((t) => t.id === id) + 1);
  return {
    name: one.name,
    meaning: one.as ? MEANING_WORDS[one.as] : UNRESOLVED,
    units: joinNames(one.unitIds.map((id) => names.get(id) ?? '')),
    group: group ?? (stated?.as === 'group' ? (stated.of ?? null) : null),
    stated: yes(one.stated),
    tasks: numbers.join('、'),
  };
}

/** Old beside new, for who reads the workbook; an import leaves it aside. */
function amendedSheet(amended: readonly AmendedMatter[]): WrittenSheet {
  const rows = amended.map(
    ({ at, taskNumber = null, matter, from = null, to = null, ...rest }) => ({
      at: dateOf(at),
      task: taskNumber,
      matter: MATTER_WORDS[matter],
      from: from && startOf(from),
      to: to && startOf(to),
      edition: rest.edition ?? null,
      by: rest.by,
      reason: rest.reason ?? null,
    }),
  );
  return written(SHEETS.amended, rows);
}

/** The sheets of a workbook, in their order. */
export function writeTables(from: ToWrite): WrittenSheet[] {
  const { sight, lines, amended = [] } = from;
  const { headings, doubts } = sight.draft;
  const outline = headings.map(({ line, level, text, role }) => {
    return { line, level, text, role: role ? PART_WORDS[role] : null };
  });
  return [
    aboutSheet(from),
    taskSheet(sight),
    commitmentSheet(sight),
    indicatorSheet(sight),
    checkpointSheet(sight),
    projectSheet(sight),
    written(
      SHEETS.names,
      sight.names.map((one) => nameRow(one, sight)),
    ),
    written(SHEETS.headings, outline),
    written(SHEETS.doubts, doubts),
    ...(amended.length > 0 ? [amendedSheet(amended)] : []),
    written(
      SHEETS.source,
      lines.map((text, at) => ({ line: at + 1, text: cellsOf(text) })),
    ),
  ];
}
