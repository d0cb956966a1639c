/**
 * What one person can do about a proceeding now. The rules themselves are asked, with an order that
 * is filled in faultlessly: what they would let happen is open, and what only the person's own part
 * or the day stands against is named with its reason. No rule is written twice.
 */
import { addDays, dateOf, instantAt, type IsoDate } from '../calendar/dates.js';
import type { InterviewOrders } from '../interview/interview-facts.js';
import type { ListingOrders, ListingState } from '../listing/listing-facts.js';
import type { Actor } from '../people/roles.js';
import type { RectificationOrders } from '../rectification/rectification-facts.js';
import type { Refusal, RefusalName } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { VetoOrders } from '../veto/veto-facts.js';
import { rulesOfKind } from './kinds.js';
import type { ProceedingKind, ProceedingState } from './proceeding.js';
import { decideProceeding } from './proceeding-run.js';

type Orders = InterviewOrders & ListingOrders & VetoOrders & RectificationOrders;
export type StepName = keyof Orders;

/** One thing that can be done. */
export interface OpenStep {
  step: StepName;
  /** Of a step that decides: which way it may be decided. */
  verdicts: ('yes' | 'no')[];
  /** Why not yet, or why not by this person. */
  blocked?: Refusal;
}

interface Given {
  state: ProceedingState;
  today: IsoDate;
}
interface Sample<O> {
  yes: O;
  no?: O;
}
type Samples<O> = { [T in keyof O]: (given: Given) => Sample<O[T]> };

const WORD = 'word';
const said = ({ state }: Given) => ({ unitId: state.unitId, text: WORD, evidenceIds: [WORD] });
const tomorrow = ({ today }: Given): IsoDate => addDays(today, 1);
const meetsAt = (given: Given) => instantAt(tomorrow(given), '09:00');
const lookBack = () => ({
  yes: { passed: true, findings: WORD },
  no: { passed: false, findings: WORD },
});

const INTERVIEW: Samples<InterviewOrders> = {
  NoticeInterview: (g) => {
    const who = { interviewer: WORD, summoned: WORD };
    return { yes: { meetsAt: meetsAt(g), place: WORD, ...who } };
  },
  ConfirmAttendance: ({ state }) => ({ yes: { unitId: state.unitId, name: WORD, proxy: false } }),
  PostponeInterview: (g) => ({ yes: { meetsAt: meetsAt(g), reason: WORD } }),
  HoldInterview: () => ({ yes: { attendees: WORD, headCame: true, minutes: WORD } }),
  RecordAbsence: () => ({ yes: { grounds: WORD } }),
  SignMinutes: () => ({ yes: { accept: true }, no: { accept: false, reason: WORD } }),
  RewriteMinutes: () => ({ yes: { minutes: WORD } }),
  SubmitInterviewReport: (g) => ({ yes: said(g) }),
  JudgeInterviewReport: () => ({
    yes: { adequate: true, items: [] },
    no: { adequate: false, reason: WORD, items: [] },
  }),
  LookBackInterview: lookBack,
  CallOffInterview: () => ({ yes: { reason: WORD } }),
};
const LISTING: Samples<ListingOrders> = {
  IssueListing: (g) => ({ yes: { requirements: WORD, dueOn: tomorrow(g), items: [] } }),
  PublishListing: () => ({ yes: { place: WORD } }),
  AskListingCloseOut: (g) => ({ yes: said(g) }),
  VerifyListing: ({ today }) => {
    const visit = { visitedOn: today, visitors: WORD, findings: WORD };
    return { yes: { accept: true, ...visit }, no: { accept: false, ...visit } };
  },
  Delist: () => ({ yes: { accept: true }, no: { accept: false, reason: WORD } }),
  PublishDelisting: ({ state }) => ({
    // A state that is asked this is a listing's.
    yes: { place: (state as ListingState).published?.place ?? WORD },
  }),
  LookBackListing: lookBack,
  LiftListing: () => ({ yes: { reason: WORD } }),
};
const VETO: Samples<VetoOrders> = {
  StateCase: (g) => ({ yes: said(g) }),
  DecideVeto: () => ({
    yes: { uphold: true, reason: WORD },
    no: { uphold: false, reason: WORD },
  }),
  AskVetoReview: (g) => ({ yes: said(g) }),
  DecideVetoReview: () => ({
    yes: { revoke: true, reason: WORD },
    no: { revoke: false, reason: WORD },
  }),
  DraftReferral: () => ({ yes: { grounds: WORD } }),
};
const RECTIFICATION: Samples<RectificationOrders> = {
  ClaimRectified: (g) => ({ yes: said(g) }),
  VerifyRectification: () => ({ yes: { accept: true }, no: { accept: false, reason: WORD } }),
  MoveRectificationDate: (g) => ({ yes: { dueOn: tomorrow(g), reason: WORD } }),
  WithdrawRectification: () => ({ yes: { reason: WORD } }),
  LookBackRectification: lookBack,
};

// Each table pairs a step with a sample of its own order; through the kind the compiler loses that.
type AnySamples = Partial<Record<StepName, (given: Given) => Sample<object>>>;
const SAMPLES = {
  interview: INTERVIEW,
  listing: LISTING,
  veto: VETO,
  rectification: RECTIFICATION,
} as unknown as Record<ProceedingKind, AnySamples>;

/** The steps that a kind of proceeding knows, in the order in which they come. */
export const stepsOf = (kind: ProceedingKind): StepName[] =>
  // The keys of a table of steps are steps.
  Object.keys(SAMPLES[kind]) as StepName[];

/** Reasons that the person should read; with any other the step is simply not theirs now. */
const TELLING: readonly RefusalName[] = [
  'SignerIsWriter',
  'DelisterIsVerifier',
  'DeciderIsProposer',
  'ReviewerIsReporter',
  'MeetingNotYet',
  'LookBackNotDue',
  'StatementPeriodOpen',
  'StatementPeriodOver',
  'ReviewAlreadyAsked',
  'RectificationsOpen',
  'RectificationOverdueFixed',
];

/** Whether the reason has to do with where the proceeding stands; a look-back has its day only then. */
const tells = ({ refused, detail }: Refusal): boolean =>
  TELLING.includes(refused) && (refused !== 'LookBackNotDue' || detail !== undefined);

/** What this person can do about it now, and what they could if it were not for what is named. */
export function openSteps(state: ProceedingState, actor: Actor, context: RulesContext): OpenStep[] {
  const given = { state, today: dateOf(context.now) };
  const rules = rulesOfKind(state.kind);
  const refusalOf = (step: StepName, order: object): Refusal | undefined => {
    const command = { type: step, ...order, key: 'asked-beforehand', actor };
    const said = decideProceeding(rules, command, { state, context });
    return 'refused' in said ? said : undefined;
  };
  return stepsOf(state.kind).flatMap((step): OpenStep[] => {
    const sample = SAMPLES[state.kind][step]?.(given);
    if (!sample) return [];
    const [yes, no] = [sample.yes, sample.no].map((order) => order && refusalOf(step, order));
    const verdicts: OpenStep['verdicts'] = [];
    if (sample.no && !yes) verdicts.push('yes');
    if (sample.no && !no) verdicts.push('no');
    if (!yes || verdicts.length > 0) return [{ step, verdicts }];
    return tells(yes) ? [{ step, verdicts, blocked: yes }] : [];
  });
}
