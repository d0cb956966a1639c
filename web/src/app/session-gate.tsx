import { Button } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router';
import { PlanProvider } from '../shared/plan-choice.js';
import { SessionContext, useSessionQuery } from '../shared/session.js';
import { StateView } from '../shared/ui/state-view.js';

/** Lets in who is signed in; a password that somebody else issued is replaced first. */
export function SessionGate() {
  const query = useSessionQuery();
  const { pathname, search } = useLocation();
  if (query.isPending) return <div className="state-view">正在打开……</div>;
  if (query.isError) {
    const again = <Button onClick={() => void query.refetch()}>重试</Button>;
    return (
      <StateView title="暂时打不开" actions={again}>
        {query.error.message}
      </StateView>
    );
  }
  if (!query.data) {
    return <Navigate to={`/login?from=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (query.data.person.mustChange) return <Navigate to="/first-password" replace />;
  return (
    <SessionContext value={query.data}>
      <PlanProvider>
        <Outlet />
      </PlanProvider>
    </SessionContext>
  );
}
