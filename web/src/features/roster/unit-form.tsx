import { Checkbox, Form, Input, Select, Switch } from 'antd';
import type { NewUnit, UnitChange, UnitView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { UNIT_KIND_WORDS } from '../../shared/words/statuses.js';

interface Fields {
  name: string;
  kind: UnitView['kind'];
  aliases: string[];
  host: boolean;
  active: boolean;
}

const KINDS = Object.entries(UNIT_KIND_WORDS).map(([value, label]) => ({ value, label }));

async function save(unit: UnitView | undefined, fields: Fields): Promise<void> {
  const { name, kind, aliases, host, active } = fields;
  if (!unit) {
    const body: NewUnit = { name, kind, aliases, host };
    return api.send('POST', '/units', { body });
  }
  const body: UnitChange = { name, kind, host, active };
  await api.send('PATCH', `/units/${unit.id}`, { body });
  const added = aliases.filter((a) => !unit.aliases.includes(a));
  if (added.length > 0)
    await api.send('POST', `/units/${unit.id}/aliases`, { body: { aliases: added } });
}

/** A new unit, or a change of one; aliases are added, never taken away. */
export function UnitForm({ unit, onClose }: { unit?: UnitView; onClose: () => void }) {
  const act = useAct({
    run: (fields: Fields) => save(unit, fields),
    done: '单位已保存',
    onDone: onClose,
  });
  const first = unit ?? { kind: 'department', aliases: [], host: false, active: true };
  return (
    <FormModal<Fields>
      title={unit ? '修改单位' : '新建单位'}
      initialValues={first}
      act={act}
      onFinish={(fields) => act.mutate({ ...fields, active: fields.active ?? true })}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label="类别">
        <Select options={KINDS} />
      </Form.Item>
      <Form.Item name="aliases" label="别称（规划里的其他写法，输入后回车）">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="host" valuePropName="checked">
        <Checkbox>安委办设在这个单位</Checkbox>
      </Form.Item>
      {unit && (
        <Form.Item name="active" label="启用" valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </FormModal>
  );
}
