import { Tabs } from 'antd';
import type { PlanDetail } from '../../../../api/contract/plans.js';
import { useFilters } from '../../shared/url-filters.js';
import { DoubtsTab } from './doubts-tab.js';
import { IndicatorsTab } from './indicators-tab.js';
import { PromisesTab } from './promises-tab.js';
import { TasksTab } from './tasks-tab.js';
import { UnresolvedTab } from './unresolved-tab.js';

/** What was found in the text, by kind. */
export function Findings({ detail }: { detail: PlanDetail }) {
  const filters = useFilters();
  const withoutOwner = detail.tasks.filter((t) => t.owners.length === 0);
  const promises = detail.tasks.flatMap((t) => t.duties).length + detail.loosePromises.length;
  const doubts = detail.doubts.length + detail.checkpoints.length;
  const items = [
    {
      key: 'tasks',
      label: `任务 ${detail.tasks.length}`,
      children: <TasksTab detail={detail} tasks={detail.tasks} />,
    },
    {
      key: 'unresolved',
      label: `名称对不上 ${detail.unresolved.length}`,
      children: <UnresolvedTab detail={detail} />,
    },
    {
      key: 'withoutOwner',
      label: `没有责任单位 ${withoutOwner.length}`,
      children: <TasksTab detail={detail} tasks={withoutOwner} />,
    },
    { key: 'promises', label: `时限 ${promises}`, children: <PromisesTab detail={detail} /> },
    {
      key: 'indicators',
      label: `指标 ${detail.indicators.length}`,
      children: <IndicatorsTab detail={detail} />,
    },
    { key: 'doubts', label: `考核与疑点 ${doubts}`, children: <DoubtsTab detail={detail} /> },
  ];
  return (
    <section className="panel findings" aria-label="读出的内容">
      <Tabs
        className="page-tabs"
        activeKey={filters.get('tab') ?? 'tasks'}
        onChange={(tab) => filters.set({ tab })}
        items={items}
      />
    </section>
  );
}
