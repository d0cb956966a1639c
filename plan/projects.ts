import type { FramedBlock } from './blocks.js';
import { readBoxItems } from './box-items.js';
import { confidenceWith } from './confidence.js';
import type { PageLayout } from './page-layout.js';
import type { Part } from './roles.js';
import type { ParsedProject } from './types.js';

/** The project boxes (专栏) outside the background and the goals, each with its items. */
export function readProjects(parts: readonly Part[], layout: PageLayout): ParsedProject[] {
  return parts
    .filter(
      (part) => part.role === 'tasks' || part.role === 'projects' || part.role === 'safeguards',
    )
    .flatMap((part) => part.sections.flatMap((section) => section.body))
    .filter((block): block is FramedBlock => block.type === 'box')
    .map((box) => projectOf(box, layout));
}

function projectOf(box: FramedBlock, layout: PageLayout): ParsedProject {
  const line = box.title?.line ?? box.lines[0]?.line ?? 1;
  const items = readBoxItems(box, layout);
  const numbered = /^\D{0,4}\d{1,2}|[一二三四五六七八九十]/.test(box.title?.folded ?? '');
  return {
    line,
    endLine: box.lines.at(-1)?.line ?? line,
    title: box.title?.text.replace(/^【|】$/g, '') ?? '',
    items,
    flags: items.length === 0 ? ['noItems'] : [],
    confidence: confidenceWith(
      [items.length === 0, 40],
      [!numbered, 10],
      [items.length === 1, 10],
      [items.some((item) => item.length > 32), 15],
      [box.lines.length > 40, 20],
    ),
  };
}
