import { Button, Checkbox, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { DateInput } from '../../shared/ui/date-field.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import type { StepField } from './step-fields.js';

const MINUTES = 5;
const SHANGHAI = '+08:00';
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

interface MomentProps {
  label: string;
  value?: string;
  onChange?: (moment: string | undefined) => void;
}

/** A moment in Asia/Shanghai, whatever the browser's zone is; kept as an instant. */
function MomentInput({ label, value, onChange }: MomentProps) {
  const shown = value
    ? new Date(Date.parse(value) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16)
    : undefined;
  return (
    <DatePicker
      aria-label={label}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: MINUTES }}
      format="YYYY-MM-DD HH:mm"
      value={shown ? dayjs(shown) : null}
      onChange={(date) =>
        onChange?.(
          date
            ? new Date(`${date.format('YYYY-MM-DDTHH:mm')}:00${SHANGHAI}`).toISOString()
            : undefined,
        )
      }
    />
  );
}

const required = (message: string) => [{ required: true, message }];

/** Rectification items, one below the other. */
function ItemsInput() {
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }, i) => (
            <fieldset key={key} className="step-item">
              <legend>第{i + 1}项</legend>
              <Form.Item name={[name, 'title']} label="问题" rules={required('请写明问题')}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, 'measure']} label="整改要求" rules={required('请写明要求')}>
                <Input.TextArea rows={2} maxLength={4000} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} label="期限" rules={required('请选择期限')}>
                <DateInput label="期限" />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                删去这一项
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add()}>添加整改事项</Button>
        </div>
      )}
    </Form.List>
  );
}

function inputOf({ input, label }: StepField): ReactNode {
  switch (input) {
    case 'text':
      return <Input.TextArea rows={4} maxLength={4000} showCount aria-label={label} />;
    case 'date':
      return <DateInput label={label} />;
    case 'moment':
      return <MomentInput label={label} />;
    case 'evidence':
      return <EvidenceUpload onChange={() => undefined} />;
    default:
      return <Input maxLength={200} aria-label={label} />;
  }
}

/** One field of a step. */
export function StepInput({ field }: { field: StepField }) {
  const { name, label, input, optional, hint } = field;
  if (input === 'items') {
    return (
      <Form.Item label={label} extra={hint}>
        <ItemsInput />
      </Form.Item>
    );
  }
  if (input === 'check') {
    return (
      <Form.Item name={name} valuePropName="checked">
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  }
  const ask = input === 'date' || input === 'moment' ? '请选择' : '请填写';
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={optional ? [] : required(`${ask}${label}`)}
      {...(input === 'evidence' ? { valuePropName: 'fileIds' } : {})}
    >
      {inputOf(field)}
    </Form.Item>
  );
}
