/**
 * What the record says of every unit's part in a plan, as of a moment: the only source of computed
 * items. Read straight off the events, so that a score is a pure function of those up to then.
 */
import { dateOf, type Instant, type IsoDate } from '../calendar/dates.js';
import type { NewNode, TaskEvent, TaskEventOf, TaskEventType } from '../task/task-events.js';
import type { OwnerRole } from '../task/task-state.js';
import { AMENDMENTS_HEARD } from './record-amendments.js';
import { EXCUSALS_HEARD } from './record-excusals.js';
import type {
  NodeFact,
  Outcome,
  PartFact,
  ReportFact,
  TaskHistory,
  UnitRecord,
} from './record-facts.js';

type OpenedNode = Omit<NewNode, 'unitIds'>;

interface TaskFold {
  task: TaskHistory;
  /** Every node by its id, also one that nobody owed when it was opened. */
  known: Map<string, OpenedNode>;
  nodes: Map<string, NodeFact>;
  reports: Map<string, ReportFact>;
  parts: Map<string, PartFact>;
}

const keyOf = (nodeId: string, unitId: string): string => `${nodeId} ${unitId}`;

function owe(fold: TaskFold, { nodeId, kind, title, dueOn, unitIds }: NewNode): void {
  fold.known.set(nodeId, { nodeId, kind, title, dueOn });
  const { taskId } = fold.task;
  for (const unitId of unitIds) {
    const owed = { taskId, nodeId, unitId, kind, title, firstDueOn: dueOn, dueOn };
    fold.nodes.set(keyOf(nodeId, unitId), { ...owed, outcome: 'open', rungs: [] });
  }
}

function take(fold: TaskFold, unitId: string, role: OwnerRole): void {
  const { taskId, number, title, kind } = fold.task;
  const part = { taskId, number, title, kind, unitId, role, verifiedPercent: 0, closed: false };
  fold.parts.set(unitId, part);
}

const OPEN: readonly Outcome[] = ['open', 'missed', 'waiting'];

/** What a unit that left, or a task that ended, still owed is owed no more. */
function withdraw(fold: TaskFold, unitId?: string): void {
  for (const node of fold.nodes.values()) {
    if ((!unitId || node.unitId === unitId) && OPEN.includes(node.outcome)) {
      node.outcome = 'withdrawn';
    }
  }
}

function satisfied(node: NodeFact | undefined, event: TaskEventOf<'NodeSatisfied'>): void {
  if (!node) return;
  node.outcome = event.inTime ? 'inTime' : 'late';
  node.doneOn = event.doneOn ?? dateOf(event.at);
}

function moved(node: NodeFact | undefined, dueOn: IsoDate): void {
  if (!node) return;
  node.dueOn = dueOn;
  if (node.outcome === 'missed') node.outcome = 'open';
}

function submitted(fold: TaskFold, event: TaskEventOf<'ReportSubmitted'>): void {
  const { reportId, unitId, percent, serves, at } = event;
  const { taskId } = fold.task;
  const report = { reportId, taskId, unitId, on: dateOf(at), percent, serves };
  fold.reports.set(reportId, { ...report, outcome: 'waiting', ownHost: false });
  for (const nodeId of serves) {
    const node = fold.nodes.get(keyOf(nodeId, unitId));
    if (node?.outcome === 'open') node.outcome = 'waiting';
  }
}

function reviewed(
  fold: TaskFold,
  event: TaskEventOf<'ReportAccepted'> | TaskEventOf<'ReportReturned'>,
): void {
  const report = fold.reports.get(event.reportId);
  if (!report) return;
  const accepted = event.type === 'ReportAccepted';
  report.outcome = accepted ? 'accepted' : 'returned';
  report.ownHost = event.ownHost;
  const part = fold.parts.get(report.unitId);
  if (accepted && part) part.verifiedPercent = report.percent;
  for (const nodeId of report.serves) {
    const node = fold.nodes.get(keyOf(nodeId, report.unitId));
    if (node?.outcome === 'waiting') node.outcome = 'open';
  }
}

/** A task handed back with good grounds: what the unit still owed goes to the one named instead. */
function left(fold: TaskFold, event: TaskEventOf<'ReturnUpheld'>): void {
  const { unitId, newUnitId } = event;
  const role = fold.parts.get(unitId)?.role ?? 'support';
  const open = [...fold.nodes.values()].filter(
    (n) => n.unitId === unitId && OPEN.includes(n.outcome),
  );
  withdraw(fold, unitId);
  fold.parts.delete(unitId);
  if (!newUnitId) return;
  take(fold, newUnitId, role);
  for (const node of open) {
    const taken: NodeFact = { ...node, unitId: newUnitId, outcome: 'open', rungs: [] };
    fold.nodes.set(keyOf(node.nodeId, newUnitId), taken);
  }
}

/** A unit that joins a running task owes the nodes it is given, and its acceptance. */
function appointed(fold: TaskFold, event: TaskEventOf<'OwnerAppointed'>): void {
  const { unitId, role, nodeIds, acceptance } = event;
  take(fold, unitId, role);
  for (const nodeId of nodeIds) {
    const node = fold.known.get(nodeId);
    if (node) owe(fold, { ...node, unitIds: [unitId] });
  }
  owe(fold, acceptance);
}

