/**
 * The round-ups 定期调度 of a plan and the circulars 通报 that follow them: what is under way, as the
 * fold of its events.
 */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import type { NodeKind } from '../policy/policy.js';

/** What slipped: a node of a task, or the self-assessment 自评 that an assessment asked for. */
export type CircularKind = NodeKind | 'selfAssessment';

/**
 * A slipped node of one unit that a circular names. A self-assessment stands under its assessment's id in
 * the place of a task, with number 0.
 */
export interface CircularEntry {
  taskId: string;
  nodeId: string;
  unitId: string;
  /** Number and title of the task. */
  number: number;
  title: string;
  kind: CircularKind;
  /** What was due: a promise, or a round-up's period. */
  matter: string;
  dueOn: IsoDate;
}

/** What a round-up brought in: of what every unit owed for the period. */
export interface RoundUpFigures {
  due: number;
  met: number;
  late: number;
  missing: number;
  /** Of the whole plan, on the day it closed. */
  tasks: number;
  onTrack: number;
  overdue: number;
  closed: number;
}

export interface RoundUp {
  roundUpId: string;
  /** `2026-11`, `2026Q4`, `2026H2` or `2026`. */
  period: string;
  dueOn: IsoDate;
}

/** Why a unit lags 落后原因, and what it will do next 下一步措施, in its own words. */
export interface Cause {
  unitId: string;
  cause: string;
  nextStep: string;
  /** Word for word what it said last time. */
  repeats: boolean;
}

/** asking: laggards are asked first; drafted: the office finishes it; submitted: another one decides. */
export type CircularPhase = 'asking' | 'drafted' | 'submitted';

export interface Circular {
  circularId: string;
  /** Absent for one that the office began by hand between two round-ups. */
  period?: string;
  phase: CircularPhase;
  causeBy: IsoDate;
  entries: CircularEntry[];
  causes: Cause[];
  /** The office person who submitted it: another one approves. */
  draftedBy?: string;
  /** Since when somebody is awaited, and when the office was last reminded of that. */
  waitsSince: IsoDate;
  remindedOn?: IsoDate;
}

export interface RoundUpsState {
  planId: string;
  termEnd: IsoDate;
  /** Round-ups that are open. */
  open: RoundUp[];
  /** Due date of the latest round-up that was opened. */
  lastDueOn?: IsoDate;
  /** Circulars under way; those published or dropped are in the record. */
  circulars: Circular[];
  /** What each unit said in the last circular that named it. */
  said: Pick<Cause, 'unitId' | 'cause' | 'nextStep'>[];
  counter: number;
  answered: string[];
}

interface Facts {
  RoundUpOpened: RoundUp;
  RoundUpClosed: { roundUpId: string; period: string; figures: RoundUpFigures };
  CircularPrepared: {
    circularId: string;
    period?: string;
    entries: CircularEntry[];
    causeBy: IsoDate;
  };
  CauseGiven: { circularId: string } & Cause;
  /** Every laggard has answered, or the time for answering is over. */
  CircularReady: { circularId: string; silent: string[] };
  CircularReminded: { circularId: string };
  CircularSubmitted: {
    circularId: string;
    /** 工作要求, line by line. */
    demands: string;
    leftOut: { nodeId: string; unitId: string; reason: string }[];
  };
  CircularReturned: { circularId: string; reason: string };
  /** Out to everybody: only now does it count as taken for those it names. */
  CircularPublished: {
    circularId: string;
    entries: CircularEntry[];
    causes: Cause[];
    /** All units that read it. */
    unitIds: string[];
    /** Answered or excused since it was drafted: named no more. */
    spared: { nodeId: string; unitId: string }[];
  };
  CircularDropped: { circularId: string; reason: string };
}

export type CircularEventType = keyof Facts;
export type CircularFactOf<T extends CircularEventType> = { type: T } & Facts[T];
export type CircularFact = { [T in CircularEventType]: CircularFactOf<T> }[CircularEventType];
export type CircularEvent = CircularFact & { at: Instant; actor: Actor; commandKey?: string };

export function noRoundUps(planId: string, termEnd: IsoDate): RoundUpsState {
  return { planId, termEnd, open: [], circulars: [], said: [], counter: 0, answered: [] };
}
