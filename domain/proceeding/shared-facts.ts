/** Facts that several kinds of proceedings have. */
import type { CaseItem } from '../escalation/case-state.js';
import type { Rung } from '../policy/policy.js';
import type { Awaited } from './proceeding.js';

export interface SharedFacts {
  /** A further slip of the same task: one talk, all the facts. */
  SlipAbsorbed: { item: CaseItem };
  /** Whoever is awaited was reminded; for a unit that is late, by which rung. */
  WaitReminded: {
    of: string;
    to: Awaited;
    rung?: Extract<Rung, 'remind' | 'chase' | 'warn'>;
    toSuperior?: boolean;
  };
}

/** Facts of a proceeding that has rectification items. */
export interface ItemFacts {
  /** One of its items was verified, or withdrawn. */
  RectificationSettled: { rectificationId: string; outcome: 'verified' | 'withdrawn' };
}

/** Facts of a look-back 回头看. */
export interface LookBackFacts {
  LookBackPassed: { findings: string };
  /** What had been put right slipped back: straight to the rung that the policy names. */
  LookBackFailed: { findings: string };
}

/** An item that somebody has to put right: what, how, by when. */
export interface NewItem {
  title: string;
  measure: string;
  dueOn: string;
}
