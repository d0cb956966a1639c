import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { PERIOD_WORDS } from '../../shared/words/rungs.js';
import { fieldWords } from './field-words.js';

interface Field {
  path: string;
  unit: string;
  least?: number;
  most?: number;
}

const DAYS: Field[] = [
  { path: 'acceptWorkdays', unit: '个工作日' },
  { path: 'reviewWorkdays', unit: '个工作日' },
  { path: 'decideWorkdays', unit: '个工作日' },
  { path: 'joinWorkdays', unit: '个工作日' },
  { path: 'pauseWorkdays', unit: '个工作日' },
  { path: 'slipsForInterview', unit: '次' },
  { path: 'extension.maxPerNode', unit: '次', least: 0 },
  { path: 'extension.officeDays', unit: '天', least: 0 },
  { path: 'lookBackMonths', unit: '个月' },
];

const MOST = 1000;
const TIME_RULES = [
  { required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 09:00 这样' },
];

const named = (path: string) => ({ name: path.split('.'), label: fieldWords(path) });

/** A whole number with its unit. */
export function NumberField({ path, unit, least = 1, most = MOST }: Field) {
  const message = `请填写${least}到${most}的整数`;
  return (
    <Form.Item
      {...named(path)}
      rules={[{ required: true, type: 'integer', min: least, max: most, message }]}
    >
      <InputNumber min={least} max={most} precision={0} suffix={unit} className="policy-number" />
    </Form.Item>
  );
}

function TimeField({ path }: { path: string }) {
  return (
    <Form.Item {...named(path)} rules={TIME_RULES}>
      <Input className="policy-number" />
    </Form.Item>
  );
}

/** Days within which people are to answer. */
export function DayFields() {
  return (
    <div className="policy-grid">
      {DAYS.map((field) => (
        <NumberField key={field.path} {...field} />
      ))}
    </div>
  );
}

/** When round-ups are due, when they close, and how long laggards have to explain. */
export function RoundUpFields() {
  const periods = Object.entries(PERIOD_WORDS).map(([value, label]) => ({ value, label }));
  return (
    <div className="policy-grid">
      <Form.Item {...named('roundUp.period')}>
        <Select options={periods} />
      </Form.Item>
      <NumberField path="roundUp.dueDay" unit="日" most={28} />
      <NumberField path="roundUp.opensWorkdays" unit="个工作日" />
      <NumberField path="circulars.closesWorkdays" unit="个工作日" />
      <NumberField path="circulars.causeWorkdays" unit="个工作日" />
    </div>
  );
}

/** When the bot may write, and how much. */
export function SendingFields() {
  return (
    <div className="policy-grid">
      <TimeField path="sendAt" />
      <TimeField path="sendingHours.quietFrom" />
      <TimeField path="sendingHours.quietTo" />
      <NumberField path="weeklyQuota" unit="条" />
      <NumberField path="snoozeWorkdays" unit="个工作日" />
      <Form.Item name={['sendingHours', 'workdaysOnly']} valuePropName="checked" label="休息日">
        <Checkbox>只在工作日发送</Checkbox>
      </Form.Item>
    </div>
  );
}
