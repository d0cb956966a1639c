import type { PersonView } from '../../../../api/contract/roster.js';
import { Mark } from '../../shared/ui/mark.js';
import { CHANNEL_WORDS, wordFor } from '../../shared/words/statuses.js';
import { dateOfInstant } from '../../shared/words/times.js';

/** A person's name, with a note when the person has left. */
export const personWords = (person: PersonView): string =>
  person.active ? person.name : `${person.name}（已停用）`;

/** The chat accounts of a person. */
export function BindingMarks({ person }: { person: PersonView }) {
  if (person.bindings.length === 0) return <span className="faint">未绑定</span>;
  return (
    <span className="row">
      {person.bindings.map((b) => (
        <Mark key={`${b.channel}${b.boundAt}`} tone="good">
          {wordFor(CHANNEL_WORDS, b.channel)} {dateOfInstant(b.boundAt)}
        </Mark>
      ))}
    </span>
  );
}
