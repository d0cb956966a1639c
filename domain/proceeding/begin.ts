/** How a proceeding begins: what it is given, and the first fact of its record. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import type { CaseItem } from '../escalation/case-state.js';
import type { InterviewFact } from '../interview/interview-facts.js';
import type { InterviewState } from '../interview/interview-state.js';
import type { ListingFact, ListingState } from '../listing/listing-facts.js';
import { measuresOf, type ListingLevel } from '../policy/measure-policy.js';
import type {
  Origin,
  RectificationFact,
  RectificationState,
} from '../rectification/rectification-facts.js';
import { newOwed } from '../task/owed-changes.js';
import type { RulesContext } from '../task/rules-context.js';
import type { VetoFact, VetoState } from '../veto/veto-facts.js';
import type { PersonRef, ProceedingKind, ProceedingState } from './proceeding.js';
import type { NewItem } from './shared-facts.js';

/** What a proposal passes on to the proceeding it becomes. */
interface FromProposal {
  title: string;
  items: CaseItem[];
  grounds: string;
  proposer?: PersonRef;
}

export type ProceedingStart =
  | ({ kind: 'interview' } & FromProposal)
  | ({ kind: 'listing'; level?: ListingLevel } & FromProposal)
  | ({ kind: 'veto'; evidenceIds: string[]; periodEnd?: IsoDate } & FromProposal)
  | ({
      kind: 'rectification';
      origin: Origin;
      source?: string;
      taskId?: string;
      parentId?: string;
      reachable: boolean;
    } & NewItem);

export interface ProceedingIds {
  proceedingId: string;
  planId: string;
  unitId: string;
}

/** The state before its first event, which tells the day on which it was opened. */
export function blankProceeding(kind: ProceedingKind, ids: ProceedingIds): ProceedingState {
  const on = '';
  const base = { title: '', items: [], openedOn: on, since: on, reminders: {}, answered: [] };
  const shared = { ...ids, ...base, grounds: '' };
  switch (kind) {
    case 'interview': {
      const own = { attendance: [], postponements: 0, rectifications: [] };
      const blank: InterviewState = { ...shared, ...own, kind, phase: 'approved' };
      return blank;
    }
    case 'listing': {
      const own = { level: 'county' as const, rectifications: [] };
      const blank: ListingState = { ...shared, ...own, kind, phase: 'listed' };
      return blank;
    }
    case 'veto': {
      const own = { period: { from: on, to: on }, statementDueOn: on, statements: [] };
      const blank: VetoState = { ...shared, ...own, kind, phase: 'stating' };
      return blank;
    }
    case 'rectification': {
      const owed = newOwed({ dueOn: on }, ids.unitId, []);
      const own = { measure: '', origin: 'hand' as const, owed, returns: 0 };
      const blank: RectificationState = { ...ids, ...base, ...own, kind, phase: 'assigned' };
      return blank;
    }
  }
}

/** The first fact of a proceeding, by the rules in force on its day. */
export function openingFact(
  start: ProceedingStart,
  { calendar, policy, now }: RulesContext,
): InterviewFact | ListingFact | VetoFact | RectificationFact {
  const today = dateOf(now);
  const measures = measuresOf(policy);
  switch (start.kind) {
    case 'interview': {
      const { kind: _kind, ...about } = start;
      return { type: 'InterviewApproved', ...about };
    }
    case 'listing': {
      const { kind: _kind, level = measures.listing.level, ...about } = start;
      return { type: 'ListingApproved', ...about, level };
    }
    case 'veto': {
      const { kind: _kind, periodEnd, ...about } = start;
      const year = today.slice(0, 4);
      const period = { from: `${year}-01-01`, to: periodEnd ?? `${year}-12-31` };
      const statementDueOn = addWorkdays(calendar, today, measures.veto.statementWorkdays);
      return { type: 'VetoProposed', ...about, period, statementDueOn };
    }
    case 'rectification': {
      const { kind: _kind, ...about } = start;
      return { type: 'RectificationAssigned', ...about };
    }
  }
}
