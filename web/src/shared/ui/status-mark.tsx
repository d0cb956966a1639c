import type { Rung } from '../../../../domain/policy/policy.js';
import { DOCUMENT_STATUS_WORDS } from '../words/documents.js';
import { RUNG_WORDS } from '../words/rungs.js';
import * as words from '../words/statuses.js';
import { Mark, type Tone } from './mark.js';

const TONES: Record<string, Tone> = {
  active: 'info',
  submitted: 'warn',
  closed: 'good',
  waiting: 'warn',
  proposed: 'warn',
  accepted: 'good',
  granted: 'good',
  approved: 'good',
  returned: 'bad',
  refused: 'bad',
  rejected: 'bad',
  asking: 'info',
  drafted: 'warn',
  published: 'good',
  dueSoon: 'warn',
  due: 'warn',
  passed: 'good',
  overdue: 'bad',
  satisfied: 'good',
  lateSatisfied: 'info',
  awaiting: 'warn',
  assigned: 'warn',
  failed: 'bad',
  unreachable: 'bad',
  sent: 'good',
  activating: 'info',
  issued: 'good',
  issuing: 'info',
  void: 'bad',
};

const TABLES = {
  phase: words.PHASE_WORDS,
  acceptance: words.ACCEPTANCE_WORDS,
  owed: words.OWED_STATUS_WORDS,
  report: words.REPORT_STATUS_WORDS,
  extension: words.EXTENSION_STATUS_WORDS,
  excusal: words.EXCUSAL_STATUS_WORDS,
  lookBack: words.LOOK_BACK_STATUS_WORDS,
  circular: words.CIRCULAR_STATUS_WORDS,
  proposal: words.PROPOSAL_STATUS_WORDS,
  delivery: words.DELIVERY_STATUS_WORDS,
  stage: words.STAGE_WORDS,
  document: DOCUMENT_STATUS_WORDS,
} as const;

/** The status of something, in the words of its kind. */
export function StatusMark({ of, status }: { of: keyof typeof TABLES; status: string }) {
  const draftWaits = of === 'document' && status === 'draft';
  const tone = draftWaits ? 'warn' : (TONES[status] ?? 'plain');
  return <Mark tone={tone}>{words.wordFor(TABLES[of], status)}</Mark>;
}

const RUNG_TONES: Partial<Record<Rung, Tone>> = {
  chase: 'warn',
  warn: 'warn',
  circulate: 'bad',
  interview: 'bad',
  list: 'bad',
  veto: 'bad',
};

/** The rung reached; nothing yet: a dash. */
export function RungMark({ rung }: { rung: Rung | null | undefined }) {
  if (!rung) return <span className="faint">—</span>;
  return <Mark tone={RUNG_TONES[rung] ?? 'plain'}>{RUNG_WORDS[rung]}</Mark>;
}
