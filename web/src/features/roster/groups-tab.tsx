import { Button } from 'antd';
import { useState } from 'react';
import type { GroupView } from '../../../../api/contract/roster.js';
import { useToday } from '../../shared/clock.js';
import { presentMembers, useGroups } from '../../shared/roster.js';
import { useMay } from '../../shared/session.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { GroupForm } from './group-form.js';
import { memberWords } from './group-members.js';

/** Groups of units with their dated members. */
export function GroupsTab() {
  const may = useMay();
  const groups = useGroups();
  const today = useToday();
  const [edited, edit] = useState<GroupView | 'new'>();
  return (
    <>
      {may('keepUnits') && (
        <div className="filters">
          <Button type="primary" onClick={() => edit('new')}>
            新建单位组
          </Button>
        </div>
      )}
      <Loaded
        query={groups}
        empty={{
          when: (g) => g.groups.length === 0,
          view: (
            <StateView title="还没有单位组">
              单位组用来对应规划里“各街道”“负有安全生产监督管理职责的部门”这类说法。
            </StateView>
          ),
        }}
      >
        {(data) => (
          <ul className="card-list">
            {data.groups.map((group) => (
              <li key={group.id}>
                <div className="spread">
                  <b>{group.name}</b>
                  {may('keepUnits') && (
                    <Button size="small" onClick={() => edit(group)}>
                      修改
                    </Button>
                  )}
                </div>
                {group.aliases.length > 0 && (
                  <div className="faint">又称 {group.aliases.join('、')}</div>
                )}
                <div className="soft">
                  现有{presentMembers(group, today).length}个单位：
                  {group.members.map((m) => memberWords(m, today)).join('、') || '无'}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {edited && (
        <GroupForm
          {...(edited === 'new' ? {} : { group: edited })}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  );
}
