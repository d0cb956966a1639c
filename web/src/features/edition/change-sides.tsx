import { Fragment, type ReactNode } from 'react';
import type { EditionChangeView } from '../../../../api/contract/editions.js';
import {
  dutyWords,
  placeWords,
  roleWords,
  targetParts,
  type TargetView,
  termWords,
} from '../../shared/words/editions.js';
import { AddedTask } from './added-task.js';
import { BoxItems } from './box-items.js';
import { Wording } from './wording.js';

interface Sides {
  old: ReactNode;
  fresh: ReactNode;
}

const NOTHING = <span className="faint">—</span>;

function sidesOf(change: EditionChangeView): Sides {
  const { pieces, duty, owner, place, target, task, term, box } = change;
  if (pieces) {
    return {
      old: <Wording pieces={pieces} side="gone" />,
      fresh: <Wording pieces={pieces} side="new" />,
    };
  }
  if (duty) return { old: duty.from && dutyWords(duty.from), fresh: duty.to && dutyWords(duty.to) };
  if (owner) {
    const as = (role: string | null) => role && `${owner.unitName}（${roleWords(role)}）`;
    return { old: as(owner.from), fresh: as(owner.to) };
  }
  if (place) return { old: placeWords(place.from), fresh: placeWords(place.to) };
  if (target) {
    return {
      old: target.from && <TargetLine of={target.from} beside={target.to} side="gone" />,
      fresh: target.to && <TargetLine of={target.to} beside={target.from} side="new" />,
    };
  }
  if (term) return { old: termWords(term.from), fresh: <ins>{termWords(term.to)}</ins> };
  if (box) {
    return {
      old: box.from && <BoxItems box={box} side="from" />,
      fresh: box.to && <BoxItems box={box} side="to" />,
    };
  }
  if (task) return { old: null, fresh: <AddedTask task={task} /> };
  return { old: '现行任务', fresh: '修订版中不再列出，任务取消' };
}

interface TargetProps {
  of: TargetView;
  beside: TargetView | null;
  side: 'gone' | 'new';
}

/** An indicator as a line of its table; what the other side says otherwise stands out. */
function TargetLine({ of, beside, side }: TargetProps) {
  const Mark = side === 'gone' ? 'del' : 'ins';
  const known = new Set(beside && targetParts(beside));
  return (
    <>
      {targetParts(of).map((part, i) => (
        <Fragment key={part}>
          {i > 0 && (i === 1 ? '：' : '，')}
          {beside && !known.has(part) ? <Mark>{part}</Mark> : part}
        </Fragment>
      ))}
    </>
  );
}

/** The running plan's side and the edition's side of one change. */
export function ChangeSides({ change }: { change: EditionChangeView }) {
  const { old, fresh } = sidesOf(change);
  return (
    <>
      <div className="edition-side" data-side="现行">
        <div>{old || NOTHING}</div>
      </div>
      <div className="edition-side" data-side="修订">
        <div>{fresh || NOTHING}</div>
      </div>
    </>
  );
}
