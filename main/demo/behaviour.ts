/** How the demo's people behave: fixed by a seed and by what it is about, never by chance or time. */
import { createHash } from 'node:crypto';

/** How far a unit lets a date slip before it answers. */
export const ANSWERINGS = [
  'onRemind',
  'onChase',
  'onWarn',
  'onCircular',
  'onInterview',
  'onListing',
  'onVeto',
] as const;
export type Answering = (typeof ANSWERINGS)[number];

/** Shares from 0 to 1 of duties that a unit answers only then; the rest when reminded. */
export type Slowness = Record<Exclude<Answering, 'onRemind'>, number>;

/** Shares from 0 to 1 of what may go one way or the other. */
export interface Shares {
  /** First reports that a reviewer returns. */
  reportReturned: number;
  /** Proposals that the leader rejects. */
  proposalRejected: number;
  /** Heads who do not come to an interview, or have it put off first. */
  absent: number;
  postponed: number;
  minutesReturned: number;
  /** Written reports after an interview that do not do. */
  inadequate: number;
  /** Items put right late, and those sent back once. */
  itemLate: number;
  itemReturned: number;
  siteReturned: number;
  lookBackFailed: number;
  /** Vetoes to which the unit states its case, that are upheld, reviewed, revoked, referred. */
  vetoStated: number;
  vetoUpheld: number;
  vetoReviewed: number;
  vetoRevoked: number;
  vetoReferred: number;
  /** Laggards that give no cause, and those that repeat last time's. */
  causeSilent: number;
  causeRepeated: number;
  circularReturned: number;
  /** Units that assess themselves only when chased, and that object to the draft of their score. */
  selfLate: number;
  objects: number;
  /** Objections that are upheld, and results that the leader sends back once. */
  objectionUpheld: number;
  resultSentBack: number;
}

export const USUAL_SLOWNESS: Slowness = {
  onChase: 0.1,
  onWarn: 0.03,
  onCircular: 0.02,
  onInterview: 0.01,
  onListing: 0.01,
  onVeto: 0.02,
};

export const USUAL: Shares = {
  reportReturned: 0.06,
  proposalRejected: 0.25,
  absent: 0.15,
  postponed: 0.2,
  minutesReturned: 0.15,
  inadequate: 0.15,
  itemLate: 0.25,
  itemReturned: 0.2,
  siteReturned: 0.25,
  lookBackFailed: 0.15,
  vetoStated: 0.6,
  vetoUpheld: 0.7,
  vetoReviewed: 0.5,
  vetoRevoked: 0.3,
  vetoReferred: 0.4,
  causeSilent: 0.2,
  causeRepeated: 0.3,
  circularReturned: 0.25,
  selfLate: 0.2,
  objects: 0.15,
  objectionUpheld: 0.4,
  resultSentBack: 0.3,
};

/** A duty of a unit; a task that is stuck is stuck with all that falls due on it in a year. */
export interface Duty {
  unitName: string;
  taskId: string;
  year: string;
}

export interface Behaviour {
  answering(duty: Duty): Answering;
  /** Whether something goes this way; `about` are names and dates that no other run changes. */
  happens(what: keyof Shares, ...about: string[]): boolean;
  /** The one liaison who asks for more time, for every other date. */
  asksForTime(unitName: string, nodeId: string): boolean;
}

export interface Habits {
  seed: number;
  slowness: Slowness;
  shares: Shares;
  /** The unit whose liaison asks for more time. */
  asksForTime: string;
}

/** A number from 0 up to 1 that belongs to a text. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

export function behaviour({ seed, slowness, shares, asksForTime }: Habits): Behaviour {
  const draw = (...parts: string[]) => shareOf([seed, ...parts].join('|'));
  return {
    answering: ({ unitName, taskId, year }) => {
      let left = draw('answer', unitName, taskId, year);
      for (const answering of ANSWERINGS) {
        if (answering === 'onRemind') continue;
        left -= slowness[answering];
        if (left < 0) return answering;
      }
      return 'onRemind';
    },
    happens: (what, ...about) => draw(what, ...about) < shares[what],
    asksForTime: (unitName, nodeId) =>
      unitName === asksForTime && draw('time', unitName, nodeId) < 0.5,
  };
}
