/** What people may ask of an interview, and what may happen to it. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { CaseItem } from '../escalation/case-state.js';
import type { CommandOf, FactOf, PersonRef, Stamp } from '../proceeding/proceeding.js';
import type { ItemFacts, LookBackFacts, NewItem, SharedFacts } from '../proceeding/shared-facts.js';
import type { Meeting } from './interview-state.js';

export interface InterviewOrders {
  NoticeInterview: Meeting;
  ConfirmAttendance: { unitId: string; name: string; proxy: boolean };
  PostponeInterview: { meetsAt: Instant; place?: string; reason: string };
  /** The talk took place; who came, and the minutes for signing. */
  HoldInterview: { attendees: string; headCame: boolean; minutes: string };
  /** Nobody came who had to. */
  RecordAbsence: { grounds: string };
  SignMinutes: { accept: boolean; reason?: string };
  RewriteMinutes: { minutes: string };
  SubmitInterviewReport: { unitId: string; text: string; evidenceIds: string[] };
  JudgeInterviewReport: { adequate: boolean; reason?: string; items: NewItem[] };
  LookBackInterview: { passed: boolean; findings: string };
  CallOffInterview: { reason: string };
}
export type InterviewCommand = CommandOf<InterviewOrders>;

interface Facts extends SharedFacts, ItemFacts, LookBackFacts {
  /** The proposal was approved: the actor is who decided. */
  InterviewApproved: { title: string; items: CaseItem[]; grounds: string; proposer?: PersonRef };
  InterviewNoticed: Meeting & { proxyAllowed: boolean };
  AttendanceConfirmed: { name: string; proxy: boolean };
  InterviewPostponed: { meetsAt: Instant; place: string; reason: string };
  InterviewHeld: { heldOn: IsoDate; attendees: string; minutes: string };
  InterviewMissed: { grounds: string };
  MinutesReturned: { reason: string };
  MinutesRewritten: { minutes: string };
  MinutesSigned: { reportDueOn: IsoDate };
  InterviewReported: { text: string; evidenceIds: string[] };
  /** Adequate: its items are handed out, or there is nothing left to put right. */
  InterviewReportAccepted: { comment?: string; items: (NewItem & { rectificationId: string })[] };
  InterviewReportInadequate: { reason: string };
  /** Everything is put right: looked at again on a day. */
  InterviewRectified: { lookBackOn: IsoDate };
  InterviewCalledOff: { reason: string };
}
export type InterviewFact = FactOf<Facts>;
export type InterviewEvent = InterviewFact & Stamp;
