import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { DateInput } from '../../shared/ui/date-field.js';
import type { Field } from './new-document-fields.js';

/** One field of a draft's form. */
export function DraftField({ field }: { field: Field }) {
  const { name, label, input, required = false } = field;
  if (input === 'items') return <Items field={field} />;
  if (input === 'flag') {
    return (
      <Form.Item name={name} valuePropName="checked">
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  }
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: '请填写' }]}>
      {input === 'unit' && <UnitSelect />}
      {input === 'line' && <Input maxLength={200} />}
      {(input === 'text' || input === 'lines') && <Input.TextArea autoSize={{ minRows: 2 }} />}
      {input === 'names' && (
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      )}
      {input === 'date' && <DateInput label={label} />}
      {input === 'moment' && <MomentInput label={label} />}
    </Form.Item>
  );
}

function UnitSelect(props: { value?: string; onChange?: (id: string) => void }) {
  const units = useUnits();
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="选择单位"
      loading={units.isPending}
      options={unitOptions(units.data?.units ?? [])}
      {...props}
    />
  );
}

interface MomentInputProps {
  label: string;
  value?: string;
  onChange?: (instant: string | undefined) => void;
}

const SHANGHAI = '+08:00';
const SHANGHAI_HOURS = 8;

/** A moment in Shanghai time, whatever the browser's zone is. */
function MomentInput({ label, value, onChange }: MomentInputProps) {
  const shown = value ? dayjs(value.slice(0, 19)).add(SHANGHAI_HOURS, 'hour') : null;
  return (
    <DatePicker
      aria-label={label}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      value={shown}
      onChange={(at) =>
        onChange?.(
          at ? new Date(`${at.format('YYYY-MM-DDTHH:mm')}:00${SHANGHAI}`).toISOString() : undefined,
        )
      }
    />
  );
}

const REQUIRED = [{ required: true, message: '请填写' }];

function Items({ field }: { field: Field }) {
  return (
    <Form.List name={field.name} initialValue={field.required ? [{}] : []}>
      {(rows, { add, remove }) => (
        <Form.Item label={field.label} required={field.required ?? false}>
          {rows.map(({ key, name }) => (
            <div key={key} className="draft-item">
              <Form.Item name={[name, 'problem']} rules={REQUIRED}>
                <Input.TextArea autoSize placeholder="存在问题" aria-label="存在问题" />
              </Form.Item>
              <Form.Item name={[name, 'measure']} rules={REQUIRED}>
                <Input.TextArea autoSize placeholder="整改措施" aria-label="整改措施" />
              </Form.Item>
              <Form.Item name={[name, 'owner']} rules={REQUIRED}>
                <Input placeholder="责任单位（人）" aria-label="责任单位（人）" />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} rules={REQUIRED}>
                <DateInput label="完成时限" placeholder="完成时限" />
              </Form.Item>
              <Button size="small" type="link" onClick={() => remove(name)}>
                删去这一项
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({})}>
            增加一项
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
}
