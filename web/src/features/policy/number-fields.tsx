import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { PERIOD_WORDS } from '../../shared/words/rungs.js';

interface Field {
  name: string | string[];
  label: string;
  unit: string;
  least?: number;
  most?: number;
}

const DAYS: Field[] = [
  { name: 'acceptWorkdays', label: '签收期限', unit: '个工作日' },
  { name: 'reviewWorkdays', label: '报告待审超过几天提醒审核人', unit: '个工作日' },
  { name: 'decideWorkdays', label: '申请、建议待批超过几天提醒', unit: '个工作日' },
  { name: 'joinWorkdays', label: '同一单位几天内的失期并案', unit: '个工作日' },
  { name: 'pauseWorkdays', label: '建议被驳回后的间歇期', unit: '个工作日' },
  { name: 'slipsForInterview', label: '一年内第几次失期可升级到约谈', unit: '次' },
  { name: ['extension', 'maxPerNode'], label: '每个节点最多延期', unit: '次', least: 0 },
  { name: ['extension', 'officeDays'], label: '安委办可批的延期不超过', unit: '天', least: 0 },
  { name: 'lookBackMonths', label: '销号后多久回头看', unit: '个月' },
];

const MOST = 1000;
const TIME_RULES = [
  { required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 09:00 这样' },
];

function Numbers({ fields }: { fields: Field[] }) {
  return (
    <div className="policy-grid">
      {fields.map(({ name, label, unit, least = 1, most = MOST }) => (
        <Form.Item
          key={String(name)}
          name={name}
          label={label}
          rules={[
            {
              required: true,
              type: 'integer',
              min: least,
              max: most,
              message: `请填写不小于${least}的整数`,
            },
          ]}
        >
          <InputNumber
            min={least}
            max={most}
            precision={0}
            suffix={unit}
            className="policy-number"
          />
        </Form.Item>
      ))}
    </div>
  );
}

/** Days within which people are to answer. */
export const DayFields = () => <Numbers fields={DAYS} />;

/** When round-ups are due. */
export function RoundUpFields() {
  const periods = Object.entries(PERIOD_WORDS).map(([value, label]) => ({ value, label }));
  return (
    <div className="policy-grid">
      <Form.Item name={['roundUp', 'period']} label="调度周期">
        <Select options={periods} />
      </Form.Item>
      <Form.Item
        name={['roundUp', 'dueDay']}
        label="周期末月的截止日"
        rules={[{ required: true, type: 'integer', min: 1, max: 28, message: '请填写1到28' }]}
      >
        <InputNumber min={1} max={28} precision={0} suffix="日" className="policy-number" />
      </Form.Item>
      <Form.Item
        name={['roundUp', 'opensWorkdays']}
        label="截止前多久开放报送"
        rules={[{ required: true, type: 'integer', min: 1, message: '请填写天数' }]}
      >
        <InputNumber min={1} precision={0} suffix="个工作日" className="policy-number" />
      </Form.Item>
    </div>
  );
}

/** When the bot may write, and how much. */
export function SendingFields() {
  return (
    <div className="policy-grid">
      <Form.Item name="sendAt" label="每天发送提醒的时间" rules={TIME_RULES}>
        <Input className="policy-number" />
      </Form.Item>
      <Form.Item name={['sendingHours', 'quietFrom']} label="免打扰开始" rules={TIME_RULES}>
        <Input className="policy-number" />
      </Form.Item>
      <Form.Item name={['sendingHours', 'quietTo']} label="免打扰结束" rules={TIME_RULES}>
        <Input className="policy-number" />
      </Form.Item>
      <Form.Item
        name="weeklyQuota"
        label="每位联络员每周最多自动提醒"
        rules={[{ required: true, type: 'integer', min: 1, message: '请填写条数' }]}
      >
        <InputNumber min={1} precision={0} suffix="条" className="policy-number" />
      </Form.Item>
      <Form.Item name={['sendingHours', 'workdaysOnly']} valuePropName="checked" label="休息日">
        <Checkbox>只在工作日发送</Checkbox>
      </Form.Item>
    </div>
  );
}
