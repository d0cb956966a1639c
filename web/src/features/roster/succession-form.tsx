import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { NewSuccession, SuccessionView } from '../../../../api/contract/successions.js';
import { api } from '../../shared/api.js';
import { useToday } from '../../shared/clock.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { DateInput } from '../../shared/ui/date-field.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { SUCCESSION_KIND_WORDS } from '../../shared/words/successions.js';
import { DividedTasks, type Division } from './divided-tasks.js';

interface Fields {
  kind: SuccessionView['kind'];
  fromUnitId: string;
  heirIds: string[];
  stays: boolean;
  basis: string;
}

const KINDS = Object.entries(SUCCESSION_KIND_WORDS).map(([value, label]) => ({ value, label }));
const needed = (message: string) => [{ required: true, message }];

function bodyOf(fields: Fields, onDate: string, division: Division): NewSuccession {
  const { kind, fromUnitId, heirIds, stays, basis } = fields;
  const split = kind === 'split';
  const heirs = heirIds.map((unitId) => ({
    unitId,
    taskIds: split ? Object.keys(division).filter((taskId) => division[taskId] === unitId) : [],
  }));
  return { kind, fromUnitId, onDate, basis, ends: !(split && stays), heirs };
}

/** Takes down that a unit was renamed, merged into another or split. */
export function SuccessionForm({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const [onDate, setOn] = useState<string | null>(today);
  const [division, setDivision] = useState<Division>({});
  const act = useAct({
    run: (body: NewSuccession, key) => api.send('POST', '/unit-successions', { body, key }),
    done: '单位承继已登记',
    onDone: onClose,
  });
  const first = { kind: 'merged', heirIds: [], stays: false };
  return (
    <FormModal<Fields>
      title="登记单位承继"
      initialValues={first}
      act={act}
      onFinish={(fields) => act.mutate(bodyOf(fields, onDate ?? today, division))}
      onClose={onClose}
    >
      <Alert
        type="info"
        className="page-alert"
        title="只改名称、单位未变的，直接在名册里修改单位名称。责任单位的变更另在任务页办理；这里登记的是考核时由谁承继原单位的记录。"
      />
      <Units />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => (
          <Split
            fields={getFieldsValue() as Partial<Fields>}
            division={division}
            onChange={setDivision}
          />
        )}
      </Form.Item>
      <Form.Item label="从哪天起承继">
        <DateInput label="从哪天起承继" value={onDate} onChange={setOn} />
      </Form.Item>
      <Form.Item
        name="basis"
        label="依据（文件名称、文号）"
        rules={needed('请写明依据，例如机构改革文件的名称和文号')}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormModal>
  );
}

function Units() {
  const { data } = useUnits();
  const all = (data?.units ?? []).map((u) => ({ value: u.id, label: u.name }));
  const active = unitOptions(data?.units ?? []);
  const search = { optionFilterProp: 'label' } as const;
  return (
    <>
      <Form.Item name="kind" label="情形">
        <Select options={KINDS} />
      </Form.Item>
      <Form.Item name="fromUnitId" label="原单位" rules={needed('请选择原单位')}>
        <Select options={all} showSearch={search} />
      </Form.Item>
      <Form.Item
        name="heirIds"
        label="承继单位（拆分的可选多个，首个承继未划分的事项）"
        rules={needed('请选择承继单位')}
      >
        <Select mode="multiple" options={active} showSearch={search} />
      </Form.Item>
    </>
  );
}

interface SplitProps {
  fields: Partial<Fields>;
  division: Division;
  onChange: (division: Division) => void;
}

/** Of a unit that was split: whether it goes on, and which task goes where. */
function Split({ fields: { kind, fromUnitId, heirIds = [] }, division, onChange }: SplitProps) {
  if (kind !== 'split') return null;
  return (
    <>
      <Form.Item name="stays" valuePropName="checked">
        <Checkbox>原单位保留，只划转下面选定的任务</Checkbox>
      </Form.Item>
      {fromUnitId && heirIds.length > 0 && (
        <DividedTasks {...{ fromUnitId, heirIds, division, onChange }} />
      )}
    </>
  );
}
