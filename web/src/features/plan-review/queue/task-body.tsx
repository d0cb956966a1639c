import type { AmendedMatterView, DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { TASK_KIND_WORDS } from '../../../shared/words/statuses.js';
import { matterWords } from '../../../shared/words/draft-words.js';
import { momentWords } from '../../../shared/words/times.js';
import { OldAndNew } from '../history/amended-list.js';
import { useReview } from '../review-desk.js';
import { Facts } from './facts.js';
import { FindingLink } from './finding-link.js';

/** A task with its owners and dates. */
export function TaskBody({ task }: { task: DraftTaskView }) {
  const amended = useReview().view.amended.filter((one) => one.taskNumber === task.number);
  const unresolved = task.chosen ? [] : task.printed.filter((p) => !p.resolved);
  return (
    <Facts
      rows={[
        ['类别', TASK_KIND_WORDS[task.kind]],
        task.section.length > 0 && ['所在部分', task.section.join(' › ')],
        ['牵头单位', <Owners key="lead" task={task} role="lead" />],
        ['配合单位', <Owners key="support" task={task} role="support" />],
        unresolved.length > 0 && ['对不上', <Unresolved key="names" names={unresolved} />],
        ['时限', <Promises key="promises" ids={task.commitmentIds} />],
        amended.length > 0 && ['启用后变更', <Amended key="amended" matters={amended} />],
      ]}
    />
  );
}

function Amended({ matters }: { matters: readonly AmendedMatterView[] }) {
  return (
    <span className="stack-tight">
      {matters.map((one, at) => (
        <span key={at}>
          <span className="faint num">
            {momentWords(one.at)} {matterWords(one)}
          </span>
          <OldAndNew from={one.from} to={one.to} />
        </span>
      ))}
    </span>
  );
}

function Owners({ task, role }: { task: DraftTaskView; role: 'lead' | 'support' }) {
  const names = task.owners.filter((o) => o.role === role).map((o) => o.unitName);
  if (names.length === 0) return <span className="faint">无</span>;
  return (
    <>
      {names.join('、')}
      {task.chosen && <span className="faint">（安委办指定）</span>}
    </>
  );
}

function Unresolved({ names }: { names: DraftTaskView['printed'] }) {
  const { view } = useReview();
  return (
    <span className="row tight">
      {names.map(({ name, role }) => {
        const found = view.names.find((n) => n.name === name);
        return (
          <span key={role + name} className="danger">
            {found ? <FindingLink id={found.id} label={name} /> : name}
          </span>
        );
      })}
    </span>
  );
}

function Promises({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <span className="faint">无，按调度周期报进展</span>;
  return (
    <span className="stack-tight">
      {ids.map((id) => (
        <FindingLink key={id} id={id} />
      ))}
    </span>
  );
}
