/** What people may ask of a task, in the imperative. Each carries a key: asked twice, done once. */
import type { IsoDate } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import type { Amendment, DroppedOwner, EditionRef, NamedOwner } from './amendment.js';
import type { NewNode, NewOwner, ReportBody } from './task-events.js';
import type { ExcusalBasis } from './task-state.js';

interface Orders {
  AssignTask: { owners: NewOwner[]; nodes: NewNode[] };
  /** One more owner for a running task: one that the plan named nobody for, or a new duty. */
  AppointOwner: NewOwner & { reason: string };
  AcceptAssignment: { unitId: string };
  ReturnAssignment: { unitId: string; grounds: string };
  /** The office decides a returned assignment: uphold (and name another unit) or reject. */
  DecideReturn: {
    unitId: string;
    uphold: boolean;
    reason: string;
    newUnitId?: string;
    newUnitReachable?: boolean;
  };
  SubmitReport: ReportBody & {
    unitId: string;
    /** The node meant; absent: what is due decides. */
    nodeId?: string;
  };
  ReviewReport: { reportId: string; accept: boolean; reason?: string };
  AskExtension: { nodeId: string; unitId: string; toDate: IsoDate; reason: string };
  DecideExtension: { extensionId: string; grant: boolean; reason?: string };
  /** At any time; without nodes, everything the unit still owes on the task. */
  AskExcusal: {
    unitId: string;
    nodeIds?: string[];
    basis: ExcusalBasis;
    reason: string;
    until: IsoDate;
    evidenceIds: string[];
  };
  /** A leader's word; granted for another last day than was asked for when `until` names one. */
  DecideExcusal: { excusalId: string; grant: boolean; reason?: string; until?: IsoDate };
  Snooze: { nodeId: string; unitId: string; workdays: number };
  AskCloseOut: { unitId: string; text: string; evidenceIds: string[] };
  DecideCloseOut: { accept: boolean; reason?: string };
  /** The office's word on a closed task; failed, it names the day by which it is put right. */
  RecordLookBack: { passed: boolean; text: string; evidenceIds: string[]; reworkBy?: IsoDate };
  SuspendTask: { reason: string };
  ResumeTask: { reason: string };
  CancelTask: { reason: string; edition?: EditionRef };
  AmendDueDate: { nodeId: string; unitId: string; dueOn: IsoDate; reason: string };
  /** What the office confirmed of a new edition of the plan, for this task. */
  AmendTask: {
    edition: EditionRef;
    reason: string;
    amendment: Amendment;
    leaves: DroppedOwner[];
    joins: (NamedOwner & { reachable: boolean })[];
  };
}

export type TaskCommandType = keyof Orders;

interface Envelope {
  /** Unique to the act of asking: an update id, a form's id. */
  key: string;
  actor: Actor;
}

export type TaskCommandOf<T extends TaskCommandType> = T extends TaskCommandType
  ? { type: T } & Orders[T] & Envelope
  : never;
export type TaskCommand = TaskCommandOf<TaskCommandType>;
