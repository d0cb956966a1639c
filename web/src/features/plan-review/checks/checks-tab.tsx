import { Button } from 'antd';
import type { DraftCheck } from '../../../../../api/contract/draft-review.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { CHECK_WORDS } from '../../../shared/words/draft-words.js';
import { LineLink } from '../line-link.js';
import { useReview } from '../review-desk.js';

/** What is missing or odd in the plan, each with its number and the way there. */
export function ChecksTab() {
  const { view } = useReview();
  const found = view.checks.filter((c) => c.count > 0);
  const clean = view.checks.filter((c) => c.count === 0);
  if (found.length === 0) return <StateView title="没有发现缺项" />;
  return (
    <>
      <ul className="card-list" aria-label="体检结果">
        {found.map((check) => (
          <CheckRow key={check.check} check={check} />
        ))}
      </ul>
      {clean.length > 0 && (
        <p className="checks-clean faint">
          没有问题：{clean.map((c) => CHECK_WORDS[c.check].title).join('、')}。
        </p>
      )}
    </>
  );
}

function CheckRow({ check }: { check: DraftCheck }) {
  const { jumpTo } = useReview();
  const { title, means } = CHECK_WORDS[check.check];
  return (
    <li className="check">
      <div className="check-head">
        <b className="num">{check.count}</b>
        <span className="card-title">{title}</span>
        {check.years.length > 0 && <span className="num">{check.years.join('、')}年</span>}
        {check.ids.length > 0 && (
          <Button size="small" onClick={() => jumpTo({ ids: check.ids, because: title })}>
            逐项查看
          </Button>
        )}
      </div>
      <p className="faint">{means}</p>
      {check.sayings.length > 0 && (
        <ul className="check-sayings">
          {check.sayings.map(({ line, what }) => (
            <li key={`${line}${what}`}>
              <LineLink start={line} end={line} />
              <span>{what}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
