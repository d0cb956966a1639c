import { Form, Select } from 'antd';
import type { DraftCheckpointView } from '../../../../../api/contract/draft-review.js';
import { DateInput } from '../../../shared/ui/date-field.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { CHECKPOINT_WORDS } from '../../../shared/words/draft-words.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import type { Lines } from '../source/lines.js';
import { changedFields } from './changed-fields.js';
import { LineField } from './line-fields.js';

const KINDS = Object.entries(CHECKPOINT_WORDS).map(([value, label]) => ({ value, label }));

interface Fields {
  kind: DraftCheckpointView['kind'];
  date?: string | null;
  line: number;
}

const told = ({ kind, line, date = null }: Fields) => ({ kind, line, date });

/** Kind, date and place of an assessment that the plan announces. */
export function CheckpointForm(props: { checkpoint: DraftCheckpointView; onClose: () => void }) {
  const { checkpoint, onClose } = props;
  const step = useDraftStep(useReview().planId, { done: '考核节点已修改', onDone: onClose });
  const { id } = checkpoint;
  const before = told(checkpoint);
  const finish = (fields: Fields) => {
    const change = changedFields(before, told(fields));
    if (change) step.mutate({ do: 'steps', edit: { type: 'correctCheckpoint', id, change } });
    else onClose();
  };
  return (
    <FormModal<Fields>
      title="修改考核节点"
      initialValues={before}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <CheckpointFields />
    </FormModal>
  );
}

/** An assessment that was not read. */
export function NewCheckpointForm({ lines, onClose }: { lines: Lines; onClose: () => void }) {
  const step = useDraftStep(useReview().planId, { done: '考核节点已新增', onDone: onClose });
  const add = (fields: Fields) =>
    step.mutate({ do: 'steps', edit: { type: 'addCheckpoint', checkpoint: told(fields) } });
  return (
    <FormModal<Fields>
      title="新增考核节点"
      okText="新增"
      initialValues={{ kind: 'midterm', line: lines.start }}
      act={step}
      onFinish={add}
      onClose={onClose}
    >
      <CheckpointFields />
    </FormModal>
  );
}

function CheckpointFields() {
  return (
    <>
      <Form.Item name="kind" label="类别">
        <Select options={KINDS} />
      </Form.Item>
      <Form.Item name="date" label="日期（原文没有写明的不填）">
        <DateInput label="日期" placeholder="没有写明" />
      </Form.Item>
      <LineField />
    </>
  );
}
