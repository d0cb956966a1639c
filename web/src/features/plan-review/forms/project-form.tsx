import { Form, Input } from 'antd';
import type { DraftProjectView } from '../../../../../api/contract/draft-review.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { changedFields } from './changed-fields.js';

interface Fields {
  title: string;
  items: string;
}

/** Title and items of a project box. */
export function ProjectForm(props: { project: DraftProjectView; onClose: () => void }) {
  const { project, onClose } = props;
  const step = useDraftStep(useReview().planId, { done: '专栏已修改', onDone: onClose });
  const { id, title, items } = project;
  const finish = (fields: Fields) => {
    const lines = fields.items.split('\n').map((line) => line.trim());
    const after = { title: fields.title, items: lines.filter((line) => line !== '') };
    const change = changedFields({ title, items }, after);
    if (change) step.mutate({ do: 'steps', edit: { type: 'correctProject', id, change } });
    else onClose();
  };
  return (
    <FormModal<Fields>
      title="修改专栏"
      initialValues={{ title, items: items.join('\n') }}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item name="title" label="标题" rules={[{ required: true, message: '请填写标题' }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="items" label="项目（一行一个）">
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
    </FormModal>
  );
}
