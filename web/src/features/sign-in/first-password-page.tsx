import { useQueryClient } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { SESSION_KEY, useSessionQuery } from '../../shared/session.js';
import { PasswordForm } from '../../shared/ui/password-form.js';
import { Door } from './door.js';

/** A password that somebody else issued is replaced before anything else. */
export function FirstPasswordPage() {
  const { data: session, isPending } = useSessionQuery();
  const client = useQueryClient();
  if (isPending) return <div className="state-view">正在打开……</div>;
  if (!session) return <Navigate to="/login" replace />;
  if (!session.person.mustChange) return <Navigate to="/" replace />;
  return (
    <Door title="设置新密码" note={`${session.person.name}，请先把初始密码换成您自己的密码。`}>
      <PasswordForm
        oldLabel="初始密码"
        onDone={() => void client.invalidateQueries({ queryKey: SESSION_KEY })}
      />
    </Door>
  );
}
