import { Tooltip } from 'antd';
import type { TaskRow } from '../../../../api/contract/tasks.js';
import { ACCEPTANCE_WORDS } from '../../shared/words/statuses.js';

type Owners = TaskRow['owners'];

const named = (owners: Owners): string => owners.map((o) => o.unitName).join('、');
const fully = (owners: Owners): string =>
  owners.map((o) => `${o.unitName}（${ACCEPTANCE_WORDS[o.acceptance]}）`).join('、');

const SHOWN = 2;

/** Lead units by name, supporters by number; everybody on pointing. */
export function OwnersBrief({ owners }: { owners: Owners }) {
  const leads = owners.filter((o) => o.role === 'lead');
  const supports = owners.filter((o) => o.role === 'support');
  if (owners.length === 0) return <span className="danger">无责任单位</span>;
  const shown = leads.length > 0 ? leads : supports;
  const rest = shown.length > SHOWN ? `等${shown.length}个单位` : '';
  return (
    <Tooltip
      title={
        <>
          {leads.length > 0 && <div>牵头：{fully(leads)}</div>}
          {supports.length > 0 && <div>配合：{fully(supports)}</div>}
        </>
      }
    >
      <span className="owners-brief">
        {named(shown.slice(0, SHOWN))}
        {rest}
        {leads.length > 0 && supports.length > 0 && (
          <span className="faint after">配合{supports.length}个</span>
        )}
      </span>
    </Tooltip>
  );
}
