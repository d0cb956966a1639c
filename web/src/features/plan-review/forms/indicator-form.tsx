import { Form, Input, InputNumber, Select } from 'antd';
import type { DraftIndicatorView } from '../../../../../api/contract/draft-review.js';
import { DateInput } from '../../../shared/ui/date-field.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { ATTRIBUTE_WORDS, INDICATOR_OP_WORDS } from '../../../shared/words/draft-words.js';
import { useDraftStep, usePlanSource } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import type { Lines } from '../source/lines.js';
import { changedFields, titleFrom } from './changed-fields.js';
import { LineField } from './line-fields.js';

type Fields = Pick<
  DraftIndicatorView,
  'name' | 'baseline' | 'target' | 'op' | 'value' | 'unit' | 'attribute' | 'due' | 'line'
>;

const OPS = Object.entries(INDICATOR_OP_WORDS).map(([value, label]) => ({ value, label }));
const ATTRIBUTES = Object.entries(ATTRIBUTE_WORDS).map(([value, label]) => ({ value, label }));

/** Empty fields as the contract knows them. */
const filled = (fields: Fields): Fields => ({
  ...fields,
  baseline: fields.baseline === '' ? null : (fields.baseline ?? null),
  target: fields.target ?? '',
  unit: fields.unit ?? '',
  value: fields.value ?? null,
  attribute: fields.attribute ?? null,
  due: fields.due ?? null,
});

/** A target that was read. */
export function IndicatorForm(props: { indicator: DraftIndicatorView; onClose: () => void }) {
  const { indicator, onClose } = props;
  const step = useDraftStep(useReview().planId, { done: '指标已修改', onDone: onClose });
  const { name, baseline, target, op, value, unit, attribute, due, line, id } = indicator;
  const before: Fields = { name, baseline, target, op, value, unit, attribute, due, line };
  const finish = (fields: Fields) => {
    const change = changedFields(before, filled(fields));
    if (change) step.mutate({ do: 'steps', edit: { type: 'correctIndicator', id, change } });
    else onClose();
  };
  return (
    <FormModal<Fields>
      title="修改指标"
      initialValues={before}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <IndicatorFields />
    </FormModal>
  );
}

/** A target that was not read, from lines of the text. */
export function NewIndicatorForm({ lines, onClose }: { lines: Lines; onClose: () => void }) {
  const { planId } = useReview();
  const source = usePlanSource(planId).data?.lines;
  const step = useDraftStep(planId, { done: '指标已新增', onDone: onClose });
  const name = titleFrom(source?.[lines.start - 1] ?? '');
  const add = (fields: Fields) =>
    step.mutate({ do: 'steps', edit: { type: 'addIndicator', indicator: filled(fields) } });
  return (
    <FormModal<Fields>
      title="新增指标"
      okText="新增"
      initialValues={{ name, op: '>=', line: lines.start }}
      act={step}
      onFinish={add}
      onClose={onClose}
    >
      <IndicatorFields />
    </FormModal>
  );
}

function IndicatorFields() {
  return (
    <div className="form-grid">
      <Form.Item
        className="wide"
        name="name"
        label="名称"
        rules={[{ required: true, message: '请填写指标名称' }]}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="baseline" label="基期值（照原文）">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="target" label="目标值（照原文）">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="op" label="比较方式">
        <Select options={OPS} />
      </Form.Item>
      <Form.Item name="value" label="数值">
        <InputNumber style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="unit" label="单位（％、人、起……）">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="attribute" label="属性">
        <Select allowClear placeholder="未写明" options={ATTRIBUTES} />
      </Form.Item>
      <Form.Item name="due" label="截止日">
        <DateInput label="截止日" placeholder="规划期末" />
      </Form.Item>
      <LineField />
    </div>
  );
}