/** 签收 is answered by the acceptance itself, not by a report. */
function accepted(fold: TaskFold, { unitId, at }: TaskEventOf<'AssignmentAccepted'>): void {
  const on = dateOf(at);
  for (const node of fold.nodes.values()) {
    if (node.kind !== 'acceptance' || node.unitId !== unitId) continue;
    if (!OPEN.includes(node.outcome)) continue;
    node.outcome = on <= node.dueOn ? 'inTime' : 'late';
    node.doneOn = on;
  }
}

type Hear<T extends TaskEventType> = (fold: TaskFold, event: TaskEventOf<T>) => void;

const nodeOf = (fold: TaskFold, about: { nodeId: string; unitId: string }) =>
  fold.nodes.get(keyOf(about.nodeId, about.unitId));

function assigned(fold: TaskFold, { owners, nodes }: TaskEventOf<'TaskAssigned'>): void {
  for (const { unitId, role } of owners) take(fold, unitId, role);
  for (const node of nodes) owe(fold, node);
}

function stepTaken(fold: TaskFold, event: TaskEventOf<'StepTaken'>): void {
  if (event.rung === 'remind') return;
  nodeOf(fold, event)?.rungs.push({ rung: event.rung, on: dateOf(event.at) });
}

function unreached(fold: TaskFold, event: TaskEventOf<'StepUnreached'>): void {
  const node = nodeOf(fold, event);
  if (node) node.rungs = node.rungs.filter((r) => r.rung !== event.rung || r.on !== event.on);
}

function missed(fold: TaskFold, event: TaskEventOf<'DeadlineMissed'>): void {
  const node = nodeOf(fold, event);
  if (node?.outcome === 'open' || node?.outcome === 'waiting') node.outcome = 'missed';
}

function reviewLate(fold: TaskFold, event: TaskEventOf<'ReviewerReminded'>): void {
  const report = fold.reports.get(event.reportId);
  if (report) report.lateSince ??= dateOf(event.at);
}

/**
 * A closed task owes nothing more. What was missed by then, a round-up at most, stays missed: never to have
 * reported must not count for more than to have reported late.
 */
function closed(fold: TaskFold): void {
  for (const part of fold.parts.values()) part.closed = true;
  for (const node of fold.nodes.values()) {
    if (node.outcome === 'open' || node.outcome === 'waiting') node.outcome = 'withdrawn';
  }
}

/** What was closed did not hold 回头看不合格: the task is open again. */
function reopened(fold: TaskFold): void {
  for (const part of fold.parts.values()) part.closed = false;
}

function jumped(fold: TaskFold, event: TaskEventOf<'LadderJumped'>): void {
  nodeOf(fold, event)?.rungs.push({ rung: event.rung, on: dateOf(event.at) });
}

/** Events that change what a unit did or owed; the others leave it as it is. */
const HEARD: { [T in TaskEventType]?: Hear<T> } = {
  TaskAssigned: assigned,
  NodeOpened: (fold, event) => owe(fold, event.node),
  OwnerAppointed: appointed,
  AssignmentAccepted: accepted,
  ReturnUpheld: left,
  StepTaken: stepTaken,
  StepUnreached: unreached,
  DeadlineMissed: missed,
  ExtensionGranted: (fold, event) => moved(nodeOf(fold, event), event.dueOn),
  DueDateAmended: (fold, event) => moved(nodeOf(fold, event), event.dueOn),
  ReportSubmitted: submitted,
  ReviewerReminded: reviewLate,
  ReportAccepted: reviewed,
  ReportReturned: reviewed,
  NodeSatisfied: (fold, event) => satisfied(nodeOf(fold, event), event),
  LadderJumped: jumped,
  LookBackFailed: reopened,
  TaskClosed: closed,
  TaskCancelled: (fold) => withdraw(fold),
  ...AMENDMENTS_HEARD,
  ...EXCUSALS_HEARD,
};

/** The types of events that scores are read from. */
export const RECORDED_FOR_SCORES: readonly string[] = Object.keys(HEARD);

function heard(fold: TaskFold, event: TaskEvent): void {
  // The table pairs each type with its own reading; TypeScript cannot follow that through an index.
  const hear = HEARD[event.type] as ((f: TaskFold, e: TaskEvent) => void) | undefined;
  hear?.(fold, event);
}

/**
 * The record of every unit as of a moment, in the order units first appear.
 * @param asOf events after it are not looked at.
 */
export function recordAsOf(tasks: readonly TaskHistory[], asOf: Instant): Map<string, UnitRecord> {
  const units = new Map<string, UnitRecord>();
  const unit = (unitId: string): UnitRecord => {
    const known = units.get(unitId) ?? { unitId, parts: [], nodes: [], reports: [] };
    units.set(unitId, known);
    return known;
  };
  for (const task of tasks) {
    const fold: TaskFold = {
      task,
      known: new Map(),
      nodes: new Map(),
      reports: new Map(),
      parts: new Map(),
    };
    for (const event of task.events) {
      if (event.at > asOf) break;
      heard(fold, event);
    }
    for (const part of fold.parts.values()) unit(part.unitId).parts.push(part);
    for (const node of fold.nodes.values()) unit(node.unitId).nodes.push(node);
    for (const report of fold.reports.values()) unit(report.unitId).reports.push(report);
  }
  return units;
}
