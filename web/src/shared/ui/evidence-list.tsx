import { PaperClipOutlined } from '@ant-design/icons';
import type { EvidenceItem } from '../../../../api/contract/task-page.js';
import { urlOf } from '../api.js';
import { sizeWords } from '../words/sizes.js';

/** Evidence as links; the digest proves that the file is the one that was handed in. */
export function EvidenceList({
  items,
}: {
  items: Pick<EvidenceItem, 'id' | 'name' | 'size' | 'sha256'>[];
}) {
  if (items.length === 0) return null;
  return (
    <ul className="evidence" aria-label="佐证材料">
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={urlOf(`/evidence/${item.id}/content`)}
            target="_blank"
            rel="noreferrer"
            title={`校验码 SHA-256：${item.sha256}`}
          >
            <PaperClipOutlined /> {item.name}
          </a>
          <span className="faint num">{sizeWords(item.size)}</span>
        </li>
      ))}
    </ul>
  );
}
