import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';

interface StateViewProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A sentence where there is nothing to show: why, and what can be done. */
export function StateView({ title, children, actions }: StateViewProps) {
  return (
    <div className="state-view">
      <strong>{title}</strong>
      {children}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Shown instead of the content when the answer holds nothing. */
  empty?: { when: (data: T) => boolean; view: ReactNode };
  children: (data: T) => ReactNode;
}

/** Waiting, failed, empty or there: the four states of whatever a page asked for. */
export function Loaded<T>({ query, empty, children }: LoadedProps<T>) {
  if (query.isPending) {
    return (
      <div style={{ padding: 16 }} role="status" aria-label="正在读取">
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      </div>
    );
  }
  if (query.isError) {
    const again = <Button onClick={() => void query.refetch()}>重新读取</Button>;
    return (
      <StateView title="没有读取成功" actions={again}>
        {query.error.message}
      </StateView>
    );
  }
  if (empty?.when(query.data)) return empty.view;
  return children(query.data);
}
