import type { EditionChangeView } from '../../../../api/contract/editions.js';

type Boxes = NonNullable<EditionChangeView['box']>;

/** One side of a project box: its title and items, with what the other side lacks made stand out. */
export function BoxItems({ box, side }: { box: Boxes; side: 'from' | 'to' }) {
  const [own, other] = side === 'from' ? [box.from, box.to] : [box.to, box.from];
  if (!own) return null;
  const Mark = side === 'from' ? 'del' : 'ins';
  const known = new Set(other?.items);
  const titleStays = other?.title === own.title;
  return (
    <div className="stack-tight">
      <span>{titleStays ? own.title : <Mark>{own.title}</Mark>}</span>
      <ul className="edition-items">
        {own.items.map((item, at) => (
          // The items of a box never change while it is shown.
          <li key={at}>{known.has(item) ? item : <Mark>{item}</Mark>}</li>
        ))}
      </ul>
    </div>
  );
}
