import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { LIGHTS, PHASES, TASK_KINDS } from '../../../../api/contract/closed-sets.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { useMay } from '../../shared/session.js';
import { LightMark } from '../../shared/ui/light.js';
import type { useFilters } from '../../shared/url-filters.js';
import { PHASE_WORDS, TASK_KIND_WORDS } from '../../shared/words/statuses.js';

interface TaskFiltersProps {
  filters: ReturnType<typeof useFilters>;
  total: number | undefined;
}

const LIGHT_OPTIONS = LIGHTS.map((light) => ({ value: light, label: <LightMark light={light} /> }));
const PHASE_OPTIONS = PHASES.map((phase) => ({ value: phase, label: PHASE_WORDS[phase] }));
const KIND_OPTIONS = TASK_KINDS.map((kind) => ({ value: kind, label: TASK_KIND_WORDS[kind] }));

/** The conditions of the task list. */
export function TaskFilters({ filters, total }: TaskFiltersProps) {
  const choice = (name: string, label: string) => ({
    'aria-label': label,
    placeholder: label,
    allowClear: true,
    className: 'filter',
    value: filters.get(name) ?? null,
    onChange: (value: string | null | undefined) => filters.set({ [name]: value ?? undefined }),
  });
  return (
    <div className="filters" role="search">
      <SearchBox
        key={filters.get('q')}
        value={filters.get('q') ?? ''}
        onSearch={(q) => filters.set({ q })}
      />
      <UnitFilter {...choice('unitId', '单位')} />
      <Select<string | null> {...choice('light', '亮灯')} options={LIGHT_OPTIONS} />
      <Select<string | null> {...choice('phase', '阶段')} options={PHASE_OPTIONS} />
      <Select<string | null> {...choice('kind', '类别')} options={KIND_OPTIONS} />
      <Checkbox
        checked={filters.get('overdue') === 'true'}
        onChange={(e) => filters.set({ overdue: e.target.checked ? 'true' : undefined })}
      >
        只看有逾期的
      </Checkbox>
      {filters.any && (
        <Button type="link" onClick={filters.clear}>
          清除条件
        </Button>
      )}
      {total !== undefined && <span className="filter-count">共{total}项</span>}
    </div>
  );
}

interface ChoiceProps {
  'aria-label': string;
  placeholder: string;
  allowClear: boolean;
  className: string;
  value: string | null;
  onChange: (value: string | null | undefined) => void;
}

function UnitFilter(props: ChoiceProps) {
  const may = useMay();
  const { data } = useUnits(may('readUnits'));
  if (!may('readUnits')) return null;
  return (
    <Select<string | null>
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={unitOptions(data?.units ?? [])}
    />
  );
}

/** Searches when the person says so; made anew when the address asks for something else. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value);
  return (
    <Input.Search
      className="filter-wide filter-full"
      aria-label="按标题或编号查找"
      placeholder="按标题或编号查找"
      value={text}
      allowClear
      onChange={(e) => setText(e.target.value)}
      onSearch={onSearch}
    />
  );
}
