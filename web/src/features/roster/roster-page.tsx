import { Tabs } from 'antd';
import { useMay } from '../../shared/session.js';
import { PageFrame } from '../../shared/ui/page-frame.js';
import { useFilters } from '../../shared/url-filters.js';
import { GroupsTab } from './groups-tab.js';
import { PeopleTab } from './people-tab.js';
import { SuccessionsTab } from './successions-tab.js';
import { UnitsTab } from './units-tab.js';

/** The roster: units, groups of units, people with their chat accounts. */
export function RosterPage() {
  const filters = useFilters();
  const may = useMay();
  const items = [
    { key: 'units', label: '单位', children: <UnitsTab /> },
    { key: 'groups', label: '单位组', children: <GroupsTab /> },
    { key: 'successions', label: '单位承继', children: <SuccessionsTab /> },
    ...(may('readPeople') ? [{ key: 'people', label: '人员', children: <PeopleTab /> }] : []),
  ];
  return (
    <PageFrame title="单位与人员" note="单位的联络员绑定聊天后，才收得到提醒、报得了进展。">
      <section className="panel">
        <Tabs
          className="page-tabs"
          activeKey={filters.get('tab') ?? 'units'}
          onChange={(tab) => filters.set({ tab, unitId: undefined, q: undefined })}
          items={items}
        />
      </section>
    </PageFrame>
  );
}
