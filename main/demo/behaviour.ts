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
  answering(unitId: string, nodeId: string): Answering;
  returnsReport(reportId: string): boolean;
  rejectsProposal(caseId: string): boolean;
  /** The one liaison who asks for extensions before dated promises. */
  asksForTime(unitId: string, nodeId: string): boolean;
}

/** A number from 0 up to 1 that belongs to a text. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

export function behaviour(seed: number, shares: Shares, unitAskingForTime: string): Behaviour {
  const draw = (...parts: string[]) => shareOf([seed, ...parts].join('|'));
  return {
    answering: (unitId, nodeId) => {
      const drawn = draw('answer', unitId, nodeId);
      if (drawn < shares.silent) return 'never';
      if (drawn < shares.silent + shares.veryLate) return 'onWarn';
      if (drawn < shares.silent + shares.veryLate + shares.late) return 'onChase';
      return 'onRemind';
    },
    returnsReport: (reportId) => draw('return', reportId) < shares.returned,
    rejectsProposal: (caseId) => draw('reject', caseId) < shares.rejected,
    asksForTime: (unitId, nodeId) =>
      unitId === unitAskingForTime && draw('time', unitId, nodeId) < 0.5,
  };
}
