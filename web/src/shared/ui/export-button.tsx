import { Button, Dropdown } from 'antd';
import type { LIST_NAMES } from '../../../../api/contract/closed-sets.js';
import { urlOf, type Query } from '../api.js';

type ListName = (typeof LIST_NAMES)[number];

const WORDS: Record<ListName, string> = {
  overdue: '逾期清单',
  tasks: '任务清单',
  units: '单位清单',
  reports: '进展报告',
  deliveries: '送达台账',
  documents: '文书清单',
};

interface ExportButtonProps {
  /** The lists on offer; the first is the one of the page. */
  lists: ListName[];
  query: Query;
}

/** Takes a list home as .xlsx. */
export function ExportButton({ lists, query }: ExportButtonProps) {
  const [only, second] = lists;
  if (only && !second) return <Button href={urlOf(`/lists/${only}`, query)}>导出 Excel</Button>;
  const items = lists.map((key) => ({
    key,
    label: <a href={urlOf(`/lists/${key}`, query)}>{WORDS[key]}</a>,
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button>导出 Excel</Button>
    </Dropdown>
  );
}
