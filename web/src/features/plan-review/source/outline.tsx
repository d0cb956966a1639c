import { Select } from 'antd';
import { useReview } from '../review-desk.js';

/** The plan's headings, to turn to. */
export function Outline() {
  const { view, showLines } = useReview();
  if (view.headings.length === 0) return null;
  return (
    <div className="outline">
      <Select<number>
        aria-label="按标题跳转"
        placeholder="按标题跳转"
        value={null}
        options={view.headings.map(({ line, level, text }) => ({
          value: line,
          label: `${'　'.repeat(level - 1)}${text}`,
        }))}
        showSearch={{ optionFilterProp: 'label' }}
        onSelect={(line) => showLines({ start: line, end: line })}
      />
    </div>
  );
}
