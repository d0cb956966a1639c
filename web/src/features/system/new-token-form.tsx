import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { TOKEN_ROLES } from '../../../../api/contract/closed-sets.js';
import type { IssuedToken, NewToken } from '../../../../api/contract/tokens.js';
import { api } from '../../shared/api.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { ShownOnceModal } from '../../shared/ui/shown-once.js';
import { useAct } from '../../shared/use-act.js';
import { DUTY_WORDS } from '../../shared/words/statuses.js';

const ROLES = TOKEN_ROLES.map((role) => ({
  value: role,
  label: `只读，权限同${DUTY_WORDS[role]}`,
}));

/** Makes a token and shows it once. */
export function NewTokenForm({ onClose }: { onClose: () => void }) {
  const [token, setToken] = useState<string>();
  const act = useAct({
    run: (body: NewToken) => api.send<IssuedToken>('POST', '/tokens', { body }),
    onDone: (answer) => setToken(answer.token),
  });
  if (token) return <TokenOnce token={token} onClose={onClose} />;
  return (
    <FormModal<NewToken>
      title="新建令牌"
      okText="建立"
      initialValues={{ role: 'auditor' }}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item name="name" label="用途" rules={[{ required: true, message: '请填写用途' }]}>
        <Input maxLength={60} placeholder="例如：应急指挥大屏" />
      </Form.Item>
      <Form.Item name="role" label="权限">
        <Select options={ROLES} />
      </Form.Item>
    </FormModal>
  );
}

function TokenOnce({ token, onClose }: { token: string; onClose: () => void }) {
  return (
    <ShownOnceModal
      value={token}
      label="令牌"
      hint="使用方法：请求头 Authorization: Bearer 加令牌。"
      onClose={onClose}
    >
      令牌只显示这一次，请立即存到使用它的程序里。
    </ShownOnceModal>
  );
}
