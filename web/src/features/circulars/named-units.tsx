import type { CircularItem, CircularRow } from '../../../../api/contract/circulars.js';
import { Mark } from '../../shared/ui/mark.js';
import { StateView } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import { byUnit } from './circular-queries.js';
import { MatterLink, matterWords } from './named-matter.js';

/** Unit by unit: its items, its cause and next step. */
export function NamedUnits({ circular }: { circular: CircularRow }) {
  if (circular.items.length === 0) return <StateView title="没有点名事项" />;
  return (
    <ul className="card-list">
      {byUnit(circular.items).map(([unitId, items]) => (
        <li key={unitId} className="stack-tight">
          <b>{items[0]?.unitName}</b>
          <ul className="plain-list">
            {items.map((i) => (
              <Item key={i.nodeId} item={i} />
            ))}
          </ul>
          <Said circular={circular} unitId={unitId} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item }: { item: CircularItem }) {
  const { dueOn, leftOut, spared } = item;
  return (
    <li className="row">
      <span className="num">{dueOn}</span>
      <MatterLink {...item} />
      <span className="soft">{matterWords(item)}</span>
      {leftOut !== null && <Mark tone="plain">本期不点名：{leftOut}</Mark>}
      {spared && <Mark tone="good">发出前已报送或免责</Mark>}
    </li>
  );
}

function Said({ circular, unitId }: { circular: CircularRow; unitId: string }) {
  const said = circular.causes.find((c) => c.unitId === unitId);
  if (!said) return <div className="faint">尚未说明原因</div>;
  return (
    <div className="stack-tight">
      <p className="wrap-text">
        落后原因：{said.cause}
        <br />
        下一步措施：{said.nextStep}
      </p>
      <div className="row faint">
        <span>
          {said.givenBy}于{momentWords(said.givenAt)}说明
        </span>
        {said.repeats && <Mark tone="warn">与上次雷同</Mark>}
      </div>
    </div>
  );
}
