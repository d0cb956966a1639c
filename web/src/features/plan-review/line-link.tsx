import { useReview } from './review-desk.js';
import { linesWords, type Lines } from './source/lines.js';

/** A button with line numbers; shows the text there. */
export function LineLink({ start, end }: Lines) {
  const { showLines } = useReview();
  return (
    <button
      type="button"
      className="line-link num"
      onClick={(event) => {
        event.stopPropagation();
        showLines({ start, end });
      }}
    >
      {linesWords({ start, end })}
    </button>
  );
}
