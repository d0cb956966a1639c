import { App, Button } from 'antd';
import type { DraftNameView } from '../../../../../api/contract/draft-review.js';
import type { ResolutionAnswer } from '../../../../../api/contract/plans.js';
import { api } from '../../../shared/api.js';
import { useMay } from '../../../shared/session.js';
import { Mark } from '../../../shared/ui/mark.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { useAct } from '../../../shared/use-act.js';
import { UNIT_KIND_WORDS } from '../../../shared/words/statuses.js';
import { FindingLink } from '../queue/finding-link.js';
import { useReview } from '../review-desk.js';

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

/** Makes units of all names that sound like single units, in one go. */
function FromNames({ names }: { names: readonly DraftNameView[] }) {
  const { planId } = useReview();
  const { modal } = App.useApp();
  const single = names.filter((n) => n.guess !== null).map((n) => n.name);
  const act = useAct({
    run: (body: { names: string[] }) =>
      api.send<ResolutionAnswer>('POST', `/plans/${planId}/units`, { body }),
    done: (answer) =>
      `已新建${answer.created.length}个单位，还有${answer.unresolved.length}个名称对不上`,
  });
  if (single.length === 0) return null;
  const ask = () =>
    void modal.confirm({
      title: `把${single.length}个名称新建为单位`,
      content: <p className="wrap-text">{single.join('、')}</p>,
      okText: '新建',
      onOk: () => act.mutate({ names: single }),
    });
  return (
    <div className="filters">
      <span className="soft">{names.length}个名称在名册中找不到。</span>
      <Button size="small" type="primary" loading={act.isPending} onClick={ask}>
        把{single.length}个名称新建为单位
      </Button>
    </div>
  );
}
