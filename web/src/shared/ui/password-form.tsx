import { Button, Form, Input } from 'antd';
import type { PasswordChange } from '../../../../api/contract/session.js';
import { api } from '../api.js';
import { useAct } from '../use-act.js';

interface Fields extends PasswordChange {
  again: string;
}

const SHORTEST = 10;

/** Replaces one's own password. */
export function PasswordForm({ oldLabel, onDone }: { oldLabel: string; onDone?: () => void }) {
  const [form] = Form.useForm<Fields>();
  const change = useAct({
    run: ({ old, new: next }: Fields) =>
      api.send('POST', '/session/password', { body: { old, new: next } }),
    done: '密码已修改',
    onDone: () => {
      form.resetFields();
      onDone?.();
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => change.mutate(fields)}
      style={{ maxWidth: 380 }}
    >
      <Form.Item name="old" label={oldLabel} rules={[{ required: true, message: '请填写' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="new"
        label={`新密码（至少${SHORTEST}位）`}
        rules={[{ required: true, min: SHORTEST, message: `新密码至少${SHORTEST}位` }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍新密码"
        dependencies={['new']}
        rules={[
          { required: true, message: '请再输一遍' },
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              !value || value === getFieldValue('new')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的新密码不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  );
}
