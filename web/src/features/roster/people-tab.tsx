import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { ROLES } from '../../../../api/contract/closed-sets.js';
import type { PersonView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { useMay } from '../../shared/session.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { DUTY_WORDS } from '../../shared/words/statuses.js';
import { PersonActs } from './person-acts.js';
import { PersonForm } from './person-form.js';
import { BindingMarks, personWords } from './person-marks.js';

const DUTIES = ROLES.map((role) => ({ value: role, label: DUTY_WORDS[role] }));

/** People with their duties and chat accounts. */
export function PeopleTab() {
  const filters = useFilters();
  const may = useMay();
  const [edited, edit] = useState<PersonView | 'new'>();
  const query = {
    unitId: filters.get('unitId'),
    duty: filters.get('duty'),
    q: filters.get('q'),
  };
  const people = useQuery({
    queryKey: ['people', query],
    queryFn: () => api.get<{ people: PersonView[] }>('/people', query),
  });
  const onEdit = may('keepPeople') ? edit : undefined;
  return (
    <>
      <PeopleFilters filters={filters} {...(onEdit ? { onNew: () => onEdit('new') } : {})} />
      <Loaded query={people}>
        {(data) => (
          <RowList
            label="人员"
            rows={data.people}
            columns={columnsOf(onEdit)}
            keyOf={(p) => p.id}
            card={(p) => <PersonCard person={p} onEdit={onEdit} />}
            empty={<StateView title="没有符合条件的人员">请先登记联络员，再生成绑定码。</StateView>}
          />
        )}
      </Loaded>
      {edited && (
        <PersonForm
          {...(edited === 'new' ? {} : { person: edited })}
          unitId={query.unitId}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  );
}

interface PeopleFiltersProps {
  filters: ReturnType<typeof useFilters>;
  onNew?: () => void;
}

function PeopleFilters({ filters, onNew }: PeopleFiltersProps) {
  const { data } = useUnits();
  return (
    <div className="filters">
      <Input.Search
        className="filter-wide filter-full"
        aria-label="按姓名查找"
        placeholder="按姓名查找"
        allowClear
        defaultValue={filters.get('q') ?? ''}
        onSearch={(q) => filters.set({ q })}
      />
      <Select<string | null>
        className="filter-wide"
        aria-label="单位"
        placeholder="全部单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.get('unitId') ?? null}
        onChange={(value) => filters.set({ unitId: value ?? undefined })}
        options={unitOptions(data?.units ?? [])}
      />
      <Select<string | null>
        className="filter"
        aria-label="职责"
        placeholder="全部职责"
        allowClear
        value={filters.get('duty') ?? null}
        onChange={(value) => filters.set({ duty: value ?? undefined })}
        options={DUTIES}
      />
      {onNew && (
        <Button type="primary" onClick={onNew}>
          登记人员
        </Button>
      )}
    </div>
  );
}

type Edit = ((person: PersonView) => void) | undefined;

function columnsOf(onEdit: Edit): TableColumnsType<PersonView> {
  return [
    { title: '姓名', key: 'name', width: 130, render: (_, p) => <b>{personWords(p)}</b> },
    { title: '单位', key: 'unit', width: 180, render: (_, p) => p.unitName ?? '—' },
    { title: '职责', key: 'duty', width: 120, render: (_, p) => DUTY_WORDS[p.duty] },
    {
      title: '聊天账号',
      key: 'bindings',
      width: 190,
      render: (_, p) => <BindingMarks person={p} />,
    },
    { title: '登录名', key: 'username', width: 120, render: (_, p) => p.username ?? '—' },
    {
      title: '',
      key: 'acts',
      width: 260,
      render: (_, p) => <PersonActs person={p} onEdit={onEdit} />,
    },
  ];
}

function PersonCard({ person, onEdit }: { person: PersonView; onEdit: Edit }) {
  return (
    <div className="stack-tight">
      <div className="spread">
        <b>{personWords(person)}</b>
        <span className="soft">{DUTY_WORDS[person.duty]}</span>
      </div>
      <div className="faint">{person.unitName ?? '不属于任何单位'}</div>
      <BindingMarks person={person} />
      <PersonActs person={person} onEdit={onEdit} />
    </div>
  );
}
