import { Checkbox, Form } from 'antd';
import type { DraftNameView } from '../../../../../api/contract/draft-review.js';
import type { ResolutionAnswer } from '../../../../../api/contract/plans.js';
import { api } from '../../../shared/api.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useAct } from '../../../shared/use-act.js';
import { UNIT_KIND_WORDS } from '../../../shared/words/statuses.js';
import { useReview } from '../review-desk.js';

interface Fields {
  names: string[];
}

interface NewUnitsFormProps {
  /** Names that sound like single units. */
  names: readonly DraftNameView[];
  onClose: () => void;
}

/** Makes units of printed names in one go; what is no unit is left out. */
export function NewUnitsForm({ names, onClose }: NewUnitsFormProps) {
  const { planId } = useReview();
  const act = useAct({
    run: (body: Fields) => api.send<ResolutionAnswer>('POST', `/plans/${planId}/units`, { body }),
    done: ({ created, unresolved }) =>
      unresolved.length > 0
        ? `已新建${created.length}个单位，还有${unresolved.length}个名称对不上`
        : `已新建${created.length}个单位，名称都已对上`,
    onDone: onClose,
  });
  return (
    <FormModal<Fields>
      title="把名称新建为单位"
      okText="新建"
      initialValues={{ names: names.map((n) => n.name) }}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <p className="soft form-lead">勾选的名称加入单位名册，类别按名称推断，以后可以改。</p>
      <Form.Item name="names" rules={[{ required: true, message: '请至少勾选一个' }]}>
        <Checkbox.Group
          className="name-choices"
          options={names.map(({ name, guess }) => ({
            value: name,
            label: `${name}（${UNIT_KIND_WORDS[guess ?? 'department']}）`,
          }))}
        />
      </Form.Item>
    </FormModal>
  );
}
