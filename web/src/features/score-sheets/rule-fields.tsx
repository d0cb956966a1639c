import { Checkbox, Form, InputNumber, Select } from 'antd';
import { NODE_KINDS, RUNG_NAMES } from '../../../../api/contract/closed-sets.js';
import { NODE_KIND_WORDS, RUNG_WORDS } from '../../shared/words/rungs.js';

interface NumberRule {
  path: (string | number)[];
  label: string;
  suffix?: string;
  step?: number;
}

const BANDS: NumberRule[] = [
  { path: ['bands', 'excellent'], label: '优秀不低于', suffix: '分' },
  { path: ['bands', 'good'], label: '良好不低于', suffix: '分' },
  { path: ['bands', 'pass'], label: '合格不低于', suffix: '分' },
];
const LIMITS: NumberRule[] = [
  { path: ['lateCredit'], label: '逾期完成计分比例（0到1）', step: 0.1 },
  { path: ['blindTolerance'], label: '两人评分允许相差比例（0到1）', step: 0.05 },
  { path: ['indicatorMarkers'], label: '定性指标评定人数（1或2）' },
  { path: ['mostBonus'], label: '人工加分上限', suffix: '分' },
  { path: ['mostDeduction'], label: '人工扣分上限', suffix: '分' },
  { path: ['rungs', 'most'], label: '采取措施扣分上限', suffix: '分' },
];
const WEIGHTS: NumberRule[] = NODE_KINDS.map((kind) => ({
  path: ['nodeWeights', kind],
  label: `节点权重：${NODE_KIND_WORDS[kind]}`,
}));
/** A reminder is no measure: it costs nothing. */
const RUNGS: NumberRule[] = RUNG_NAMES.filter((rung) => rung !== 'remind').map((rung) => ({
  path: ['rungs', 'points', rung],
  label: `扣分：${RUNG_WORDS[rung]}`,
  suffix: '分',
}));

/** An empty field is a rule that does not exist. */
const orAbsent = (value: number | null): number | undefined => value ?? undefined;

const numbers = (rules: NumberRule[]) =>
  rules.map(({ path, label, suffix, step = 1 }) => (
    <Form.Item key={label} name={path} label={label} normalize={orAbsent}>
      <InputNumber step={step} suffix={suffix} className="sheet-number" />
    </Form.Item>
  ));

/** Everything that adds, takes off or caps. */
export function RuleFields() {
  return (
    <div className="sheet-grid">
      {numbers(BANDS)}
      <Form.Item name="bindingCap" valuePropName="checked" label="封顶">
        <Checkbox>约束性指标未完成的，最高为合格</Checkbox>
      </Form.Item>
      <Form.Item name="countFrom" label="是否按期的依据">
        <Select
          options={[
            { value: 'current', label: '现行到期日' },
            { value: 'first', label: '首次承诺日' },
          ]}
        />
      </Form.Item>
      {numbers(LIMITS)}
      {numbers(WEIGHTS)}
      {numbers(RUNGS)}
    </div>
  );
}
