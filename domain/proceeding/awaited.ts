/** Whose turn it is in a proceeding: who has to act so that it goes on. */
import type { InterviewState } from '../interview/interview-state.js';
import type { InterviewPhase } from '../interview/interview-state.js';
import type { ListingPhase } from '../listing/listing-facts.js';
import type { RectificationPhase } from '../rectification/rectification-facts.js';
import type { VetoPhase } from '../veto/veto-facts.js';
import type { Awaited, ProceedingKind, ProceedingState } from './proceeding.js';

/** Phases that are not named wait for nobody: they are ends, or time alone ends them. */
const INTERVIEW: Partial<Record<InterviewPhase, Awaited>> = {
  approved: 'office',
  noticed: 'office',
  minutes: 'office',
  signing: 'leaders',
  reporting: 'unit',
  judging: 'office',
  rectifying: 'unit',
  lookBack: 'office',
};
const LISTING: Partial<Record<ListingPhase, Awaited>> = {
  listed: 'office',
  rectifying: 'unit',
  verifying: 'office',
  verified: 'leaders',
  lookBack: 'office',
};
const VETO: Partial<Record<VetoPhase, Awaited>> = {
  stating: 'unit',
  deciding: 'leaders',
  reviewing: 'leaders',
};
const RECTIFICATION: Partial<Record<RectificationPhase, Awaited>> = {
  assigned: 'unit',
  claimed: 'office',
  lookBack: 'office',
};
const TURNS: Record<ProceedingKind, Record<string, Awaited | undefined>> = {
  interview: INTERVIEW,
  listing: LISTING,
  veto: VETO,
  rectification: RECTIFICATION,
};

/** Who is awaited; a unit that was summoned until it has confirmed, then the office. */
export function awaitedIn(state: ProceedingState): Awaited | undefined {
  const { kind, phase } = state;
  if (kind === 'interview' && phase === 'noticed') {
    // A state of this kind is an interview's.
    return (state as InterviewState).attendance.length === 0 ? 'unit' : 'office';
  }
  return TURNS[kind][phase];
}
