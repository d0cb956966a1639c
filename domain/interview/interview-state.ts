/** An interview 约谈, from its approval to the look-back (domain.md §4). */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { PersonRef, ProceedingState } from '../proceeding/proceeding.js';

/**
 * approved 待通知 · noticed 已通知 · minutes 待重拟纪要 · signing 纪要待签 · reporting 待书面报告 ·
 * judging 报告待审 · rectifying 整改中 · lookBack 待回头看; the rest are ends.
 */
export type InterviewPhase =
  | 'approved'
  | 'noticed'
  | 'minutes'
  | 'signing'
  | 'reporting'
  | 'judging'
  | 'rectifying'
  | 'lookBack'
  | 'finished'
  | 'absent'
  | 'inadequate'
  | 'failed'
  | 'calledOff';

export const INTERVIEW_ENDS = [
  'finished',
  'absent',
  'inadequate',
  'failed',
  'calledOff',
] as const satisfies InterviewPhase[];

export interface Meeting {
  meetsAt: Instant;
  place: string;
  interviewer: string;
  /** Who is summoned, as the notice says. */
  summoned: string;
  /** What the unit is to bring or prepare. */
  requirements?: string;
}

/** Somebody of the unit who said that they will come. */
export interface Attendance {
  name: string;
  /** Comes in place of the unit's head. */
  proxy: boolean;
  confirmedOn: IsoDate;
}

export interface Minutes {
  attendees: string;
  text: string;
  heldOn: IsoDate;
  writer: PersonRef;
}

export interface InterviewState extends ProceedingState {
  kind: 'interview';
  phase: InterviewPhase;
  grounds: string;
  meeting?: Meeting;
  /** What the notice says: whether somebody else may come for the head. */
  proxyAllowed?: boolean;
  attendance: Attendance[];
  postponements: number;
  minutes?: Minutes;
  reportDueOn?: IsoDate;
  report?: { text: string; by: PersonRef; on: IsoDate };
  /** Its rectification items: settled or not. */
  rectifications: { rectificationId: string; settled: boolean }[];
  lookBackOn?: IsoDate;
}
