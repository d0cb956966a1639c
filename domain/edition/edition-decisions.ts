/** The office decides the changes of an edition; the plan's workflow remembers what it has still to carry out. */
import type { Actor } from '../people/roles.js';
import type { EditionRef } from '../task/amendment.js';
import type { RefusalName } from '../task/refusals.js';
import type { BoxWord, TargetWord, TermWord } from './compared-plans.js';

/** Many changes decided at once, for one reason. */
export interface EditionDecision {
  key: string;
  actor: Actor;
  edition: EditionRef;
  /** Ids of changes. */
  confirm: string[];
  reject: string[];
  reason: string;
}

/** An indicator of the plan as it was and as it is. Absent `from`: new; absent `to`: given up. */
export interface TargetDeed {
  changeId: string;
  indicatorId: string;
  from?: TargetWord;
  to?: TargetWord;
  /** Who hears of it from the plan, because no task tells it; nobody: the office. Absent: a task tells. */
  unitIds?: string[];
}

export interface TermDeed {
  changeId: string;
  from: TermWord;
  to: TermWord;
  /** Every unit that has something open. */
  unitIds: string[];
}

/** A project box. Absent `from`: new; absent `to`: given up. */
export interface BoxDeed {
  changeId: string;
  from?: BoxWord;
  to?: BoxWord;
  unitIds: string[];
}

/** What became of the confirmed changes of one decision. */
export interface EditionOutcome {
  done: string[];
  /** A task had ended, or would not take the change: by the name of its refusal. */
  refused: { changeId: string; refusal: RefusalName }[];
  targets: TargetDeed[];
  /** Tasks that were started. */
  added: { changeId: string; taskId: string; number: number }[];
  term?: TermDeed;
  boxes?: BoxDeed[];
}

export interface EditionFacts {
  EditionDecided: Omit<EditionDecision, 'key' | 'actor'>;
  /** `decision`: the key of the decision that was carried out; `reason`: why it was decided so. */
  EditionCarriedOut: EditionOutcome & { decision: string; edition: EditionRef; reason?: string };
}
type EditionFact = {
  [T in keyof EditionFacts]: { type: T } & EditionFacts[T];
}[keyof EditionFacts];

export interface EditionsState {
  /** Ids of changes decided, by edition: a change is decided once. */
  decided: Record<string, string[]>;
  /** Confirmed and not carried out yet, in order. */
  waiting: EditionDecision[];
}

const NO_EDITIONS: EditionsState = { decided: {}, waiting: [] };

/**
 * Confirms and rejects changes of an edition: by the office, for a reason, each change once. What
 * is confirmed is carried out afterwards; until then nothing has changed.
 */
export function decideEdition(
  { editions = NO_EDITIONS, answered }: { editions?: EditionsState; answered: readonly string[] },
  decision: EditionDecision,
): EditionFact[] | { refused: RefusalName } {
  const { key, actor, edition, confirm, reject, reason } = decision;
  if (answered.includes(key)) return [];
  const chosen = [...confirm, ...reject];
  const before = editions.decided[edition.editionId] ?? [];
  if (actor.role !== 'office') return { refused: 'OnlyOfficeMay' };
  if (reason.trim() === '') return { refused: 'ReasonMissing' };
  const twice = new Set(chosen).size < chosen.length;
  if (chosen.length === 0 || twice || chosen.some((id) => before.includes(id))) {
    return { refused: 'ChangeNotOpen' };
  }
  return [{ type: 'EditionDecided', edition, confirm, reject, reason: reason.trim() }];
}

/** The editions after one more event. */
export function foldEdition(
  editions: EditionsState = NO_EDITIONS,
  event: EditionFact & { actor: Actor; commandKey?: string },
): EditionsState {
  if (event.type === 'EditionCarriedOut') {
    return { ...editions, waiting: editions.waiting.filter((d) => d.key !== event.decision) };
  }
  const { edition, confirm, reject, reason, actor, commandKey: key = '' } = event;
  const { editionId } = edition;
  const decided = [...(editions.decided[editionId] ?? []), ...confirm, ...reject];
  const decision: EditionDecision = { key, actor, edition, confirm, reject, reason };
  return {
    decided: { ...editions.decided, [editionId]: decided },
    waiting: confirm.length > 0 ? [...editions.waiting, decision] : editions.waiting,
  };
}
