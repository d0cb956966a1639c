/** Which papers a proceeding calls for, by how far it has come (domain.md §4, §9). */
import type { IsoDate } from '../calendar/dates.js';
import type { InterviewState } from '../interview/interview-state.js';
import type { ListingState } from '../listing/listing-facts.js';
import type { ProceedingState } from '../proceeding/proceeding.js';
import type { RectificationState } from '../rectification/rectification-facts.js';
import type { VetoState } from '../veto/veto-facts.js';
import type { DocumentKind } from './document-kinds.js';

export interface DuePaper {
  kind: DocumentKind;
  /** Names the fact that calls for it, for ever: one cause makes one paper. */
  cause: string;
  since: IsoDate;
}

const BEFORE_SIGNED: readonly string[] = ['approved', 'noticed', 'minutes', 'signing', 'absent'];

function ofInterview(state: InterviewState): DuePaper[] {
  const { proceedingId: id, meeting, minutes, phase, since } = state;
  if (phase === 'calledOff') return [];
  // A postponed talk is noticed anew, with its new time.
  const noticed = meeting && phase === 'noticed';
  const signed = minutes && !BEFORE_SIGNED.includes(phase);
  return [
    ...(noticed
      ? [{ kind: 'interviewNotice' as const, cause: `notice/${id}/${meeting.meetsAt}`, since }]
      : []),
    ...(signed
      ? [{ kind: 'interviewMinutes' as const, cause: `minutes/${id}`, since: minutes.heldOn }]
      : []),
  ];
}

function ofListing(state: ListingState): DuePaper[] {
  const { proceedingId: id, phase, requirements, level, lookBackOn, since, openedOn } = state;
  const issued = requirements !== undefined && phase !== 'lifted';
  return [
    // A raised level is a listing anew.
    ...(issued
      ? [{ kind: 'listingNotice' as const, cause: `listing/${id}/${level}`, since: openedOn }]
      : []),
    ...(lookBackOn ? [{ kind: 'closeOutSlip' as const, cause: `delisted/${id}`, since }] : []),
  ];
}

function ofVeto({ proceedingId: id, decision, referral }: VetoState): DuePaper[] {
  return [
    ...(decision?.upheld
      ? [{ kind: 'vetoDecision' as const, cause: `veto/${id}`, since: decision.on }]
      : []),
    ...(referral
      ? [{ kind: 'referralLetter' as const, cause: `referral/${id}`, since: referral.on }]
      : []),
  ];
}

/** The items of an interview or listing go out in one notice, which the parent's cause names. */
function ofRectification(state: RectificationState): DuePaper[] {
  const { proceedingId: id, parentId, phase, openedOn, since, origin, source } = state;
  if (phase === 'withdrawn') return [];
  const cause = `rectification/${parentId ?? id}`;
  const verified = phase === 'verified' || phase === 'lookBack' || phase === 'finished';
  // What the office warns of by itself begins with the slip; one that is out already is its source.
  const warned = origin === 'riskSlip' && !source;
  const first: DuePaper = warned
    ? { kind: 'riskSlip', cause: `riskSlip/${id}`, since: openedOn }
    : { kind: 'rectificationNotice', cause, since: openedOn };
  return [
    first,
    ...(verified ? [{ kind: 'closeOutSlip' as const, cause: `verified/${id}`, since }] : []),
  ];
}

/** The papers a proceeding has called for so far. */
export function papersOf(state: ProceedingState): DuePaper[] {
  switch (state.kind) {
    case 'interview':
      return ofInterview(state as InterviewState);
    case 'listing':
      return ofListing(state as ListingState);
    case 'veto':
      return ofVeto(state as VetoState);
    case 'rectification':
      return ofRectification(state as RectificationState);
  }
}
