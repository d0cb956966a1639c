import { Form, Input, Select } from 'antd';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { TASK_KIND_WORDS } from '../../../shared/words/statuses.js';
import { useDraftStep, usePlanSource } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import type { Lines } from '../source/lines.js';
import { changedFields, titleFrom } from './changed-fields.js';
import { SpanFields } from './line-fields.js';

interface Fields {
  title: string;
  kind: DraftTaskView['kind'];
  line: number;
  endLine: number;
}

const KINDS = Object.entries(TASK_KIND_WORDS).map(([value, label]) => ({ value, label }));

/** Title, kind and span of a task that was read. */
export function TaskForm({ task, onClose }: { task: DraftTaskView; onClose: () => void }) {
  const { planId } = useReview();
  const step = useDraftStep(planId, { done: '任务已修改', onDone: onClose });
  const { title, kind, line, endLine } = task;
  const before: Fields = { title, kind, line, endLine };
  const finish = (fields: Fields) => {
    const change = changedFields(before, fields);
    if (change) step.mutate({ do: 'steps', edit: { type: 'correctTask', id: task.id, change } });
    else onClose();
  };
  return (
    <FormModal<Fields>
      title={`修改${task.number}号任务`}
      initialValues={before}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <TaskFields />
    </FormModal>
  );
}

/** A task that was not read, from lines of the text. */
export function NewTaskForm({ lines, onClose }: { lines: Lines; onClose: () => void }) {
  const { planId, choose } = useReview();
  const source = usePlanSource(planId).data?.lines;
  const step = useDraftStep(planId, {
    done: '任务已新增',
    onDone: (view) => {
      choose(view.tasks.find((t) => t.line === lines.start)?.id);
      onClose();
    },
  });
  const first = {
    title: titleFrom(source?.[lines.start - 1] ?? ''),
    kind: 'task',
    line: lines.start,
    endLine: lines.end,
  };
  return (
    <FormModal<Fields>
      title="新增任务"
      okText="新增"
      initialValues={first}
      act={step}
      onFinish={(task) => step.mutate({ do: 'steps', edit: { type: 'addTask', task } })}
      onClose={onClose}
    >
      <TaskFields />
    </FormModal>
  );
}

function TaskFields() {
  return (
    <>
      <Form.Item name="title" label="标题" rules={[{ required: true, message: '请填写标题' }]}>
        <Input.TextArea autoSize maxLength={300} />
      </Form.Item>
      <Form.Item name="kind" label="类别">
        <Select options={KINDS} />
      </Form.Item>
      <SpanFields />
    </>
  );
}
