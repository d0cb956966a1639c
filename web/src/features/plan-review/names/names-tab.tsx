import { Button } from 'antd';
import { useState } from 'react';
import type { DraftNameView } from '../../../../../api/contract/draft-review.js';
import { useMay } from '../../../shared/session.js';
import { Mark } from '../../../shared/ui/mark.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { UNIT_KIND_WORDS } from '../../../shared/words/statuses.js';
import { FindingLink } from '../queue/finding-link.js';
import { useReview } from '../review-desk.js';
import { NewUnitsForm } from './new-units-form.js';

/** Every printed name of a unit, with what it stands for; those that nobody knows first. */
export function NamesTab() {
  const { view, editable } = useReview();
  const may = useMay();
  const unknown = view.names.filter((n) => !n.resolved);
  const known = view.names.filter((n) => n.resolved);
  if (view.names.length === 0) {
    return <StateView title="规划没有写明责任单位">可以在“责任单位”里为任务指定。</StateView>;
  }
  return (
    <>
      {editable && may('keepUnits') && <FromNames names={unknown} />}
      <ul className="card-list" aria-label="单位名称">
        {[...unknown, ...known].map((name) => (
          <NameRow key={name.id} name={name} />
        ))}
      </ul>
    </>
  );
}

const guessWords = ({ guess }: DraftNameView): string =>
  guess ? `像是${UNIT_KIND_WORDS[guess]}` : '像是一组单位';

function NameRow({ name }: { name: DraftNameView }) {
  const { editable, open } = useReview();
  const units = name.units.map((u) => u.unitName).join('、');
  return (
    <li className="spread top">
      <span>
        <FindingLink id={name.id} label={name.name} />{' '}
        {!name.resolved && <Mark tone="warn">对不上，{guessWords(name)}</Mark>}
        {name.meaning === 'nobody' && <Mark>不是单位</Mark>}
        {name.stated && <Mark tone="info">本规划指定</Mark>}
        <span className="faint step-by">
          {units && units !== name.name && `${units}；`}
          {name.taskIds.length}项任务
        </span>
      </span>
      {editable && (
        <Button size="small" onClick={() => open({ form: 'correct', id: name.id })}>
          {name.resolved ? '更改' : '对应到单位'}
        </Button>
      )}
    </li>
  );
}

/** The way to units of many names at once. */
function FromNames({ names }: { names: readonly DraftNameView[] }) {
  const [choosing, choose] = useState(false);
  const single = names.filter((n) => n.guess !== null);
  if (single.length === 0) return null;
  return (
    <div className="filters">
      <span className="soft">{names.length}个名称在名册中找不到。</span>
      <Button size="small" type="primary" onClick={() => choose(true)}>
        新建为单位
      </Button>
      {choosing && <NewUnitsForm names={single} onClose={() => choose(false)} />}
    </div>
  );
}
