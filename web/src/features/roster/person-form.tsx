import { Checkbox, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import type {
  NewPerson,
  PersonAnswer,
  PersonChange,
  PersonView,
} from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { useAppointed } from '../../shared/appointing.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { ShownOnceModal } from '../../shared/ui/shown-once.js';
import { useAct } from '../../shared/use-act.js';
import { DUTY_WORDS } from '../../shared/words/statuses.js';

interface Fields {
  name: string;
  duty: PersonView['duty'];
  unitId?: string | null;
  username?: string | null;
  active: boolean;
  resetPassword: boolean;
}

function save(person: PersonView | undefined, fields: Fields): Promise<PersonAnswer> {
  const { name, duty, unitId = null, active, resetPassword } = fields;
  const named = fields.username ? { username: fields.username } : {};
  if (!person) {
    const body: NewPerson = { name, duty, unitId, ...named };
    return api.send<PersonAnswer>('POST', '/people', { body });
  }
  const reset = resetPassword ? { resetPassword: true as const } : {};
  const body: PersonChange = { name, duty, unitId, active, ...named, ...reset };
  return api.send<PersonAnswer>('PATCH', `/people/${person.id}`, { body });
}

interface PersonFormProps {
  person?: PersonView;
  /** The unit a new person most likely belongs to. */
  unitId?: string | undefined;
  onClose: () => void;
}

/** A new person, or a change of one; a first password is shown once. */
export function PersonForm({ person, unitId, onClose }: PersonFormProps) {
  const [password, setPassword] = useState<string>();
  const act = useAct({
    run: (fields: Fields) => save(person, fields),
    done: '人员已保存',
    onDone: (answer) => (answer?.password ? setPassword(answer.password) : onClose()),
  });
  if (password) return <PasswordOnce password={password} onClose={onClose} />;
  return (
    <FormModal<Fields>
      title={person ? '修改人员' : '登记人员'}
      initialValues={{ duty: 'liaison', unitId, active: true, resetPassword: false, ...person }}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <PersonFields existing={person !== undefined} />
    </FormModal>
  );
}

function PersonFields({ existing }: { existing: boolean }) {
  const { data } = useUnits();
  const duties = useAppointed();
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="duty" label="职责">
        <Select options={duties.map((duty) => ({ value: duty, label: DUTY_WORDS[duty] }))} />
      </Form.Item>
      <Form.Item name="unitId" label="所在单位">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={unitOptions(data?.units ?? [])}
        />
      </Form.Item>
      <Form.Item name="username" label="登录名（要登录网页的人才填；联络员用聊天，可不填）">
        <Input autoComplete="off" maxLength={32} />
      </Form.Item>
      {existing && (
        <>
          <Form.Item name="resetPassword" valuePropName="checked">
            <Checkbox>重设登录密码</Checkbox>
          </Form.Item>
          <Form.Item name="active" label="启用" valuePropName="checked">
            <Switch />
          </Form.Item>
        </>
      )}
    </>
  );
}

function PasswordOnce({ password, onClose }: { password: string; onClose: () => void }) {
  return (
    <ShownOnceModal value={password} label="初始密码" onClose={onClose}>
      密码只显示这一次。本人第一次登录时须改成自己的密码。
    </ShownOnceModal>
  );
}
