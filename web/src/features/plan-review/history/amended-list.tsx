import type { AmendedMatterView } from '../../../../../api/contract/draft-review.js';
import { useRowCap } from '../../../shared/ui/row-cap.js';
import { matterWords } from '../../../shared/words/draft-words.js';
import { momentWords } from '../../../shared/words/times.js';

/** What was changed of a running plan, the newest first, old beside new. */
export function AmendedList({ amended }: { amended: readonly AmendedMatterView[] }) {
  const { shown, more } = useRowCap(amended.length);
  return (
    <>
      <ul className="card-list" aria-label="变更记录">
        {amended.slice(0, shown).map((one, at) => (
          <li key={at}>
            <span className="stack-tight">
              <span>
                {one.taskNumber !== null && <b className="num">{one.taskNumber}号　</b>}
                {matterWords(one)}
              </span>
              <OldAndNew from={one.from} to={one.to} />
              <span className="faint num">
                {one.edition && `按修订版《${one.edition}》 · `}
                {one.by} · {momentWords(one.at)}
                {one.reason && `；${one.reason}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** An old value crossed out above the new one. */
export function OldAndNew({ from, to }: { from: string | null; to: string | null }) {
  return (
    <span className="stack-tight amended-values">
      {from !== null && <del>{from}</del>}
      {to !== null && <ins>{to}</ins>}
    </span>
  );
}
