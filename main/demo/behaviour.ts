/** How the demo's people behave: fixed by a seed and by what it is about, never by chance or time. */
import { createHash } from 'node:crypto';

export interface Shares {
  /** Answers only when chased. */
  late: number;
  /** Answers only when warned. */
  veryLate: number;
  /** Never answers this one. */
  silent: number;
  /** First reports that a reviewer returns. */
  returned: number;
  /** Proposals that the leader rejects. */
  rejected: number;
}

export const USUAL: Shares = {
  late: 0.1,
  veryLate: 0.04,
  silent: 0.04,
  returned: 0.06,
  rejected: 0.25,
};

export type Answering = 'onRemind' | 'onChase' | 'onWarn' | 'never';

export interface Behaviour {
  answering(unitName: string, nodeId: string): Answering;
  /** @param serves the nodes the report answers, as the record keeps them. */
  returnsReport(unitName: string, serves: string): boolean;
  rejectsProposal(unitName: string, month: string): boolean;
  /** The one liaison who asks for more time, for every other date. */
  asksForTime(unitName: string, nodeId: string): boolean;
}

/** A number from 0 up to 1 that belongs to a text. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

export function behaviour(seed: number, shares: Shares, unitAskingForTime: string): Behaviour {
  const draw = (...parts: string[]) => shareOf([seed, ...parts].join('|'));
  return {
    answering: (unitName, nodeId) => {
      const drawn = draw('answer', unitName, nodeId);
      if (drawn < shares.silent) return 'never';
      if (drawn < shares.silent + shares.veryLate) return 'onWarn';
      if (drawn < shares.silent + shares.veryLate + shares.late) return 'onChase';
      return 'onRemind';
    },
    returnsReport: (unitName, serves) => draw('return', unitName, serves) < shares.returned,
    rejectsProposal: (unitName, month) => draw('reject', unitName, month) < shares.rejected,
    asksForTime: (unitName, nodeId) =>
      unitName === unitAskingForTime && draw('time', unitName, nodeId) < 0.5,
  };
}
