import { Button, Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnitView } from '../../../../api/contract/roster.js';
import { useUnits } from '../../shared/roster.js';
import { useMay } from '../../shared/session.js';
import { ExportButton } from '../../shared/ui/export-button.js';
import { Mark } from '../../shared/ui/mark.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { UNIT_KIND_WORDS } from '../../shared/words/statuses.js';
import { UnitActs } from './unit-acts.js';
import { UnitForm } from './unit-form.js';

const matches = (unit: UnitView, text: string): boolean =>
  text === '' || [unit.name, ...unit.aliases].some((name) => name.includes(text));

/** Units with their aliases, and whether anybody can be reached there. */
export function UnitsTab() {
  const may = useMay();
  const units = useUnits();
  const [text, setText] = useState('');
  const [edited, edit] = useState<UnitView | 'new'>();
  return (
    <>
      <div className="filters">
        <Input
          className="filter-wide"
          aria-label="查找单位"
          placeholder="查找单位"
          allowClear
          onChange={(e) => setText(e.target.value.trim())}
        />
        {may('keepUnits') && (
          <Button type="primary" onClick={() => edit('new')}>
            新建单位
          </Button>
        )}
        <ExportButton lists={['units']} query={{}} />
        <span className="filter-count">共{units.data?.units.length ?? 0}个</span>
      </div>
      <Loaded query={units}>
        {(data) => (
          <RowList
            label="单位"
            rows={data.units.filter((u) => matches(u, text))}
            columns={columnsOf(may('keepUnits') ? edit : undefined)}
            keyOf={(u) => u.id}
            card={(u) => <UnitCard unit={u} {...(may('keepUnits') ? { onEdit: edit } : {})} />}
            empty={<StateView title="没有这样的单位" />}
          />
        )}
      </Loaded>
      {edited && (
        <UnitForm {...(edited === 'new' ? {} : { unit: edited })} onClose={() => edit(undefined)} />
      )}
    </>
  );
}

function UnitMarks({ unit }: { unit: UnitView }) {
  return (
    <span className="row">
      {unit.reachable ? <Mark tone="good">可送达</Mark> : <Mark tone="bad">无法送达</Mark>}
      {unit.host && <Mark tone="info">安委办所在单位</Mark>}
      {!unit.active && <Mark>已停用</Mark>}
    </span>
  );
}

const PeopleLink = ({ unit }: { unit: UnitView }) => (
  <Link to={`/units?tab=people&unitId=${unit.id}`} className="num">
    {unit.people}人
  </Link>
);

const TasksLink = ({ unit }: { unit: UnitView }) => (
  <Link to={`/tasks?unitId=${unit.id}`} className="num">
    {unit.openTasks}项
  </Link>
);

function columnsOf(edit: ((unit: UnitView) => void) | undefined): TableColumnsType<UnitView> {
  return [
    {
      title: '单位',
      key: 'name',
      width: 260,
      render: (_, u) => (
        <>
          <b>{u.name}</b>
          {u.aliases.length > 0 && <div className="faint">又称 {u.aliases.join('、')}</div>}
        </>
      ),
    },
    { title: '类别', key: 'kind', width: 90, render: (_, u) => UNIT_KIND_WORDS[u.kind] },
    { title: '联络', key: 'marks', width: 200, render: (_, u) => <UnitMarks unit={u} /> },
    { title: '人员', key: 'people', width: 80, render: (_, u) => <PeopleLink unit={u} /> },
    { title: '在办任务', key: 'tasks', width: 90, render: (_, u) => <TasksLink unit={u} /> },
    {
      title: '',
      key: 'edit',
      width: 130,
      render: (_, u) => (
        <>
          {edit && (
            <Button type="link" size="small" onClick={() => edit(u)}>
              修改
            </Button>
          )}
          <UnitActs unit={u} />
        </>
      ),
    },
  ];
}

function UnitCard({ unit, onEdit }: { unit: UnitView; onEdit?: (unit: UnitView) => void }) {
  return (
    <>
      <div className="spread">
        <b>{unit.name}</b>
        <UnitMarks unit={unit} />
      </div>
      {unit.aliases.length > 0 && <div className="faint">又称 {unit.aliases.join('、')}</div>}
      <div className="spread">
        <span className="row">
          {UNIT_KIND_WORDS[unit.kind]} · <PeopleLink unit={unit} /> · <TasksLink unit={unit} />
        </span>
        <span className="row">
          {onEdit && (
            <Button size="small" onClick={() => onEdit(unit)}>
              修改
            </Button>
          )}
          <UnitActs unit={unit} />
        </span>
      </div>
    </>
  );
}
