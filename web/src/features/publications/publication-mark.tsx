import type { PublicationRowView } from '../../../../api/contract/publications.js';
import { Mark } from '../../shared/ui/mark.js';

const WORDS = {
  draft: ['warn', '待审核'],
  published: ['good', '已发布'],
  discarded: ['plain', '已撤下'],
} as const;

/** How far an edition has come. */
export function PublicationMark({ status }: { status: PublicationRowView['status'] }) {
  const [tone, words] = WORDS[status];
  return tone === 'plain' ? <Mark>{words}</Mark> : <Mark tone={tone}>{words}</Mark>;
}
