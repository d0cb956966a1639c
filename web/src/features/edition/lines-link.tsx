import { useEditionDesk, type Passage } from './edition-desk.js';

const span = ({ start, end }: { start: number; end: number }): string =>
  end > start ? `${start}—${end}` : `${start}`;

/** The lines meant in both documents, as a button that shows them side by side. */
export function LinesLink({ lines }: { lines: Passage }) {
  const { showPassage } = useEditionDesk();
  const words = [
    lines.old && `现行第${span(lines.old)}行`,
    lines.new && `修订版第${span(lines.new)}行`,
  ];
  return (
    <button type="button" className="line-link num" onClick={() => showPassage(lines)}>
      {words.filter(Boolean).join('，')}
    </button>
  );
}
