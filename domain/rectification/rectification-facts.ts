/** A rectification 整改: its state, what people may ask of it, what may happen to it (domain.md §4). */
import type { IsoDate } from '../calendar/dates.js';
import type { DecidedRung } from '../policy/measure-policy.js';
import type { Rung } from '../policy/policy.js';
import type {
  CommandOf,
  FactOf,
  PersonRef,
  ProceedingState,
  Stamp,
} from '../proceeding/proceeding.js';
import type { LookBackFacts, NewItem, SharedFacts } from '../proceeding/shared-facts.js';
import type { Owed } from '../task/task-state.js';

/** What it comes from: 约谈, 挂牌督办, 考核, 风险提示单, 公众举报, or entered by hand. */
export const ORIGINS = [
  'interview',
  'listing',
  'assessment',
  'riskSlip',
  'publicReport',
  'hand',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** assigned 整改中 · claimed 待核查 · lookBack 待回头看; the rest are ends. */
export type RectificationPhase =
  'assigned' | 'claimed' | 'lookBack' | 'verified' | 'finished' | 'failed' | 'withdrawn';
export const RECTIFICATION_ENDS = [
  'verified',
  'finished',
  'failed',
  'withdrawn',
] as const satisfies RectificationPhase[];

export interface RectificationState extends ProceedingState {
  kind: 'rectification';
  phase: RectificationPhase;
  measure: string;
  origin: Origin;
  /** Number of the slip, the report, or the words of who told of it. */
  source?: string;
  taskId?: string;
  /** The interview or listing that it belongs to, which looks back for all its items. */
  parentId?: string;
  /** Its date and ladder, as for a node. */
  owed: Owed;
  claim?: { text: string; by: PersonRef; on: IsoDate };
  returns: number;
  lookBackOn?: IsoDate;
}

export interface RectificationOrders {
  ClaimRectified: { unitId: string; text: string; evidenceIds: string[] };
  VerifyRectification: { accept: boolean; reason?: string };
  MoveRectificationDate: { dueOn: IsoDate; reason: string };
  WithdrawRectification: { reason: string };
  LookBackRectification: { passed: boolean; findings: string };
}
export type RectificationCommand = CommandOf<RectificationOrders>;

interface Facts extends SharedFacts, LookBackFacts {
  RectificationAssigned: NewItem & {
    origin: Origin;
    source?: string;
    taskId?: string;
    parentId?: string;
    reachable: boolean;
  };
  /** A step of the ladder, as for a node of a task. */
  RectificationStep: { rung: Rung; offset: number; elapsed: number; dueOn: IsoDate };
  /** The message of a step reached nobody: it is no rung. `stands`: the highest one that is left. */
  RungUnreached: { rung: Rung; on: IsoDate; stands?: Rung };
  RectificationMissed: { dueOn: IsoDate };
  RectificationClaimed: { text: string; evidenceIds: string[] };
  RectificationReturned: { reason: string };
  /** Put right. With a day, it is looked at again then; without, whoever began it looks back. */
  RectificationVerified: { comment?: string; lookBackOn?: IsoDate };
  RectificationDateMoved: { dueOn: IsoDate; reason: string };
  RectificationWithdrawn: { reason: string };
  RungPaused: { rung: Rung; until: IsoDate };
  RungReleased: object;
  RungJumped: { rung: DecidedRung; why: string };
  ReachabilityChanged: { reachable: boolean };
}
export type RectificationFact = FactOf<Facts>;
export type RectificationEvent = RectificationFact & Stamp;
