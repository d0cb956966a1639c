import { Form, Input, InputNumber, Radio } from 'antd';
import type { PlanSummary } from '../../../../../api/contract/plans.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { changedFields } from './changed-fields.js';

type Fields = Pick<PlanSummary, 'title' | 'region' | 'termStart' | 'termEnd' | 'status'>;

const STATUSES = [
  { value: 'issued', label: '正式印发' },
  { value: 'draft', label: '征求意见稿' },
];
const needed = (message: string) => [{ required: true, message }];

/** What the plan says of itself: title, region, term. */
export function HeadForm({ onClose }: { onClose: () => void }) {
  const { planId, view } = useReview();
  const step = useDraftStep(planId, { done: '规划信息已修改', onDone: onClose });
  const { title, region, termStart, termEnd, status } = view.plan;
  const before: Fields = { title, region, termStart, termEnd, status };
  const finish = (fields: Fields) => {
    const change = changedFields(before, { ...fields, region: fields.region ?? '' });
    if (change) step.mutate({ do: 'steps', edit: { type: 'correctHead', change } });
    else onClose();
  };
  return (
    <FormModal<Fields>
      title="规划信息"
      initialValues={before}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item name="title" label="标题" rules={needed('请填写标题')}>
        <Input.TextArea autoSize maxLength={300} />
      </Form.Item>
      <Form.Item name="region" label="地区">
        <Input maxLength={60} />
      </Form.Item>
      <div className="row">
        <Form.Item name="termStart" label="起始年" rules={needed('请填写年份')}>
          <InputNumber min={1990} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="termEnd" label="结束年" rules={needed('请填写年份')}>
          <InputNumber min={1990} max={2100} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="status" label="文本">
        <Radio.Group options={STATUSES} />
      </Form.Item>
    </FormModal>
  );
}
