import { Form, Input, Radio, Select } from 'antd';
import type { DraftCommitmentView } from '../../../../../api/contract/draft-review.js';
import { DateInput } from '../../../shared/ui/date-field.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { PROMISE_KIND_WORDS } from '../../../shared/words/draft-words.js';
import { useDraftStep, usePlanSource } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import type { Lines } from '../source/lines.js';
import { changedFields } from './changed-fields.js';
import { LineField } from './line-fields.js';

const NONE = 'none';
const BY_LINE = 'byLine';

interface Fields {
  due: string;
  text: string;
  kind: DraftCommitmentView['kind'];
  line: number;
  /** A task's id, or one of the two words above. */
  owedBy: string;
}

const KINDS = Object.entries(PROMISE_KIND_WORDS).map(([value, label]) => ({ value, label }));
const needed = (message: string) => [{ required: true, message }];

/** Date, wording and task of a promise that was read. */
export function CommitmentForm(props: { promise: DraftCommitmentView; onClose: () => void }) {
  const { promise, onClose } = props;
  const step = useDraftStep(useReview().planId, { done: '承诺已修改', onDone: onClose });
  const { due, text, kind, line, taskId } = promise;
  const before: Fields = { due, text, kind, line, owedBy: taskId ?? NONE };
  const finish = (fields: Fields) => {
    const changed = changedFields(before, fields);
    if (!changed) return onClose();
    const { owedBy, ...rest } = changed;
    const change = owedBy ? { ...rest, taskId: owedBy === NONE ? null : owedBy } : rest;
    step.mutate({ do: 'steps', edit: { type: 'correctCommitment', id: promise.id, change } });
  };
  return (
    <FormModal<Fields>
      title="修改承诺"
      initialValues={before}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <PromiseFields />
    </FormModal>
  );
}

/** A promise that was not read, from lines of the text. */
export function NewCommitmentForm({ lines, onClose }: { lines: Lines; onClose: () => void }) {
  const { planId } = useReview();
  const source = usePlanSource(planId).data?.lines;
  const step = useDraftStep(planId, { done: '承诺已新增', onDone: onClose });
  const text = (source ?? [])
    .slice(lines.start - 1, lines.end)
    .join('')
    .trim();
  const add = ({ owedBy, ...fields }: Fields) => {
    const taskId = owedBy === NONE ? null : owedBy;
    const commitment = owedBy === BY_LINE ? fields : { ...fields, taskId };
    step.mutate({ do: 'steps', edit: { type: 'addCommitment', commitment } });
  };
  return (
    <FormModal<Fields>
      title="新增承诺"
      okText="新增"
      initialValues={{ text, kind: 'commitment', line: lines.start, owedBy: BY_LINE }}
      act={step}
      onFinish={add}
      onClose={onClose}
    >
      <PromiseFields fresh />
    </FormModal>
  );
}

function PromiseFields({ fresh = false }: { fresh?: boolean }) {
  const { view } = useReview();
  const byLine = { value: BY_LINE, label: '按所在行归到任务' };
  const owners = [
    ...(fresh ? [byLine] : []),
    { value: NONE, label: '不属于任何任务' },
    ...view.tasks.map((t) => ({ value: t.id, label: `${t.number}号　${t.title}` })),
  ];
  return (
    <>
      <Form.Item name="due" label="到期日" rules={needed('请选择到期日')}>
        <DateInput label="到期日" />
      </Form.Item>
      <Form.Item name="text" label="内容" rules={needed('请写明承诺的内容')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="kind" label="类别">
        <Radio.Group options={KINDS} />
      </Form.Item>
      <Form.Item name="owedBy" label="归到任务">
        <Select options={owners} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <LineField />
    </>
  );
}
