import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { TOKEN_ROLES } from '../../../../api/contract/closed-sets.js';
import type { IssuedToken, NewToken } from '../../../../api/contract/tokens.js';
import { api } from '../../shared/api.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';
import { useAct } from '../../shared/use-act.js';
import { DUTY_WORDS } from '../../shared/words/statuses.js';

const ROLES = TOKEN_ROLES.map((role) => ({
  value: role,
  label: `只读，权限同${DUTY_WORDS[role]}`,
}));

/** Makes a token and shows it once. */
export function NewTokenForm({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<NewToken>();
  const [token, setToken] = useState<string>();
  const act = useAct({
    run: (body: NewToken) => api.send<IssuedToken>('POST', '/tokens', { body }),
    onDone: (answer) => setToken(answer.token),
  });
  if (token) return <TokenOnce token={token} onClose={onClose} />;
  return (
    <Modal
      open
      title="新建令牌"
      okText="建立"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewToken>
        form={form}
        layout="vertical"
        initialValues={{ role: 'auditor' }}
        onFinish={(fields) => act.mutate(fields)}
      >
        <Form.Item name="name" label="用途" rules={[{ required: true, message: '请填写用途' }]}>
          <Input maxLength={60} placeholder="例如：应急指挥大屏" />
        </Form.Item>
        <Form.Item name="role" label="权限">
          <Select options={ROLES} />
        </Form.Item>
        {act.error && <Alert type="error" title={act.error.message} />}
      </Form>
    </Modal>
  );
}

function TokenOnce({ token, onClose }: { token: string; onClose: () => void }) {
  return (
    <Modal
      open
      title="令牌"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下
        </Button>
      }
    >
      <div className="stack">
        <p className="danger">令牌只显示这一次，请立即存到使用它的程序里。</p>
        <ShownOnce value={token} label="令牌" />
        <p className="faint">使用方法：请求头 Authorization: Bearer 加令牌。</p>
      </div>
    </Modal>
  );
}
