import type { AmendedMatterView } from '../../../../../api/contract/draft-review.js';
import { useRowCap } from '../../../shared/ui/row-cap.js';
import { matterWords } from '../../../shared/words/draft-words.js';
import { momentWords } from '../../../shared/words/times.js';

interface Group {
  head: AmendedMatterView;
  matters: AmendedMatterView[];
}

const sameAct = (one: AmendedMatterView, other: AmendedMatterView): boolean =>
  one.edition === other.edition && one.by === other.by && one.reason === other.reason;

/** Matters that one act brought, under one head: an edition is carried out within seconds. */
export function byAct(amended: readonly AmendedMatterView[]): Group[] {
  const groups: Group[] = [];
  for (const one of amended) {
    const last = groups.at(-1);
    if (last && one.edition !== null && sameAct(last.head, one)) last.matters.push(one);
    else groups.push({ head: one, matters: [one] });
  }
  return groups;
}

/** What was changed of a running plan, the newest first, old beside new. */
export function AmendedList({ amended }: { amended: readonly AmendedMatterView[] }) {
  const { shown, more } = useRowCap(amended.length);
  return (
    <>
      <ul className="card-list" aria-label="变更记录">
        {byAct(amended.slice(0, shown)).map(({ head, matters }, at) => (
          <li key={at} className="stack-tight">
            <span className="faint num">
              {momentWords(head.at)} · {head.by}
              {head.edition && ` · 按修订版《${head.edition}》`}
              {head.reason && `；${head.reason}`}
            </span>
            {matters.map((one, n) => (
              <Matter key={n} one={one} />
            ))}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function Matter({ one }: { one: AmendedMatterView }) {
  return (
    <span className="stack-tight amended-matter">
      <span>
        {one.taskNumber !== null && <b className="num">{one.taskNumber}号　</b>}
        {matterWords(one)}
      </span>
      <OldAndNew from={one.from} to={one.to} />
    </span>
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
