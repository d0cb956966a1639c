/** Signs that XML cannot hold, in the manner of Office: `_x000C_` for a form feed (ECMA-376 part 1, 22.9.2.19). */

/** What reads workbooks, our library too, turns these back; so what only looks like one is written as one. */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex -- These signs are what this file is about.
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const HEX = 16;
const DIGITS = 4;

/** The text as a cell can hold it. */
export function escapeSigns(text: string): string {
  return text.replace(UNWRITABLE, (sign) => {
    const code = sign.charCodeAt(0).toString(HEX).toUpperCase().padStart(DIGITS, '0');
    return `_x${code}_`;
  });
}
