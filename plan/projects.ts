import type { FramedBlock } from './blocks.js';
import { readBoxItems } from './box-items.js';
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
    .map((box) => ({
      line: box.title?.line ?? box.lines[0]?.line ?? 1,
      title: box.title?.text.replace(/^【|】$/g, '') ?? '',
      items: readBoxItems(box, layout),
    }));
}
