/** Keeping what was drafted, in the name of who asked. */
import type { DoneToDocument } from '../../prisma/store/documents/document-record.js';
import { draftDocument } from '../../prisma/store/documents/draft.js';
import type { Caller } from '../caller.js';
import type { AppDeps } from '../deps.js';
import type { Drafted } from './drafting.js';

/** Who does something to a document, and when. */
export function doneBy({ clock, realNow }: AppDeps, { actor }: Caller): DoneToDocument {
  return { actor, at: clock.now(), atReal: new Date(realNow()).toISOString() };
}

/** Keeps a draft. @returns its id */
export function keepDraft(
  deps: AppDeps,
  caller: Caller,
  { drafted, key, causes }: { drafted: Drafted; key: string; causes?: string[] },
): Promise<string> {
  const { paper, ...about } = drafted;
  const title = paper.title.replaceAll('\n', '');
  const kept = { key, ...about, title, paper: JSON.stringify(paper), causes };
  return draftDocument(deps.prisma, kept, doneBy(deps, caller));
}
