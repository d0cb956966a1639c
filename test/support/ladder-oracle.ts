/**
 * The ladder told once more, by hand and from the events alone: what held the clock of one unit on
 * one node, day by day. Slow and plain, so that it can be trusted.
 */
import { addDays, dateOf, type IsoDate } from '../../domain/calendar/dates.js';
import { isWorkday } from '../../domain/calendar/workdays.js';
import type { TaskEvent } from '../../domain/task/task-events.js';
import { CALENDAR } from './cast.js';

export interface Held {
  why: string;
  from: IsoDate;
  to?: IsoDate;
}

const isDecided = (rung: string): boolean => ['interview', 'list', 'veto'].includes(rung);

/** Of what was held, what holds a rung: waiting for a decision holds those that need one. */
export function heldFor(rung: string, held: Held[]): Held[] {
  return isDecided(rung) ? held : held.filter((h) => h.why !== 'decision');
}

/** Everything that held the clock for a unit's part of a node, as far as the events tell. */
export function heldTimes(events: readonly TaskEvent[], nodeId: string, unitId: string): Held[] {
  const held: Held[] = [];
  const isAcceptance =
    nodeId === 'T1-N1' ||
    events.some((e) => e.type === 'OwnerAppointed' && e.acceptance.nodeId === nodeId);
  const begin = (why: string, event: TaskEvent) => held.push({ why, from: dateOf(event.at) });
  const end = (why: string, event: TaskEvent) => {
    for (const h of held) if (h.why === why && !h.to) h.to = dateOf(event.at);
  };
  for (const event of events) {
    const mine = 'unitId' in event && event.unitId === unitId;
    switch (event.type) {
      case 'ReportSubmitted':
        if (mine && event.serves.includes(nodeId)) begin(event.reportId, event);
        break;
      case 'ReportAccepted':
      case 'ReportReturned':
        if (mine) end(event.reportId, event);
        break;
      case 'ExtensionAsked':
        if (mine && event.nodeId === nodeId) begin(event.extensionId, event);
        break;
      case 'ExtensionGranted':
      case 'ExtensionRefused':
      case 'ExtensionLapsed':
        if (mine) end(event.extensionId, event);
        break;
      case 'ExcusalAsked':
        if (mine && event.nodeIds.includes(nodeId)) begin(event.excusalId, event);
        break;
      case 'ExcusalRefused':
      case 'ExcusalDropped':
      case 'ExcusalLapsed':
        if (mine) end(event.excusalId, event);
        break;
      case 'UnitReachabilityChanged':
        if (mine && !event.reachable) begin('unreachable', event);
        if (mine && event.reachable) end('unreachable', event);
        break;
      case 'StepTaken':
        if (mine && event.nodeId === nodeId && isDecided(event.rung)) begin('decision', event);
        break;
      case 'LadderJumped':
        if (mine && event.nodeId === nodeId) begin('decision', event);
        break;
      case 'LadderReleased':
      case 'LadderPaused':
        if (mine && event.nodeId === nodeId) end('decision', event);
        break;
      case 'TaskSuspended':
        begin('suspended', event);
        break;
      case 'TaskResumed':
        end('suspended', event);
        break;
      default:
        heldByAssignment(event, { isAcceptance, unitId, begin, end });
    }
  }
  return held;
}

type Mark = (why: string, event: TaskEvent) => void;

/** A duty stands until the unit accepts; the acceptance itself while the office deliberates. */
function heldByAssignment(
  event: TaskEvent,
  about: { isAcceptance: boolean; unitId: string; begin: Mark; end: Mark },
): void {
  const { unitId, begin, end } = about;
  const isAcceptance = about.isAcceptance;
  const mine = 'unitId' in event && event.unitId === unitId;
  const handed = event.type === 'ReturnUpheld' && event.newUnitId === unitId;
  const named = handed || (event.type === 'OwnerAppointed' && mine);
  if (event.type === 'TaskAssigned' || named) {
    if (!isAcceptance) begin('acceptance', event);
  }
  if (event.type === 'AssignmentAccepted' && mine) end('acceptance', event);
  if (isAcceptance && mine) {
    if (event.type === 'AssignmentReturned') begin('return', event);
    if (event.type === 'ReturnRejected') end('return', event);
  }
}

/** Working days after the due date on which the clock ran, counted one by one. */
export function daysRun(due: IsoDate, date: IsoDate, held: readonly Held[]): number {
  let count = 0;
  for (let day = addDays(due, 1); day <= date; day = addDays(day, 1)) {
    const stood = held.some((h) => h.from < day && (!h.to || day <= h.to));
    if (isWorkday(CALENDAR, day) && !stood) count += 1;
  }
  return count;
}

function nodesOf(event: TaskEvent): { nodeId: string; dueOn: IsoDate }[] {
  if (event.type === 'TaskAssigned') return event.nodes;
  if (event.type === 'NodeOpened') return [event.node];
  return event.type === 'OwnerAppointed' ? [event.acceptance] : [];
}

/** The date on which a unit's part of a node was due when the last of these events had happened. */
export function dueDate(events: readonly TaskEvent[], nodeId: string, unitId: string): IsoDate {
  let due = '';
  let planned = '';
  for (const [i, event] of events.entries()) {
    const opened = nodesOf(event).find((n) => n.nodeId === nodeId)?.dueOn;
    due = opened ?? due;
    planned = opened ?? planned;
    if (event.type === 'PlanAmended') {
      planned = event.nodes.find((n) => n.nodeId === nodeId)?.dueOn ?? planned;
    }
    // Who joins owes the date that the plan names by then.
    const joins = event.type === 'OwnerAppointed' && event.unitId === unitId;
    if (joins && event.nodeIds.includes(nodeId)) due = planned;
    // Who takes over owes what the unit before it owed, moved or not.
    const inherits = event.type === 'ReturnUpheld' && event.newUnitId === unitId;
    if (inherits) due = dueDate(events.slice(0, i), nodeId, event.unitId);
    const moved = event.type === 'ExtensionGranted' || event.type === 'DueDateAmended';
    if (moved && event.nodeId === nodeId && event.unitId === unitId) due = event.dueOn;
  }
  return due;
}
