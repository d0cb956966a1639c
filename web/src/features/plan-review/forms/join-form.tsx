import { Form, Input, Select } from 'antd';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { StateView } from '../../../shared/ui/state-view.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';

interface Fields {
  with: string;
  title: string;
}

const REACH = 8;

/** Tasks that a task can be joined with: its neighbours, the next one first. */
export function neighbours(tasks: readonly DraftTaskView[], id: string): DraftTaskView[] {
  const at = tasks.findIndex((t) => t.id === id);
  if (at < 0) return [];
  return [...tasks.slice(at + 1, at + 1 + REACH), ...tasks.slice(Math.max(0, at - 1), at)];
}

/** Ids of all tasks from one to the other, in the order of the text. */
export function idsBetween(tasks: readonly DraftTaskView[], a: string, b: string): string[] {
  const [from, to] = [a, b].map((id) => tasks.findIndex((t) => t.id === id)).sort((x, y) => x - y);
  return from === undefined || to === undefined || from < 0
    ? []
    : tasks.slice(from, to + 1).map((t) => t.id);
}

const naming = (task: DraftTaskView, of: DraftTaskView): string => {
  const name = `${task.number}号　${task.title}`;
  if (task.number < of.number) return `与前一项合并：${name}`;
  return task.number === of.number + 1 ? `与后一项合并：${name}` : `直到：${name}`;
};

/** Makes one task of neighbours. */
export function JoinForm({ task, onClose }: { task: DraftTaskView; onClose: () => void }) {
  const { planId, view, choose } = useReview();
  const { tasks } = view;
  const near = neighbours(tasks, task.id);
  const step = useDraftStep(planId, { done: '任务已合并', onDone: onClose });
  const join = ({ with: other, title }: Fields) => {
    const ids = idsBetween(tasks, task.id, other);
    step.mutate(
      { do: 'steps', edit: { type: 'joinTasks', ids, title } },
      { onSuccess: () => choose(ids[0]) },
    );
  };
  return (
    <FormModal<Fields>
      title={`合并${task.number}号任务`}
      okText="合并"
      initialValues={{ with: near[0]?.id, title: task.title }}
      act={step}
      onFinish={join}
      onClose={onClose}
    >
      {near.length === 0 && <StateView title="没有相邻的任务可以合并" />}
      <Form.Item name="with" label="合并范围" rules={[{ required: true, message: '请选择任务' }]}>
        <Select options={near.map((t) => ({ value: t.id, label: naming(t, task) }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label="合并后的标题"
        rules={[{ required: true, message: '请填写标题' }]}
      >
        <Input.TextArea autoSize maxLength={300} />
      </Form.Item>
      <p className="faint">正文、责任单位和承诺都并到一起；可以撤销。</p>
    </FormModal>
  );
}
