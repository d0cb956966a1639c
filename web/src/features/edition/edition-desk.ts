/** What the parts of an edition's page share: what is chosen, and which lines are shown. */
import { createContext, useContext } from 'react';
import type { EditionChangeView, EditionView } from '../../../../api/contract/editions.js';

/** Lines of both documents to be shown. */
export type Passage = EditionChangeView['lines'];

export interface Desk {
  view: EditionView;
  mayDecide: boolean;
  /** Ids of changes. */
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  showPassage: (passage: Passage) => void;
}

const Context = createContext<Desk | undefined>(undefined);
export const EditionDesk = Context.Provider;

/** @throws outside an edition's page */
export function useEditionDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('not within the page of an edition');
  return desk;
}

/** The choice with these ids added or taken out. */
export function withChoice(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
