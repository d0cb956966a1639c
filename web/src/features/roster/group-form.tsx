import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { GroupView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { useToday } from '../../shared/clock.js';
import { presentMembers, unitOptions, useUnits } from '../../shared/roster.js';
import { DateField } from '../../shared/ui/date-field.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { groupChangeTo } from './group-members.js';

interface Fields {
  name: string;
  aliases: string[];
  memberIds: string[];
}

/** A new group, or a change of one that takes effect on a day. */
export function GroupForm({ group, onClose }: { group?: GroupView; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const { data } = useUnits();
  const act = useAct({
    run: (fields: Fields) =>
      group
        ? api.send('PATCH', `/groups/${group.id}`, {
            body: groupChangeTo(group, { ...fields, on: on ?? today }),
          })
        : api.send('POST', '/groups', { body: fields }),
    done: '单位组已保存',
    onDone: onClose,
  });
  const first = {
    name: group?.name,
    aliases: group?.aliases ?? [],
    memberIds: group ? presentMembers(group, today).map((m) => m.unitId) : [],
  };
  return (
    <FormModal<Fields>
      title={group ? '修改单位组' : '新建单位组'}
      initialValues={first}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={60} placeholder="例如：各街道" />
      </Form.Item>
      <Form.Item name="aliases" label="别称（输入后回车）">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="memberIds" label="成员单位">
        <Select
          mode="multiple"
          options={unitOptions(data?.units ?? [])}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {group && <DateField label="成员变动从哪天起" value={on} onChange={setOn} />}
    </FormModal>
  );
}
