/** Lines the person points at in the text: one by a click, several by Shift or by drawing over them. */
import type { Lines } from './lines.js';

/** The span from one line to another, whichever comes first. */
export const spanOf = (a: number, b: number): Lines => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
});

/** What is picked after `line` was pointed at; `extend`: up to there from where the last one began. */
export function pickedAfter(picked: Lines | undefined, line: number, extend: boolean): Lines {
  if (extend && picked) {
    return line < picked.start ? spanOf(line, picked.end) : spanOf(picked.start, line);
  }
  return { start: line, end: line };
}

/** The line a place in the text belongs to. */
export function lineAt(node: Node | null): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const line = element?.closest('[data-line]')?.getAttribute('data-line');
  return line ? Number(line) : undefined;
}

/** The lines the person drew over with the mouse, if there are any. */
export function drawnOver(selection: Selection | null): Lines | undefined {
  if (!selection || selection.isCollapsed) return undefined;
  const [from, to] = [lineAt(selection.anchorNode), lineAt(selection.focusNode)];
  return from && to ? spanOf(from, to) : undefined;
}
