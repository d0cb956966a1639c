import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import type { QueueItem } from '../../../../../api/contract/draft-review.js';
import { Mark } from '../../../shared/ui/mark.js';
import { DOUBT_WORDS, FINDING_WORDS } from '../../../shared/words/draft-words.js';
import { linesOf, titleOf, type Finding } from '../findings.js';
import { LineLink } from '../line-link.js';
import { FindingBody } from './finding-body.js';
import type { FindingAct } from './use-finding-acts.js';

interface FindingRowProps {
  item: QueueItem;
  finding: Finding;
  chosen: boolean;
  onChoose: (id: string) => void;
  /** Acts of the chosen row. */
  acts?: readonly FindingAct[] | undefined;
}

/** One finding of the queue; the chosen one opens with what was read and what can be done. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { item, finding, chosen, onChoose, acts } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={row}
      className={chosen ? 'finding chosen-row' : 'finding'}
      aria-current={chosen}
      onClick={() => chosen || onChoose(item.id)}
    >
      <div className="finding-head">
        <span className="finding-kind">{FINDING_WORDS[item.kind]}</span>
        <span className={chosen ? 'finding-title open' : 'finding-title'}>{titleOf(finding)}</span>
        <LineLink {...linesOf(finding)} />
      </div>
      <div className="finding-marks">
        {item.accepted && <Mark tone="good">已接受</Mark>}
        {item.reasons.map((reason) => (
          <Mark key={reason} tone="warn">
            {DOUBT_WORDS[reason]}
          </Mark>
        ))}
      </div>
      {chosen && <FindingBody finding={finding} />}
      {chosen && acts && acts.length > 0 && <Acts acts={acts} />}
    </li>
  );
});

function Acts({ acts }: { acts: readonly FindingAct[] }) {
  return (
    <div className="row finding-acts">
      {acts.map(({ label, run, danger = false }, index) => (
        <Button
          key={label}
          size="small"
          type={index === 0 ? 'primary' : 'default'}
          danger={danger}
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
