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
        <span className="row check-acts">
          <Cure check={check.check} />
          {check.ids.length > 0 && (
            <Button size="small" onClick={() => jumpTo({ ids: check.ids, because: title })}>
              逐项查看
            </Button>
          )}
        </span>
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

const FIRST_LINE = { start: 1, end: 1 };

/** The place where a shortcoming can be made good, where there is one beside the findings themselves. */
function Cure({ check }: { check: DraftCheck['check'] }) {
  const { editable, goTo, open } = useReview();
  if (!editable) return null;
  if (check === 'tasksWithoutOwner') return <Way label="一并指定" go={() => goTo('owners')} />;
  if (check === 'namesUnresolved') return <Way label="一并对应" go={() => goTo('names')} />;
  if (check !== 'midtermMissing' && check !== 'finalMissing') return null;
  return <Way label="新增" go={() => open({ form: 'newCheckpoint', lines: FIRST_LINE })} />;
}

function Way({ label, go }: { label: string; go: () => void }) {
  return (
    <Button size="small" type="primary" onClick={go}>
      {label}
    </Button>
  );
}
