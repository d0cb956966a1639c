/** Rules of drafting, approving and voiding documents: two people, a reason, a number that stays. */
import type { Actor } from '../people/roles.js';
import {
  approversOf,
  isAutomatic,
  type DocumentKind,
  type DocumentStatus,
} from './document-kinds.js';

/** Why a document cannot be changed, issued or made void. */
export const DOCUMENT_REFUSALS = [
  /** Only a draft can be changed, discarded or issued. */
  'DocumentNotDraft',
  /** Only what was issued can be made void. */
  'DocumentNotIssued',
  /** No one approves what they drafted or changed last (§8). */
  'DocumentByYourself',
  /** Section 3 names another decider for this kind. */
  'DocumentNeedsLeader',
  'DocumentReasonMissing',
] as const;
export type DocumentRefusal = (typeof DOCUMENT_REFUSALS)[number];

export interface DocumentFacts {
  kind: DocumentKind;
  status: DocumentStatus;
  /** Who drafted it and who changed it since. */
  authorIds: string[];
}

type Refused = { refused: DocumentRefusal } | undefined;

/** Whether a draft may be changed or discarded. */
export function mayChange({ status }: DocumentFacts): Refused {
  return status === 'draft' ? undefined : { refused: 'DocumentNotDraft' };
}

/** Whether this person may approve the document, which sends it out. */
export function mayIssue({ kind, status, authorIds }: DocumentFacts, actor: Actor): Refused {
  if (status !== 'draft') return { refused: 'DocumentNotDraft' };
  if (actor.role === 'system' && isAutomatic(kind)) return undefined;
  if (!approversOf(kind).some((role) => role === actor.role)) {
    return { refused: 'DocumentNeedsLeader' };
  }
  return authorIds.includes(actor.personId) ? { refused: 'DocumentByYourself' } : undefined;
}

/** Whether a document may be made void: it keeps its number, so that none is missing. */
export function mayVoid({ status }: DocumentFacts, reason: string): Refused {
  if (status !== 'issued') return { refused: 'DocumentNotIssued' };
  return reason.trim() === '' ? { refused: 'DocumentReasonMissing' } : undefined;
}
