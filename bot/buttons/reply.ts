/** Replies before their buttons are sealed for the one who will read them. */
import type { Button, Card, CardFile } from '../channel.js';
import type { Sealing } from './sealing.js';
import type { Tap, Verb } from './tap.js';

export interface OpenButton {
  label: string;
  tap: Tap;
}

/** A card in the making: what steps return and tests read. */
export interface Reply {
  text: string;
  buttons: OpenButton[][];
  files?: CardFile[];
}

/** One button: label, what it does, with what. */
export function button(
  label: string,
  verb: Verb,
  [subject = '', detail = '']: string[] = [],
): OpenButton {
  return { label, tap: { verb, subject, detail } };
}

/** A reply of some text and rows of buttons; empty rows are left out. */
export function reply(text: string, ...rows: OpenButton[][]): Reply {
  return { text, buttons: rows.filter((row) => row.length > 0) };
}

/** Seals a reply for its reader. */
export function sealReply(
  { text, buttons, files }: Reply,
  personId: string,
  sealing: Sealing,
): Card {
  const sealed = ({ label, tap }: OpenButton): Button => ({
    label,
    data: sealing.seal(personId, tap),
  });
  const sent = files && files.length > 0 ? { files } : {};
  return { text, buttons: buttons.map((row) => row.map(sealed)), ...sent };
}
