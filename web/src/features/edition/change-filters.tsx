import { Checkbox, Segmented, Select } from 'antd';
import type { EditionView } from '../../../../api/contract/editions.js';
import { useEditionDesk, withChoice } from './edition-desk.js';
import { countKinds, type Shown, type ShownKind, type ShownStatus } from './listed-changes.js';

const KIND_LABELS: Record<ShownKind, string> = {
  tasks: '增减任务',
  words: '名称、内容和位置',
  dates: '时限',
  owners: '责任单位',
  targets: '指标',
  plan: '规划期和专栏',
};

interface Props {
  view: EditionView;
  shown: Shown;
  show: (shown: Shown) => void;
  /** Ids of the open changes in sight. */
  open: string[];
}

/** What is shown, and all of it at once. */
export function ChangeFilters({ view, shown, show, open }: Props) {
  const { chosen, choose, mayDecide } = useEditionDesk();
  const { counts } = view.edition;
  const decided = counts.confirmed + counts.rejected + counts.done + counts.refused;
  const kinds = countKinds(view, shown.status);
  const statuses: { value: ShownStatus; label: string }[] = [
    { value: 'open', label: `待确认 ${counts.open}` },
    { value: 'decided', label: `已处理 ${decided}` },
    ...(counts.refused > 0
      ? [{ value: 'refused' as const, label: `未能执行 ${counts.refused}` }]
      : []),
    { value: 'all', label: '全部' },
  ];
  const picked = open.filter((id) => chosen.has(id)).length;
  return (
    <div className="filters edition-filters">
      {mayDecide && (
        <Checkbox
          disabled={open.length === 0}
          checked={open.length > 0 && picked === open.length}
          indeterminate={picked > 0 && picked < open.length}
          onChange={(e) => choose(withChoice(chosen, open, e.target.checked))}
        >
          全选
        </Checkbox>
      )}
      <Segmented
        options={statuses}
        value={shown.status}
        onChange={(status) => show({ ...shown, status })}
      />
      <Select<ShownKind>
        className="filter-wide"
        aria-label="事项类别"
        allowClear
        placeholder="全部类别"
        value={shown.kind ?? null}
        options={(Object.keys(kinds) as ShownKind[]).map((kind) => ({
          value: kind,
          label: `${KIND_LABELS[kind]} ${kinds[kind]}`,
          disabled: kinds[kind] === 0,
        }))}
        onChange={(kind: ShownKind | undefined) =>
          show({ status: shown.status, ...(kind && { kind }) })
        }
      />
      <span className="filter-count num">另有 {view.unchanged} 项任务没有变化</span>
    </div>
  );
}
