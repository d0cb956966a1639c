/** The parts of a plan around a line. */
import type { PlanFindings } from './findings.js';

/** Titles of the headings above a line, outermost first. */
export function partAt(headings: PlanFindings['headings'], line: number): string[] {
  const around: PlanFindings['headings'] = [];
  for (const heading of headings) {
    if (heading.line > line) break;
    while ((around.at(-1)?.level ?? 0) >= heading.level) around.pop();
    around.push(heading);
  }
  return around.map((h) => h.text);
}
