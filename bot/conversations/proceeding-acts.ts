/** What can be done in chat about a proceeding: by whom, in which phases, and as which command. */
import type { InterviewState } from '../../domain/interview/interview-state.js';
import type { Role } from '../../domain/people/roles.js';
import type {
  Awaited,
  ProceedingKind,
  ProceedingState,
} from '../../domain/proceeding/proceeding.js';
import type { AskedOfProceeding } from '../../workflows/proceeding-messages.js';
import { button, type OpenButton } from '../buttons/reply.js';
import { PROCEEDING_ACT_WORDS, type ActCode } from '../text/proceeding-acts.js';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A command before it is put in an envelope. */
export type ProceedingOrder = DistributiveOmit<AskedOfProceeding, 'key' | 'actor'>;

/** What the person said or sent for it. */
export interface Said {
  unitId: string;
  text: string;
  evidenceIds: string[];
  state: ProceedingState;
  actor: { name: string; role: Role | 'system' };
}

interface Act {
  who: Awaited;
  kind: ProceedingKind;
  phases: readonly string[];
  /** It names files, and refuses to be done without one. */
  needsFiles?: true;
  /** What the proceeding itself has to allow. */
  allowedBy?(state: ProceedingState): boolean;
  order(said: Said): ProceedingOrder;
}

/** The head by name; who confirms for the head names whom the notice summons. */
function attendeeOf({ actor, state }: Said): string {
  const { meeting } = state as InterviewState;
  return actor.role === 'head' ? actor.name : (meeting?.summoned ?? actor.name);
}

const unitWord = ({ unitId, text, evidenceIds }: Said) => ({ unitId, text, evidenceIds });

/** Interviews. */
const TALK: Partial<Record<ActCode, Act>> = {
  cf: {
    who: 'unit',
    kind: 'interview',
    phases: ['noticed'],
    order: (said) => {
      const { unitId } = said;
      return { type: 'ConfirmAttendance', unitId, name: attendeeOf(said), proxy: false };
    },
  },
  px: {
    who: 'unit',
    kind: 'interview',
    phases: ['noticed'],
    allowedBy: (state) => (state as InterviewState).proxyAllowed === true,
    order: ({ unitId, text }) => ({ type: 'ConfirmAttendance', unitId, name: text, proxy: true }),
  },
  ir: {
    who: 'unit',
    kind: 'interview',
    phases: ['reporting'],
    order: (said) => ({ type: 'SubmitInterviewReport', ...unitWord(said) }),
  },
  ab: {
    who: 'office',
    kind: 'interview',
    phases: ['noticed'],
    order: ({ text: grounds }) => ({ type: 'RecordAbsence', grounds }),
  },
  ia: {
    who: 'office',
    kind: 'interview',
    phases: ['judging'],
    order: ({ text: reason }) => ({
      type: 'JudgeInterviewReport',
      adequate: false,
      reason,
      items: [],
    }),
  },
  sm: {
    who: 'leaders',
    kind: 'interview',
    phases: ['signing'],
    order: () => ({ type: 'SignMinutes', accept: true }),
  },
  sb: {
    who: 'leaders',
    kind: 'interview',
    phases: ['signing'],
    order: ({ text: reason }) => ({ type: 'SignMinutes', accept: false, reason }),
  },
};

/** Listings and rectifications. */
const SUPERVISION: Partial<Record<ActCode, Act>> = {
  cl: {
    who: 'unit',
    kind: 'rectification',
    phases: ['assigned'],
    needsFiles: true,
    order: (said) => ({ type: 'ClaimRectified', ...unitWord(said) }),
  },
  vf: {
    who: 'office',
    kind: 'rectification',
    phases: ['claimed'],
    order: () => ({ type: 'VerifyRectification', accept: true }),
  },
  vb: {
    who: 'office',
    kind: 'rectification',
    phases: ['claimed'],
    order: ({ text: reason }) => ({ type: 'VerifyRectification', accept: false, reason }),
  },
  lc: {
    who: 'unit',
    kind: 'listing',
    phases: ['rectifying'],
    needsFiles: true,
    order: (said) => ({ type: 'AskListingCloseOut', ...unitWord(said) }),
  },
  dl: {
    who: 'leaders',
    kind: 'listing',
    phases: ['verified'],
    order: () => ({ type: 'Delist', accept: true }),
  },
  dx: {
    who: 'leaders',
    kind: 'listing',
    phases: ['verified'],
    order: ({ text: reason }) => ({ type: 'Delist', accept: false, reason }),
  },
};

const VETO: Partial<Record<ActCode, Act>> = {
  sc: {
    who: 'unit',
    kind: 'veto',
    phases: ['stating', 'deciding'],
    order: (said) => ({ type: 'StateCase', ...unitWord(said) }),
  },
  vu: {
    who: 'leaders',
    kind: 'veto',
    phases: ['deciding'],
    order: ({ text: reason }) => ({ type: 'DecideVeto', uphold: true, reason }),
  },
  vd: {
    who: 'leaders',
    kind: 'veto',
    phases: ['deciding'],
    order: ({ text: reason }) => ({ type: 'DecideVeto', uphold: false, reason }),
  },
  rv: {
    who: 'unit',
    kind: 'veto',
    phases: ['inForce'],
    order: (said) => ({ type: 'AskVetoReview', ...unitWord(said) }),
  },
  rk: {
    who: 'leaders',
    kind: 'veto',
    phases: ['reviewing'],
    order: ({ text: reason }) => ({ type: 'DecideVetoReview', revoke: true, reason }),
  },
  kp: {
    who: 'leaders',
    kind: 'veto',
    phases: ['reviewing'],
    order: ({ text: reason }) => ({ type: 'DecideVetoReview', revoke: false, reason }),
  },
};

const LOOK_BACKS = {
  interview: 'LookBackInterview',
  listing: 'LookBackListing',
  rectification: 'LookBackRectification',
} as const;

/** The look-back is one act for three kinds. */
function lookBack(kind: ProceedingKind, passed: boolean): Act | undefined {
  if (kind === 'veto') return undefined;
  const type = LOOK_BACKS[kind];
  return {
    who: 'office',
    kind,
    phases: ['lookBack'],
    order: ({ text: findings }) => ({ type, passed, findings }),
  };
}

/** The act of these letters for this kind of proceeding, if there is one. */
export function actOf(code: string, kind: ProceedingKind): Act | undefined {
  if (code === 'lp' || code === 'lf') return lookBack(kind, code === 'lp');
  const act = { ...TALK, ...SUPERVISION, ...VETO }[code as ActCode];
  return act?.kind === kind ? act : undefined;
}

/** On whose side a person stands. */
export function sideOf(role: Role | 'system'): Awaited | undefined {
  if (role === 'liaison' || role === 'standin' || role === 'head') return 'unit';
  if (role === 'office') return 'office';
  return role === 'leader' ? 'leaders' : undefined;
}

const CODES = Object.keys(PROCEEDING_ACT_WORDS) as ActCode[];
const ROW = 2;

/** The buttons for one side of a proceeding as it stands. */
export function proceedingButtons(state: ProceedingState, side: Awaited): OpenButton[][] {
  const buttons = CODES.filter((code) => {
    const act = actOf(code, state.kind);
    const fits = act?.who === side && act.phases.includes(state.phase);
    return fits && (act.allowedBy?.(state) ?? true);
  }).map((code) =>
    button(PROCEEDING_ACT_WORDS[code].label, 'proceeding', [state.proceedingId, code]),
  );
  return buttons.flatMap((_, i) => (i % ROW === 0 ? [buttons.slice(i, i + ROW)] : []));
}
