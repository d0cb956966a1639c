/**
 * What a plan hears of one moment, in an order of its own: dozens of tasks fire at the same minute,
 * and which of them is the first to be heard is chance. A case must not hang on it.
 */
import type { DecidedRung } from '../policy/measure-policy.js';
import { RUNGS } from '../policy/policy.js';
import type { CaseItem, ProposalGrounds, Slip } from './case-state.js';

export type HeardOfSlip =
  | { what: 'slip'; slip: Slip }
  /** A node came to a rung with a decider, by its ladder or past it. */
  | ({ what: 'rung'; rung: DecidedRung; item: CaseItem } & ProposalGrounds);

type Place = Pick<CaseItem, 'taskId' | 'nodeId' | 'unitId'>;

const placeOf = (heard: HeardOfSlip): Place => (heard.what === 'slip' ? heard.slip : heard.item);

/** Slips first, for the third one of a year opens a case; then the highest rung, which takes in lower ones. */
const turnOf = (heard: HeardOfSlip): number =>
  heard.what === 'slip' ? 0 : RUNGS.length - RUNGS.indexOf(heard.rung);

/** T2 before T10. */
const byId = (a: string, b: string): number =>
  a.length - b.length || (a === b ? 0 : a < b ? -1 : 1);

/** What was heard, by what it is about and no longer by when it came. */
export function inOneBreath(heard: readonly HeardOfSlip[]): HeardOfSlip[] {
  return [...heard].sort((a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return (
      turnOf(a) - turnOf(b) ||
      byId(x.taskId, y.taskId) ||
      byId(x.nodeId, y.nodeId) ||
      byId(x.unitId, y.unitId)
    );
  });
}

/** What tells one thing heard from every other of its moment. */
export function keyOfHeard(heard: HeardOfSlip): string {
  const { nodeId, unitId } = placeOf(heard);
  return [heard.what === 'slip' ? 'slip' : heard.rung, nodeId, unitId].join(' ');
}
