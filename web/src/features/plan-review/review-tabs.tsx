import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useFilters } from '../../shared/url-filters.js';
import { ChecksTab } from './checks/checks-tab.js';
import { HistoryTab } from './history/history-tab.js';
import { NamesTab } from './names/names-tab.js';
import { OwnersTab } from './owners/owners-tab.js';
import { progressOf } from './queue/queue-filter.js';
import { QueueTab } from './queue/queue-tab.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { useReview, type ReviewTab } from './review-desk.js';
import { ShownHead } from './source/source-panel.js';

interface ReviewTabsProps {
  /** The text, where there is no room for it beside: on a phone. */
  source: ReactNode;
  /** A window is open: keys belong to it. */
  keysRest: boolean;
}

const TABS: readonly string[] = ['queue', 'checks', 'owners', 'names', 'history', 'source'];

/** The findings, from every side they are worked on. */
export function ReviewTabs({ source, keysRest }: ReviewTabsProps) {
  const { view, goTo } = useReview();
  const filters = useFilters();
  const phone = usePhone();
  const { done, all } = progressOf(view.queue);
  const checks = view.checks.filter((c) => c.count > 0).length;
  const without = view.tasks.filter((t) => t.owners.length === 0).length;
  const unknown = view.names.filter((n) => !n.resolved).length;
  const asked = filters.get('tab') ?? 'queue';
  const active = TABS.includes(asked) && (source || asked !== 'source') ? asked : 'queue';
  const tabs: { key: ReviewTab; label: string; content: ReactNode }[] = [
    {
      key: 'queue',
      label: labelOf('核对', view.editable ? all - done : 0),
      content: <QueueTab keysRest={keysRest} />,
    },
    { key: 'checks', label: labelOf('体检', view.editable ? checks : 0), content: <ChecksTab /> },
    { key: 'owners', label: labelOf(phone ? '责任' : '责任单位', without), content: <OwnersTab /> },
    { key: 'names', label: labelOf(phone ? '名称' : '单位名称', unknown), content: <NamesTab /> },
    {
      key: 'history',
      label: phone ? '记录' : view.editable ? '修改记录' : '变更记录',
      content: <HistoryTab />,
    },
  ];
  const text = { key: 'source' as const, label: '原文', content: <SourceTab>{source}</SourceTab> };
  return (
    <section className="panel review-tabs" aria-label="读出的内容">
      <Tabs
        className="page-tabs"
        activeKey={active}
        onChange={(tab) => goTo(tab as ReviewTab)}
        items={(source ? [...tabs.slice(0, 1), text, ...tabs.slice(1)] : tabs).map(
          ({ key, label }) => ({ key, label }),
        )}
      />
      <div className={`review-scroll tab-${active}`} key={active}>
        {[...tabs, text].find((tab) => tab.key === active)?.content}
      </div>
    </section>
  );
}

const labelOf = (word: string, count: number): string => (count > 0 ? `${word} ${count}` : word);

function SourceTab({ children }: { children: ReactNode }) {
  return (
    <>
      <ShownHead />
      {children}
    </>
  );
}
