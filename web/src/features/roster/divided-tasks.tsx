import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { TaskPage } from '../../../../api/contract/tasks.js';
import { api } from '../../shared/api.js';
import { useUnits } from '../../shared/roster.js';
import { Loaded } from '../../shared/ui/state-view.js';

/** Which unit carries a task on, by task. */
export type Division = Readonly<Record<string, string>>;

interface DividedTasksProps {
  fromUnitId: string;
  heirIds: string[];
  division: Division;
  onChange: (division: Division) => void;
}

const MOST = 200;

/** The tasks of a unit, each with who carries it on. */
export function DividedTasks({ fromUnitId, heirIds, division, onChange }: DividedTasksProps) {
  const units = useUnits();
  const query = useQuery({
    queryKey: ['tasks', 'of-unit', fromUnitId],
    queryFn: () => api.get<TaskPage>('/tasks', { unitId: fromUnitId, pageSize: MOST }),
  });
  const options = (units.data?.units ?? [])
    .filter((u) => heirIds.includes(u.id))
    .map((u) => ({ value: u.id, label: u.name }));
  return (
    <Loaded query={query}>
      {({ rows }) => (
        <ul className="plain-list" aria-label="任务划分">
          {rows.map((task) => (
            <li key={task.id} className="spread">
              <span>
                {task.number}号　{task.title}
              </span>
              <Select
                aria-label={`${task.number}号任务由谁承继`}
                allowClear
                placeholder="未划分"
                popupMatchSelectWidth={false}
                value={division[task.id]}
                options={options}
                onChange={(unitId?: string) => {
                  const { [task.id]: _was, ...others } = division;
                  onChange(unitId ? { ...others, [task.id]: unitId } : others);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
