import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { Session, SignIn } from '../../../../api/contract/session.js';
import { api, rememberCsrf } from '../../shared/api.js';
import { SESSION_KEY, useSessionQuery } from '../../shared/session.js';
import { Door } from './door.js';
import { landingOf } from './landing.js';

/** Signing in with name and password. */
export function SignInPage() {
  const [params] = useSearchParams();
  const client = useQueryClient();
  const { data: session } = useSessionQuery();
  const signIn = useMutation({
    mutationFn: (body: SignIn) => api.send<Session>('POST', '/session', { body }),
    onSuccess: (answer) => {
      rememberCsrf(answer.csrf);
      client.clear();
      client.setQueryData(SESSION_KEY, answer);
    },
  });
  if (session) return <Navigate to={landingOf(params.get('from'))} replace />;
  return (
    <Door title="登录" note="安全生产规划督办系统" foot={<Foot />}>
      <Form<SignIn> layout="vertical" requiredMark={false} onFinish={(v) => signIn.mutate(v)}>
        {signIn.error && (
          <Alert type="error" title={signIn.error.message} style={{ marginBottom: 16 }} />
        )}
        <Form.Item
          name="username"
          label="用户名"
          rules={[{ required: true, message: '请填写用户名' }]}
        >
          <Input size="large" autoFocus autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          登录
        </Button>
      </Form>
    </Door>
  );
}

function Foot() {
  return (
    <>
      <p>
        联络员报送进展不用登录，请直接进入<Link to="/chat">网页聊天</Link>。
      </p>
      <p>首次使用：用户名和初始密码显示在启动程序的窗口里，只显示一次。</p>
    </>
  );
}
