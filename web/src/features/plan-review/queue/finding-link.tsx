import { titleOf } from '../findings.js';
import { useReview } from '../review-desk.js';

/** A button that turns to another finding; tasks by their number. */
export function FindingLink({ id, label }: { id: string; label?: string }) {
  const { findings, jumpTo, choose } = useReview();
  const finding = findings.get(id);
  if (!finding) return null;
  const words = finding.kind === 'task' ? `${finding.it.number}号` : titleOf(finding);
  return (
    <button
      type="button"
      className="line-link wraps"
      title={titleOf(finding)}
      onClick={(event) => {
        event.stopPropagation();
        jumpTo({ ids: [id], because: titleOf(finding) });
        choose(id);
      }}
    >
      {label ?? words}
    </button>
  );
}
